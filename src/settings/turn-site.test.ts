import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getSettings } from './store';
import { turnSite } from './turn-site';

beforeEach(() => fakeBrowser.reset());

test('a site is turned off once, and on again whatever keeps it off', async () => {
	await turnSite('https://www.paper.example/a', 'off');
	await turnSite('https://news.paper.example/b', 'off');
	expect((await getSettings()).sitesOff).toEqual(['paper.example']);
	await turnSite('https://news.paper.example/b', 'on');
	expect((await getSettings()).sitesOff).toEqual([]);
});

test('a site that is called www below a shared ending takes no other site with it', async () => {
	await turnSite('https://www.gov.uk/guidance', 'off');
	expect((await getSettings()).sitesOff).toEqual(['www.gov.uk']);
});

test('a page that is not on the web changes nothing', async () => {
	await turnSite('about:addons', 'off');
	expect((await getSettings()).sitesOff).toEqual([]);
});
