import { expect, test } from 'vitest';
import { closedPage } from './closed-page';

const refused = (words: string) => ({ refused: words });
const NO_PERMISSION = refused(
	'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
);
const FIREFOX = refused('Missing host permission for the tab');

test.each([
	['a site that was not allowed', NO_PERMISSION, undefined, false, 'permission'],
	['a site that was allowed once', FIREFOX, 'https://paper.example/a', false, 'permission'],
	[
		'Chrome’s settings, with address',
		refused('Cannot access a chrome:// URL'),
		'chrome://settings/',
		true,
		'browser-page',
	],
	['Chrome’s settings, without', refused('Cannot access a chrome:// URL'), undefined, false, 'browser-page'],
	['Edge’s settings', refused('Cannot access a edge:// URL'), undefined, false, 'browser-page'],
	[
		'another extension',
		refused('Cannot access a chrome-extension:// URL of different extension'),
		undefined,
		false,
		'browser-page',
	],
	['the shop', refused('The extensions gallery cannot be scripted.'), 'https://shop.example/', true, 'browser-page'],
	['an error page', refused('Frame with ID 0 is showing error page'), 'https://paper.example/', true, 'browser-page'],
	['a page of Firefox that never answers', 'silent', 'about:addons', true, 'browser-page'],
	['the same without its address', 'silent', undefined, false, 'silent'],
	['a page that loads slowly', 'silent', 'https://paper.example/a', true, 'silent'],
	['an address that holds its page', NO_PERMISSION, 'data:text/html,hello', true, 'browser-page'],
	['Firefox’s view of a PDF', FIREFOX, 'https://paper.example/report.PDF?page=2', true, 'pdf'],
	['a PDF on the disk', FIREFOX, 'file:///home/reader/report.pdf', true, 'pdf'],
	['a page on the disk', FIREFOX, 'file:///home/reader/a.html', true, 'file'],
	['Firefox’s reader view', FIREFOX, 'about:reader?url=https%3A%2F%2Fpaper.example%2Fa', true, 'reader-view'],
	[
		'Edge’s reader view',
		FIREFOX,
		'read://https_paper.example/?url=https%3A%2F%2Fpaper.example%2Fa',
		true,
		'reader-view',
	],
	['source code', FIREFOX, 'view-source:https://paper.example/report.pdf', true, 'view-source'],
	['a site that is allowed, and refused', FIREFOX, 'https://addons.example/', true, 'protected'],
] as const)('%s', (_, injection, url, isShown, why) => {
	expect(closedPage(injection, url, isShown)).toBe(why);
});
