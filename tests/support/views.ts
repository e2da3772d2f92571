import type { Page } from '@playwright/test';
import type { Reading } from '../../src/messages/reading';
import { aClipping } from './clippings';
import { expect } from './expect';
import type { Extension } from './extension';
import { keepNothing } from './kept';
import { chooseFiles } from './library';
import { longRead } from './long-read';
import { markBox } from './overlay';
import { documentReading } from './pluto-reading';
import { pressAtRest } from './press-at-rest';
import { readingOf } from './readings';
import { FEW, openLibrary, seedLibrary } from './seeded-library';
import type { Route, Site } from './server';
import { emptyStore } from './store';
import { standOnPage, storeClippings } from './stored-clippings';
import { test as base, READER } from './test';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** Tests of views, which end with all put back as it was. */
export const test = base.extend<{ stage: Stage }>({
	stage: async ({ ext, site }, use) => {
		const stage: Stage = { ext, site, tabs: [] };
		await use(stage);
		await clearStage(stage);
	},
});

/** What a view is opened with, in a browser with the options of `READER`. */
export interface Stage {
	ext: Extension;
	site: (routes: Record<string, Route>) => Promise<Site>;
	/** Tabs that a view opened beside its own; whoever opened it closes them. */
	tabs: Page[];
}

/** A view of Sidelight, and how to bring a tab there. `panel` views are as wide as a panel, `page` views as a window. */
export interface View {
	name: string;
	size: 'panel' | 'page';
	open: (page: Page, stage: Stage) => Promise<void>;
	/** Whether it is in the layer over the page, which keeps the colours that it was opened with. */
	overPage?: true;
}

/** What the panel is shown that no page could be brought to quickly, each under a tab that no browser has. */
const STORED = {
	waiting: async (): Promise<Reading> => ({ state: 'waiting', url: 'https://paper.example/' }),
	off: async (): Promise<Reading> => ({ state: 'off', url: 'https://paper.example/' }),
	'no-article': async (): Promise<Reading> => ({ state: 'no-article', url: 'https://paper.example/', frame: null }),
	failed: async (): Promise<Reading> => ({ state: 'failed', url: 'https://paper.example/', reason: 'unexpected' }),
	document: documentReading,
};
type Stored = keyof typeof STORED;
const tabOf = (stored: Stored): number => 900_000 + Object.keys(STORED).indexOf(stored);

const stored = (what: Stored, name: string): View => ({
	name,
	size: 'panel',
	open: async (page, { ext }) => {
		const helper = await ext.helperPage();
		const reading = await STORED[what]();
		await helper.evaluate((item) => browser.storage.session.set(item), { [`reading:${tabOf(what)}`]: reading });
		await openPanel(page, ext, tabOf(what));
	},
});

/** The panel beside the example page, with one more step taken in it. */
const ofExample = (name: string, step: (page: Page) => Promise<unknown>): View => ({
	name,
	size: 'panel',
	open: async (page, stage) => {
		await openExampleNotes(page, stage);
		await step(page);
	},
});

const note = (page: Page, entry: string) => page.locator(`[data-testid="note"][data-entry="${entry}"]`);
/** Opens a part of a note, and the note before where it stands as its heading and one line. */
const press = async (page: Page, entry: string, part: string) => {
	const heading = note(page, entry).locator('[data-testid="expand"][aria-expanded="false"]');
	if (await heading.isVisible()) await heading.click();
	await note(page, entry).locator(`[aria-controls$="-${part}"]`).click();
};
const showAll = (page: Page) => page.getByTestId('show-all-notes').click();

