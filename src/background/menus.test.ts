import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, getSettings } from '../settings/store';
import { MENU } from './menus';

const entry = (id: string) => {
	const found = MENU.find((item) => item.id === id);
	if (!found) throw new Error(`no entry ${id}`);
	return found;
};
const click = (id: string, url: string) => entry(id).run({ tab: undefined, url }, async () => undefined);
const sitesOff = async () => (await getSettings()).sitesOff;

beforeEach(() => fakeBrowser.reset());

test('a site is turned off once, without www, and on with whatever covers it', async () => {
	click('site-off', 'https://www.paper.example/a?b#c');
	await vi.waitFor(async () => expect(await sitesOff()).toEqual(['paper.example']));
	click('site-off', 'https://blog.paper.example/');
	click('site-off', 'about:blank');
	click('site-off', 'https://other.example/');
	await vi.waitFor(async () => expect(await sitesOff()).toEqual(['paper.example', 'other.example']));
	click('site-on', 'https://blog.paper.example/x');
	await vi.waitFor(async () => expect(await sitesOff()).toEqual(['other.example']));
});

test('a site that only looks alike stays off', async () => {
	await changeSettings({ sitesOff: ['paper.example', 'example.paper.example'] });
	click('site-on', 'https://notpaper.example/');
	click('site-on', 'https://example.paper.example/');
	await vi.waitFor(async () => expect(await sitesOff()).toEqual([]));
	await changeSettings({ sitesOff: ['paper.example'] });
	click('site-on', 'https://notpaper.example/');
	click('site-off', 'https://last.example/');
	await vi.waitFor(async () => expect(await sitesOff()).toEqual(['paper.example', 'last.example']));
});

test('the entries fit what is known of the page', () => {
	const shown = (facts: { read: boolean; off: boolean; sitesOff: string[] }) =>
		MENU.filter(({ now }) => now?.(facts).visible ?? true).map(({ id }) => id);
	expect(shown({ read: false, off: false, sitesOff: [] })).toEqual([
		'clip-selection',
		'read-page',
		'site-off',
		'clip-article',
		'library',
		'settings',
	]);
	expect(shown({ read: true, off: false, sitesOff: ['a.example'] })).toEqual([
		'clip-selection',
		'show-notes',
		'site-off',
		'site-on',
		'clip-article',
		'library',
		'settings',
	]);
	expect(shown({ read: false, off: true, sitesOff: ['a.example:81'] })).toEqual([
		'clip-selection',
		'site-on',
		'clip-article',
		'library',
		'settings',
	]);
	expect(entry('site-on').now?.({ read: false, off: true, sitesOff: ['a.example:81'] }).documentUrlPatterns).toEqual([
		'*://*.a.example/*',
	]);
});
