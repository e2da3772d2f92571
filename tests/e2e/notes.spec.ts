import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src/settings/settings';
import type { Extension } from '../support/extension';
import { keep, keptOf } from '../support/kept';
import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { expect, MORE, READER, test } from '../support/test';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

const HOST = READER.host;
test.use(READER.options);

const FILLER = [
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.',
	'The town had closed three streets and the tram line, and the bakers along the quay sold out before ten in the morning.',
];
const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const DEMAND =
	'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine and Georgia stay outside it.';
const RETREAT =
	'The Russian text would have NATO withdraw its troops and weapons to the positions that they held in May 1997, out of later members such as Bulgaria and Romania.';

const article = (paragraphs: string[], date?: string) =>
	wrapArticle({
		title: 'A day by the lake',
		siteName: 'Moon of Alabama',
		paragraphs: [...FILLER, ...paragraphs],
		...(date ? { date } : {}),
	});
const MIXED = article([SHERMAN, DEMAND, RETREAT], '2022-01-13');

/** The panel of the tab that shows `url`, as a page of its own, which both browsers let a test press keys in. */
async function panelOf(ext: Extension, url: string, width = 420): Promise<Page> {
	await expect.poll(async () => (await readingOf(ext, url))?.reading.state).toBe('read');
	const panel = await ext.context.newPage();
	await panel.setViewportSize({ width, height: 900 });
	await ext.gotoExt(panel, `sidepanel.html?tab=${(await readingOf(ext, url))?.tabId}`);
	await panel.getByTestId('silence').waitFor();
	return panel;
}

const note = (panel: Page, entry: string) => panel.locator(`[data-testid="note"][data-entry="${entry}"]`);
const part = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true });

/** Opens the clauses of the draft treaty in the note on NATO's enlargement. */
async function openClauses(panel: Page) {
	const claim = note(panel, 'C01');
	await claim.getByTestId('expand').click();
	await claim.getByRole('button', { name: 'Clauses and replies' }).click();
	const treaty = claim.locator('[data-matrix="security-guarantees-2022/P01"]');
	await treaty.locator('summary').first().click();
	await expect(treaty.locator('.clause, .matrix tbody tr')).toHaveCount(3);
	await treaty.getByTestId('all-clauses').click();
	await expect(treaty.locator('.clause, .matrix tbody tr')).not.toHaveCount(3);
	return treaty;
}

async function storedSettings(ext: Extension): Promise<Record<string, unknown>> {
	const helper = await ext.helperPage();
	return ((await keptOf(helper, 'settings')) ?? {}) as Record<string, unknown>;
}

async function setSettings(ext: Extension, change: object): Promise<void> {
	const helper = await ext.helperPage();
	await keep(helper, { settings: { ...DEFAULT_SETTINGS, ...change } });
}

test.beforeEach(({ ext }) => setSettings(ext, {}));

test('the clauses of a treaty are a list where there is little room', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': MIXED });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST), 320);
	const treaty = await openClauses(panel);
	const clause = treaty.locator('.clause').filter({ hasText: 'No eastward expansion' });
	await expect(clause).toContainText('proposed, 15 December 2021');
	await expect(clause.locator('> .items > li')).toContainText([
		/^United States10 January 2022Sherman said/,
		/^NATO12 January 2022After the council/,
		/^Ukrainedate not given/,
	]);
	await expect(clause.locator('.apart').last()).toContainText(
		/^Published laterNATO26 January 2022.*China4 February 2022/s,
	);
	await expect(treaty.locator('.clause').first()).toContainText('No answer in the sources: NATO, United States');
	await expect(clause.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
	expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await ext.closePage(panel);
});

test('where there is room they are a table, which the keyboard can scroll', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': MIXED });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST), 900);
	const treaty = await openClauses(panel);
	const table = treaty.getByRole('table', { name: /Treaty between the United States/ });
	await expect(table.getByRole('columnheader')).toHaveText([
		'Clause',
		'Status on 13 January 2022',
		'NATO',
		'United States',
		'China',
		'Germany',
		'Ukraine',
	]);
	const row = table.getByRole('row', { name: /Nuclear weapons on own territory/ });
	await expect(row.getByRole('cell').filter({ hasText: 'No answer in the sources' })).toHaveCount(4);
	const scroller = treaty.locator('.matrix-scroll');
	await scroller.focus();
	await panel.keyboard.press('ArrowRight');
	await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
	expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(900);
	await panel.setViewportSize({ width: 420, height: 900 });
	await expect(treaty.locator('.clause').first()).toBeVisible();
	await expect(table).toHaveCount(0);
	await ext.closePage(panel);
});

test('a statement stands above its versions, which name what they leave out', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': MIXED });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST));
	await note(panel, 'S-SHE-1').getByRole('button', { name: 'More' }).click();
	const versions = panel.locator('[data-section="variants"] .variants > li');
	await expect(versions).toContainText([
		/^As documentedWendy Sherman10 January 2022.*central to the NATO alliance/,
		/^This page13 January 2022We will not allow.*\(left out here: ‹which has always been central/,
		/^The New York Times10 January 2022.*the sense is the same/,
	]);
	await ext.closePage(panel);
});

