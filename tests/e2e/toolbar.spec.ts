import type { Page } from '@playwright/test';
import type { Extension } from '../support/extension';
import { keptOf } from '../support/kept';
import { wrapArticle } from '../support/pages';
import { markedIn } from '../support/readings';
import { BOTH, expect, MORE, READER, test } from '../support/test';

/** Extension pages and the worker have it. */
declare const chrome: typeof import('wxt/browser').browser;

const HOST = READER.host;
test.use(READER.options);

const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const FILLER = 'The delegations met on Monday in a villa by the lake, and the talks went on for eight hours.';
const article = (...paragraphs: string[]) =>
	wrapArticle({ title: 'A day by the lake', date: '2022-01-11', paragraphs: [FILLER, ...paragraphs] });
const PLAIN = article('Nobody said where the next round would be held, or when it might begin.');

const NOTES = { title: 'Sidelight: 1 note on this page', badge: '1' };
const NOTHING = { title: 'Sidelight: no notes on this page', badge: '' };
const READY = { title: 'Sidelight: notes on this page', badge: '' };

/** The id of the tab that shows `page`; Sidelight must be allowed to see its title. */
async function tabOf(ext: Extension, page: Page): Promise<number> {
	const helper = await ext.helperPage();
	const title = `tab ${Math.random()}`;
	const before = await page.title();
	await page.evaluate((value) => {
		document.title = value;
	}, title);
	const id = () => helper.evaluate(async (wanted) => (await chrome.tabs.query({ title: wanted }))[0]?.id ?? -1, title);
	await expect.poll(id).toBeGreaterThan(0);
	const found = await id();
	await page.evaluate((value) => {
		document.title = value;
	}, before);
	return found;
}

/** What the toolbar button says of a tab. */
async function button(ext: Extension, tabId: number): Promise<{ title: string; badge: string }> {
	const helper = await ext.helperPage();
	return helper.evaluate(
		async (id) => ({
			title: await chrome.action.getTitle({ tabId: id }),
			badge: await chrome.action.getBadgeText({ tabId: id }),
		}),
		tabId,
	);
}

test(
	'the button tells what is known of each tab, as the tab goes from page to page',
	BOTH,
	async ({ ext, page, site }) => {
		const { url } = await site({
			'/notes': article(SHERMAN),
			'/plain': PLAIN,
			'/list': '<!doctype html><title>Front page</title><ul><li><a href="/a">One</a></ul>',
		});
		await page.goto(url('/notes', HOST));
		const tabId = await tabOf(ext, page);
		await expect.poll(() => button(ext, tabId)).toEqual(NOTES);
		await page.goto(url('/plain', HOST));
		await expect.poll(() => button(ext, tabId)).toEqual(NOTHING);
		await page.goto(url('/list', HOST));
		await expect.poll(() => button(ext, tabId)).toEqual({ title: 'Sidelight: no article on this page', badge: '' });
		await page.goto(url('/notes', 'elsewhere.example'));
		await expect.poll(() => button(ext, tabId)).toEqual(READY);
		await page.goto(url('/notes', HOST));
		await expect.poll(() => button(ext, tabId)).toEqual(NOTES);
		// A step within the page keeps it.
		await page.evaluate(() => history.pushState(null, '', '?part=2'));
		await expect.poll(() => button(ext, tabId)).toEqual(NOTES);
	},
);

test('a tab keeps its own state beside another, and over a stop of the worker', BOTH, async ({ ext, page, site }) => {
	const { url } = await site({ '/notes': article(SHERMAN), '/plain': PLAIN });
	await page.goto(url('/notes', HOST));
	const first = await tabOf(ext, page);
	const other = await ext.context.newPage();
	await other.goto(url('/plain', HOST));
	const second = await tabOf(ext, other);
	await expect.poll(() => button(ext, first)).toEqual(NOTES);
	await expect.poll(() => button(ext, second)).toEqual(NOTHING);
	if (ext.target === 'chromium') await ext.stopWorker();
	expect(await button(ext, first)).toEqual(NOTES);
	await page.goto(url('/plain', HOST));
	await expect.poll(() => button(ext, first)).toEqual(NOTHING);
	await ext.closePage(other);
});

test('the key for the next note says so where there is none', MORE, async ({ ext, page, site }) => {
	test.skip(ext.target === 'firefox', 'events of the browser can be sent to Chromium’s worker alone');
	const { url } = await site({ '/notes': article(SHERMAN) });
	await page.goto(url('/notes', HOST));
	const tabId = await tabOf(ext, page);
	await page.goto(url('/notes', 'elsewhere.example'));
	await expect.poll(() => button(ext, tabId)).toEqual(READY);
	// Pressed again where the end of the page's loading has cleared the answer.
	const press = async () => {
		await dispatch(ext, 'commands.onCommand', 'next-note', tabId);
		return (await button(ext, tabId)).badge;
	};
	await expect.poll(press).toBe('–');
	expect((await button(ext, tabId)).title).toBe('Sidelight: no marked passage to go to');
	await expect.poll(() => button(ext, tabId)).toEqual(READY);
});

test('the page’s menu turns its site off and on', async ({ ext, page, site }) => {
	test.skip(ext.target === 'firefox', 'events of the browser can be sent to Chromium’s worker alone');
	const { url } = await site({ '/notes': article(SHERMAN) });
	await page.goto(url('/notes', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	const tabId = await tabOf(ext, page);
	const click = (menuItemId: string) =>
		dispatch(ext, 'contextMenus.onClicked', { menuItemId, pageUrl: page.url() }, tabId);
	const helper = await ext.helperPage();
	const sitesOff = async () => ((await keptOf(helper, 'settings')) as { sitesOff: string[] } | null)?.sitesOff ?? [];
	await click('site-off');
	await expect.poll(sitesOff).toEqual([HOST]);
	await click('site-on');
	await expect.poll(sitesOff).toEqual([]);
});

test('the suggested keys are free in this browser', BOTH, async ({ ext }) => {
	const helper = await ext.helperPage();
	const commands = await helper.evaluate(() => chrome.commands.getAll());
	const keys = commands.filter(({ name }) => !name?.startsWith('_')).map(({ name, shortcut }) => [name, shortcut]);
	expect(keys.sort()).toEqual([
		['clip-selection', 'Alt+Shift+H'],
		['next-note', 'Alt+Shift+J'],
		['open-panel', 'Alt+Shift+S'],
		['previous-note', 'Alt+Shift+K'],
	]);
});

/** Has Chromium's worker hear an event of the browser, of the given tab. */
async function dispatch(ext: Extension, event: string, first: unknown, tabId: number): Promise<void> {
	const worker = ext.context.serviceWorkers().at(-1) ?? (await ext.context.waitForEvent('serviceworker'));
	await worker.evaluate(
		async ([path, argument, id]) => {
			const tab = await chrome.tabs.get(id);
			const target = path
				.split('.')
				.reduce((found, name) => (found as Record<string, unknown>)[name], chrome as unknown);
			(target as { dispatch(...values: unknown[]): void }).dispatch(argument, tab);
		},
		[event, first, tabId] as const,
	);
}
