import type { Page } from '@playwright/test';
import type { Panel } from '../../scripts/lib/panel.mjs';
import type { Extension } from '../support/extension';
import { sendFrom } from '../support/messages';
import { setSettings } from '../support/overlay';
import { wrapArticle } from '../support/pages';
import { markedIn } from '../support/readings';
import { storedSettings } from '../support/settings';
import { BOTH, expect, MORE, test } from '../support/test';

test.use({ profile: 'switch' });

const QUOTED = 'We will not allow anyone to slam closed NATO’s open-door policy';
const FILLER =
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.';
const ARTICLE = wrapArticle({
	title: 'A day by the lake',
	date: '2022-01-11',
	paragraphs: [FILLER, `“${QUOTED},” Wendy Sherman told reporters after the talks.`, FILLER],
});

const line = async (panel: Panel) => (await panel.texts('[data-testid="site-access"] p:first-child'))[0];
const label = async (panel: Panel) => (await panel.texts('[data-testid="site-access"] button'))[0];
const press = (panel: Panel) => panel.click('[data-testid="site-access"] button');
const state = (panel: Panel) =>
	panel.evaluate((document: Document) => document.querySelector('[data-testid="state"]')?.getAttribute('data-state'));

/** Stops, undoes, stops again, loads the page anew and turns it on, on a page that is read by itself. */
async function stopAndTurnOn(ext: Extension, page: Page, address: string, host: string): Promise<void> {
	// Its tab opens in front, so it has to be there before the panel is.
	await ext.helperPage();
	await page.goto(address);
	await expect.poll(() => markedIn(page)).toEqual([QUOTED]);
	const panel = await ext.openPanel(page);
	await expect.poll(() => line(panel)).toBe(`Sidelight reads ${host} by itself.`);
	const { sitesOff = [] } = await storedSettings(ext);
	await press(panel);
	await expect.poll(() => line(panel)).toBe(`Sidelight never reads ${host}.`);
	await expect.poll(() => state(panel)).toBe('off');
	await expect.poll(() => markedIn(page)).toEqual([]);
	expect((await storedSettings(ext)).sitesOff).toEqual([...sitesOff, host]);
	await expect.poll(() => label(panel)).toBe('Undo');
	await press(panel);
	await expect.poll(() => markedIn(page)).toEqual([QUOTED]);
	await expect.poll(() => line(panel)).toBe(`Sidelight reads ${host} by itself.`);
	await press(panel);
	await expect.poll(() => state(panel)).toBe('off');
	await page.reload();
	await expect.poll(() => line(panel)).toBe(`Sidelight never reads ${host}.`);
	await expect.poll(() => state(panel)).toBe('off');
	expect(await markedIn(page)).toEqual([]);
	await press(panel);
	await expect.poll(() => markedIn(page)).toEqual([QUOTED]);
	expect((await storedSettings(ext)).sitesOff).toEqual(sitesOff);
}

/** Waits until pages of these sites are read by themselves. */
async function isRegistered(ext: Extension, pattern: string): Promise<void> {
	const helper = await ext.helperPage();
	const patterns = (): Promise<string[]> =>
		helper.evaluate(
			'chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))',
		);
	await expect.poll(patterns).toContain(pattern);
}

test('a site that was allowed by itself is stopped, and turned on again', BOTH, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': ARTICLE });
	await ext.grant(['http://one.example/*']);
	await stopAndTurnOn(ext, page, url('/a', 'one.example'), 'one.example');
});

test('a site that the packs know is stopped, and turned on again', MORE, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': ARTICLE });
	const packs = await sendFrom(await ext.helperPage(), 'packList', null);
	const domain = packs[0]?.domains[0] ?? '';
	await ext.grant([`http://*.${domain}/*`, `https://*.${domain}/*`]);
	await setSettings(ext, { reach: 'known' });
	await isRegistered(ext, `http://*.${domain}/*`);
	await stopAndTurnOn(ext, page, url('/a', `edition.${domain}`), `edition.${domain}`);
});

test('where all sites are read, one is stopped, and turned on again', MORE, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': ARTICLE });
	await ext.grant(['http://*/*', 'https://*/*'], { isRead: false });
	await setSettings(ext, { reach: 'all' });
	await isRegistered(ext, 'http://*/*');
	await stopAndTurnOn(ext, page, url('/a', 'any.example'), 'any.example');
	await ext.revoke(['http://*/*', 'https://*/*']);
});

test('the panel says that a site is read when the reader clicks, and lets it be read by itself', async ({
	ext,
	page,
	site,
}) => {
	test.skip(ext.target === 'firefox', 'Playwright cannot press a button of the sidebar as a reader does');
	const { url } = await site({ '/a': ARTICLE });
	await page.goto(url('/a', 'allowed.example'));
	const panel = await ext.openPanel(page);
	await expect.poll(() => line(panel)).toBe('Sidelight reads allowed.example when you click.');
	await panel.page.getByTestId('site-click').click();
	await expect.poll(() => line(panel)).toBe('Sidelight reads allowed.example by itself.');
	await page.reload();
	await expect.poll(() => markedIn(page)).toEqual([QUOTED]);
});