test('one switch takes everything published later out of all parts, and is kept', MORE, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': MIXED });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST));
	await panel.getByTestId('timeline').getByRole('button').click();
	const treaty = await openClauses(panel);
	await note(panel, 'C01').getByRole('button', { name: 'More' }).click();
	const later = panel.getByText(/Published later/);
	await expect(later).not.toHaveCount(0);
	const days = panel.getByTestId('timeline').locator('.station time');
	await expect(days.filter({ hasText: '14 January 2022' })).toHaveCount(1);
	const toggle = panel.getByRole('switch', { name: 'Show what was published after 13 January 2022' });
	await expect(toggle).toBeChecked();
	await toggle.click();
	await expect(toggle).not.toBeChecked();
	await expect(later).toHaveCount(0);
	await expect(days.filter({ hasText: '14 January 2022' })).toHaveCount(0);
	await expect(days.last()).toHaveText('13 January 2022');
	await expect(treaty).toContainText('No answer in the sources by then');
	await expect(treaty.locator('.clauses').getByText('February 2022')).toHaveCount(0);
	expect(await storedSettings(ext)).toMatchObject({ later: false });
	await ext.closePage(panel);
	const again = await panelOf(ext, url('/a', HOST));
	await expect(again.getByRole('switch')).not.toBeChecked();
	await ext.closePage(again);
});

test('a page without a date says so, and has no timeline', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': article([SHERMAN, DEMAND]) });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST));
	await expect(panel.getByText('This page gives no date, so')).toBeVisible();
	await expect(panel.getByRole('switch')).toHaveCount(0);
	await expect(panel.getByTestId('timeline')).toHaveCount(0);
	await ext.closePage(panel);
});

test('points are collapsed beside other notes, and kinds can be chosen', MORE, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': MIXED, '/one': article([DEMAND], '2022-01-13') });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST));
	const shown = () =>
		panel.getByTestId('note').evaluateAll((notes) => notes.map((one) => one.getAttribute('data-kind')));
	const demand = note(panel, 'C01');
	expect(await shown()).toEqual(['quote', 'claim', 'claim', 'outlet']);
	await expect(demand.locator('.lead')).toHaveCount(0);
	await expect(demand).toContainText('Answered by: Ukraine, Russia, United States, NATO');
	// With letters twice as large no party is cut off.
	const cutOff = await demand.locator('.one-line').evaluate((line) => {
		document.documentElement.style.fontSize = '200%';
		const { scrollWidth, clientWidth, scrollHeight, clientHeight } = line;
		document.documentElement.style.fontSize = '';
		return [scrollWidth - clientWidth, scrollHeight - clientHeight];
	});
	expect(Math.max(...cutOff)).toBeLessThanOrEqual(0);
	await demand.getByTestId('expand').click();
	await expect(demand.locator('.lead')).toContainText('Russia published two drafts');
	await expect(demand.getByTestId('expand')).toHaveAttribute('aria-expanded', 'true');

	await expect(panel.getByTestId('filter').getByRole('button')).toHaveText([
		'Quotations 1',
		'Points 2',
		'Publishers 1',
	]);
	await part(panel, 'Points 2').click();
	expect(await shown()).toEqual(['claim', 'claim']);
	await expect(panel.getByText('2 of 4 notes shown')).toBeVisible();
	await part(panel, 'Quotations 1').click();
	expect(await shown()).toEqual(['quote', 'claim', 'claim']);
	await part(panel, 'Points 2').click();
	await part(panel, 'Quotations 1').click();
	expect(await shown()).toEqual(['quote', 'claim', 'claim', 'outlet']);

	// A mark that is activated opens its note, whatever was hidden.
	await part(panel, 'Publishers 1').click();
	expect(await shown()).toEqual(['outlet']);
	const { tabId } = (await readingOf(ext, url('/a', HOST))) ?? {};
	const helper = await ext.helperPage();
	await helper.evaluate(
		async ([tab, now]) => {
			const reading = (await browser.storage.session.get(`reading:${tab}`))[`reading:${tab}`] as {
				notes: { id: string; entry: string }[];
			};
			const wanted = reading.notes.find(({ entry }) => entry !== 'C01' && entry.startsWith('C'))?.id;
			await browser.storage.session.set({ [`focus:${tab}`]: { note: wanted, count: now } });
		},
		[tabId, Date.now()] as const,
	);
	const focused = () =>
		panel.evaluate(() => document.activeElement?.closest('[data-testid="note"]')?.getAttribute('data-kind') ?? null);
	await expect.poll(focused).toBe('claim');
	await expect(panel.locator('[data-testid="note"]:focus .lead')).toBeVisible();
	await ext.closePage(panel);

	await page.goto(url('/one', HOST));
	const single = await panelOf(ext, url('/one', HOST));
	await expect(note(single, 'C01').locator('.lead')).toBeVisible();
	await expect(single.getByTestId('expand')).toHaveCount(0);
	await ext.closePage(single);
});

