import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { setColourScheme } from '../support/colour-scheme';
import type { Extension } from '../support/extension';
import { readingOf } from '../support/readings';
import { expect, test } from '../support/test';

/** Extension pages have it. */
declare const browser: typeof import('webextension-polyfill');

/** A view that has to be accessible: how to bring a tab there. Add one per page or state. */
interface View {
	name: string;
	open: (page: Page, ext: Extension) => Promise<void>;
}

/** Tabs that no browser has: the panel shows what is stored of them. */
const [NOWHERE, FAILED] = [0, 900_001];

const VIEWS: readonly View[] = [
	{ name: 'example page', open: (page, ext) => ext.gotoExt(page, 'demo.html') },
	{ name: 'panel, nothing read', open: (page, ext) => openPanel(page, ext, NOWHERE) },
	{ name: 'panel, notes', open: (page, ext) => openNotes(page, ext) },
	{
		name: 'panel, everything open',
		open: async (page, ext) => {
			await openNotes(page, ext);
			await openEverything(page);
		},
	},
	{
		name: 'panel, notes hidden',
		open: async (page, ext) => {
			await openNotes(page, ext);
			await page.locator('[aria-controls$="-why"]').first().click();
			await page.getByTestId('hide-here').click();
			await page.getByTestId('hidden-line').waitFor();
		},
	},
	{
		name: 'panel, page could not be read',
		open: async (page, ext) => {
			const failed = { state: 'failed', url: 'https://paper.example/', reason: 'unexpected' };
			const helper = await ext.helperPage();
			await helper.evaluate((reading) => browser.storage.session.set(reading), { [`reading:${FAILED}`]: failed });
			await openPanel(page, ext, FAILED);
		},
	},
];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const { name, open } of VIEWS) {
		test(`${name} in ${colorScheme}: axe finds nothing`, async ({ ext, page }) => {
			await setColourScheme(ext, page, colorScheme);
			await page.setViewportSize({ width: 400, height: 900 });
			await open(page, ext);
			expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
				colorScheme === 'dark',
			);
			expect(await axeFindings(page)).toEqual([]);
		});
	}
}

test('the panel needs no sideways scrolling at 320 pixels', async ({ ext, page }) => {
	await page.setViewportSize({ width: 320, height: 900 });
	await openNotes(page, ext);
	await openEverything(page);
	const [width, seen] = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return [scrollWidth, clientWidth];
	});
	expect(width).toBe(seen);
});

async function openPanel(page: Page, ext: Extension, tab: number): Promise<void> {
	await ext.gotoExt(page, `sidepanel.html?tab=${tab}`);
	await page.locator('main h1').waitFor();
}

/** The panel with the notes of the example page, which another tab shows. */
async function openNotes(page: Page, ext: Extension): Promise<void> {
	const helper = await ext.helperPage();
	await helper.evaluate(() => browser.storage.local.remove('hidden'));
	const example = await ext.context.newPage();
	await ext.gotoExt(example, 'demo.html');
	await expect.poll(async () => (await readingOf(ext, example.url()))?.reading.state).toBe('read');
	const tab = (await readingOf(ext, example.url()))?.tabId ?? NOWHERE;
	await openPanel(page, ext, tab);
	await page.getByTestId('note').first().waitFor();
	examples.push(example);
}

const examples: Page[] = [];
test.afterEach(async ({ ext }) => {
	for (const example of examples.splice(0)) await ext.closePage(example);
});

/** Opens every part that is closed, until none is left. */
async function openEverything(page: Page): Promise<void> {
	await page.getByTestId('show-all-notes').click();
	const open = () =>
		page.evaluate(() => {
			const closed = document.querySelectorAll<HTMLElement>('[aria-expanded="false"]');
			for (const button of closed) button.click();
			return closed.length;
		});
	await expect.poll(open).toBe(0);
}