/** Every view, in the order in which a reader may come to it. */
export const VIEWS: readonly View[] = [
	{ name: 'welcome', size: 'page', open: (page, { ext }) => openOwn(page, ext, 'welcome.html') },
	{ name: 'options', size: 'page', open: (page, { ext }) => openOwn(page, ext, 'options.html') },
	{
		name: 'options with sites',
		size: 'page',
		open: async (page, { ext }) => {
			await openOwn(page, ext, 'options.html');
			const list = page.getByTestId('sites-off');
			for (const site of ['paper.example', 'a-rather-long-name-of-a-news-site.münchen.example', 'no site']) {
				await list.getByRole('textbox').first().fill(site);
				await list.getByRole('textbox').first().press('Enter');
			}
			await list.getByRole('alert').waitFor();
			await openEverything(page);
		},
	},
	{
		name: 'library, empty',
		size: 'page',
		open: async (page, { ext }) => {
			await openLibrary(ext, page);
			await seedLibrary(page, { clippings: [] });
			await page.getByTestId('empty').waitFor();
		},
	},
	{
		name: 'library',
		size: 'page',
		open: async (page, { ext }) => {
			await openLibrary(ext, page, '#group=tag&q=harb');
			await seedLibrary(page, FEW);
			await page.getByTestId('clipping-line').nth(1).click();
			await page
				.getByTestId('clipping-line')
				.first()
				.click({ modifiers: ['ControlOrMeta'] });
			await page.getByTestId('bulk').waitFor();
		},
	},
	{
		name: 'import of files',
		size: 'page',
		open: async (page, { ext }) => {
			await openOwn(page, ext, 'options.html');
			await page.getByTestId('restore').click();
			const [good, bad] = [aClipping(), { ...aClipping(), colour: 'pink' }];
			const file = (clipping: object) =>
				JSON.stringify({ format: 'sidelight-clippings', version: 1, exported: good.created, clippings: [clipping] });
			await chooseFiles(page, { 'clippings.json': file(good), 'damaged.json': file(bad) });
			await page.getByTestId('import-preview').waitFor();
		},
	},
	{
		name: 'export of clippings',
		size: 'page',
		open: async (page, { ext }) => {
			await openLibrary(ext, page);
			await seedLibrary(page, FEW);
			await page.getByTestId('library-export').click();
			await page.getByRole('dialog').waitFor();
		},
	},
	{
		name: 'library, lost',
		size: 'page',
		open: async (page, { ext }) => {
			await openLibrary(ext, page);
			await seedLibrary(page, { clippings: [] });
			await page.evaluate(async () => {
				const { store } = (await browser.storage.local.get('store')) as { store?: object };
				const lost = { clippings: 240, seen: '2026-03-01T08:00:00.000Z' };
				await browser.storage.local.set({ store: { id: '', clippings: 0, seen: lost.seen, ...store, lost } });
			});
			await page.getByTestId('lost').waitFor();
		},
	},
	{ name: 'example page', size: 'page', open: (page, { ext }) => openExample(page, ext) },
	{
		name: 'card',
		size: 'page',
		overPage: true,
		open: async (page, { ext }) => {
			await openExample(page, ext);
			await pressAtRest(page, () => markBox(page, 'We will not'));
			await page.locator('.card').getByRole('button').last().click();
		},
	},
	{
		name: 'recap',
		size: 'page',
		overPage: true,
		open: async (page, { ext }) => {
			await openExample(page, ext);
			// It comes with the end of the article only to a page that was seen without that end.
			await expect(async () => {
				await page.evaluate(() => scrollTo(0, 0));
				await page.waitForFunction(() => scrollY === 0);
				await page.locator('article > p').last().scrollIntoViewIfNeeded();
				await page.locator('.recap').waitFor({ timeout: 1000 });
			}).toPass();
		},
	},
	{
		name: 'saved passage',
		size: 'page',
		overPage: true,
		open: async (page, { ext }) => {
			await openExample(page, ext);
			await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article p') as Element));
			await page.locator('.surface.clip').click();
			const notice = page.frameLocator('.notice');
			// Where the view was opened before, the words are there already.
			await notice.locator('textarea, .choices').first().waitFor();
			if (!(await notice.locator('textarea').isVisible())) await notice.locator('.choices button').last().click();
			await notice.getByRole('textbox').first().fill('Compare with what was said a day later.');
			await notice.getByRole('combobox').fill('talks, ');
		},
	},
	ofExample('panel', async () => undefined),
	ofExample('panel, variants', (page) => press(page, 'S-SHE-1', 'more')),
	ofExample('panel, point', async (page) => {
		await press(page, 'C01', 'more');
	}),
	ofExample('panel, matrix', async (page) => {
		await press(page, 'C01', 'clauses');
		await page.locator('[data-testid="matrix"] > details > summary').first().click();
	}),
	ofExample('panel, sources', (page) => press(page, 'S-RYA-1', 'sources')),
	ofExample('panel, why', (page) => press(page, 'S-SHE-1', 'why')),
	ofExample('panel, timeline', (page) => page.getByTestId('timeline').getByRole('button').click()),
	ofExample('panel, everything open', async (page) => {
		await showAll(page);
		await openEverything(page);
	}),
	ofExample('panel, notes hidden', async (page) => {
		await press(page, 'S-RYA-1', 'why');
		await page.getByTestId('hide-here').click();
		await page.getByTestId('hidden-line').waitFor();
	}),
	{
		name: 'panel, table',
		size: 'page',
		open: async (page, stage) => {
			await openExampleNotes(page, stage);
			await press(page, 'C01', 'clauses');
			await page.locator('[data-testid="matrix"] > details > summary').first().click();
		},
	},
	{
		name: 'panel, many notes',
		size: 'panel',
		open: async (page, stage) => {
			const { url } = await stage.site({ '/long': longRead({ siteName: 'Moon of Alabama' }) });
			await openNotesOf(page, stage, url('/long', READER.host));
			await showAll(page);
		},
	},
	{ name: 'panel, clippings', size: 'panel', open: openClippings },
	stored('document', 'panel, document'),
	stored('waiting', 'panel, not read'),
	stored('no-article', 'panel, no article'),
	stored('off', 'panel, off'),
	stored('failed', 'panel, failed'),
];