test('the keyboard reaches everything in the order of the page', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': article([SHERMAN, DEMAND], '2022-01-13') });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST));
	await panel.bringToFront();
	const names: string[] = [];
	for (let i = 0; i < 30 && !names.at(-1)?.startsWith('Timeline'); i++) {
		await panel.keyboard.press('Tab');
		names.push(await panel.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
	}
	expect(names.filter((name) => !name.startsWith('['))).toEqual([
		'Stop',
		'Show what was published after 13 January 2022',
		'Quotations 1',
		'Points 1',
		'Publishers 1',
		expect.stringMatching(/^Quotation · shortened/),
		'Show on page',
		'More',
		'Sources (3)',
		'Why this note?',
		'Save passage',
		'Show on page',
		expect.stringContaining('Russia demands a legally binding end'),
		'More',
		'Sources (1)',
		'Why this note?',
		'Timeline around 13 January 2022',
	]);
	await panel.keyboard.press('Enter');
	await expect(panel.getByTestId('timeline').locator('.here')).toHaveAttribute('aria-current', 'date');
	await ext.closePage(panel);
});

test('where nothing is found, it is said what the packs cover, and where none is on, that nothing was compared', async ({
	ext,
	page,
	site,
}) => {
	const { url } = await site({ '/a': article([], '2026-05-03') });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST));
	const coverage = panel.getByTestId('coverage');
	await expect(panel.getByTestId('silence')).toContainText('not been checked');
	await expect(coverage).toContainText(
		'from 1 November 2021 to 23 February 2022, on pages in English, Russian, German',
	);
	await expect(coverage).toContainText('The talks between Russia, the United States and NATO');
	await expect(coverage).toContainText('This page is of 3 May 2026, outside that time.');
	await expect(coverage.getByRole('link', { name: 'See an example' })).toHaveAttribute('href', /demo\.html$/);
	await setSettings(ext, { packsOff: ['security-guarantees-2022'] });
	await expect(panel.getByTestId('silence')).toContainText('nothing was compared, as no pack is on');
	await expect(coverage.getByRole('link', { name: 'Turn a pack on' })).toHaveAttribute('href', /options\.html#packs$/);
	await setSettings(ext, { packsOff: [] });
	await expect(panel.getByTestId('silence')).toContainText('not been checked');
	await ext.closePage(panel);
});

test('a site that is off says so, and can be turned on again', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': MIXED });
	await page.goto(url('/a', HOST));
	const panel = await panelOf(ext, url('/a', HOST));
	const { tabId } = (await readingOf(ext, url('/a', HOST))) ?? {};
	await setSettings(ext, { sitesOff: ['other.example', HOST] });
	const helper = await ext.helperPage();
	await helper.evaluate(
		([tab, address]) => browser.storage.session.set({ [`reading:${tab}`]: { state: 'off', url: address } }),
		[tabId, url('/a', HOST)] as const,
	);
	await expect(panel.getByRole('heading', { name: 'Off on this site' })).toBeVisible();
	await panel.getByRole('button', { name: `Turn on for ${HOST}` }).click();
	await expect(panel.getByTestId('silence')).toBeVisible();
	expect(await storedSettings(ext)).toMatchObject({ sitesOff: ['other.example'] });
	await ext.closePage(panel);
});

test(
	'where the browser translates on the device, a note can be had in the reader’s language, marked as such',
	MORE,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/a': article([SHERMAN], '2022-01-13') });
		await page.goto(url('/a', HOST));
		await setSettings(ext, { language: 'de' });
		const panel = await panelOf(ext, url('/a', HOST));
		const sherman = panel.getByTestId('note').first();
		await expect(part(panel, 'Mehr').first()).toBeVisible();
		const offered = await panel.evaluate(() => 'Translator' in globalThis);
		if (!offered) await expect(part(panel, 'Maschinell übersetzen')).toHaveCount(0);
		// Neither test browser has a model: the page gets a translator that shouts.
		await panel.evaluate(() => {
			const create = async () => ({ translate: async (text: string) => text.toUpperCase(), destroy: () => undefined });
			Object.defineProperty(globalThis, 'Translator', { value: { availability: async () => 'available', create } });
		});
		await setSettings(ext, { language: 'pl' });
		await sherman.getByRole('button', { name: 'Tłumaczenie maszynowe' }).click();
		await expect(sherman.getByTestId('translation')).toContainText("SLAM CLOSED NATO'S OPEN-DOOR POLICY");
		await expect(sherman).toContainText('Tłumaczenie maszynowe wykonane na tym urządzeniu');
		await expect(sherman).toContainText('slam closed');
		await setSettings(ext, {});
		await ext.closePage(panel);
	},
);