async function openOwn(page: Page, ext: Extension, path: string): Promise<void> {
	await ext.gotoExt(page, path);
	await page.locator('h1').first().waitFor();
}

/** The clippings of a page in every state, one with its difference, one with its editor open. */
async function openClippings(page: Page, { ext }: Stage): Promise<void> {
	const [tab, url] = [900_100, 'https://paper.example/a'];
	const quote = { exact: 'The ferry sails, rain or shine. '.repeat(40), prefix: '', suffix: '' };
	const all = [
		aClipping(),
		aClipping({ colour: 'blue', comment: '- one\n- [two](https://paper.example/)\n\n> three' }),
		aClipping({ colour: 'rose', selectors: { quote, position: null, range: null } }),
		aClipping({ colour: 'violet', comment: '', tags: [] }),
	];
	await storeClippings(ext, all);
	const difference = [
		{ op: 'same' as const, text: 'the ferry will' },
		{ op: 'removed' as const, text: 'sail again' },
		{ op: 'added' as const, text: 'not sail before spring' },
	];
	const states = ['anchored', 'edited', 'moved', 'gone'] as const;
	const here = all.map(({ id }, at) => ({ id, state: states[at] ?? 'gone', difference: at === 1 ? difference : null }));
	await standOnPage(ext, tab, url, here);
	await openPanel(page, ext, tab);
	await page.getByTestId('show-difference').click();
	await page.getByTestId('edit-clipping').first().click();
	await page.getByRole('combobox').fill('t');
}

async function openPanel(page: Page, ext: Extension, tab: number): Promise<void> {
	await ext.gotoExt(page, `sidepanel.html?tab=${tab}`);
	await page.locator('main h1').waitFor();
}

/** The example page runs the reader as a part of its own, so the layer over it can be opened to a test's eyes. */
export async function openExample(page: Page, ext: Extension): Promise<void> {
	await page.addInitScript(() => {
		const { attachShadow } = Element.prototype;
		Element.prototype.attachShadow = function (init) {
			return attachShadow.call(this, { ...init, mode: 'open' });
		};
	});
	await ext.gotoExt(page, 'demo.html');
	await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
}

/** The panel with the notes of the example page, which another tab shows. */
export async function openExampleNotes(page: Page, stage: Stage): Promise<void> {
	await openNotesOf(page, stage, stage.ext.url('demo.html'));
}

async function openNotesOf(page: Page, { ext, tabs }: Stage, address: string): Promise<void> {
	const read = await ext.context.newPage();
	tabs.push(read);
	if (address === ext.url('demo.html')) await ext.gotoExt(read, 'demo.html');
	else await read.goto(address);
	await expect.poll(async () => (await readingOf(ext, address))?.reading.state).toBe('read');
	await openPanel(page, ext, (await readingOf(ext, address))?.tabId ?? 0);
	await page.getByTestId('note').first().waitFor();
	await page.bringToFront();
}

/** Opens every part that is closed, until none is left. */
export async function openEverything(page: Page): Promise<void> {
	const open = () =>
		page.evaluate(() => {
			// A menu closes when the next one opens.
			const closed = document.querySelectorAll<HTMLElement>(
				'button[aria-expanded="false"]:not([aria-haspopup]), details:not([open]) > summary',
			);
			for (const button of closed) button.click();
			return closed.length;
		});
	await expect.poll(open).toBe(0);
}

/** Puts Sidelight back as it was installed, but for access to the views' own pages, and closes what a view opened. */
async function clearStage({ ext, tabs }: Stage): Promise<void> {
	for (const tab of tabs.splice(0)) await ext.closePage(tab);
	const helper = await ext.helperPage();
	await keepNothing(helper);
	await emptyStore(ext);
}
