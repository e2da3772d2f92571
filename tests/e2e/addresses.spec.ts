import type { Page } from '@playwright/test';
import { aClipping } from '../support/clippings';
import { askToClip, selectWords, standingsOn } from '../support/clips';
import type { Extension } from '../support/extension';
import { sendFrom } from '../support/messages';
import { pressIn, shownOn } from '../support/overlay';
import { readingOf } from '../support/readings';
import { singlePageSite } from '../support/single-page-site';
import { emptyStore, storedClippings } from '../support/store';
import { storeClippings } from '../support/stored-clippings';
import { expect, MORE, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);
test.beforeEach(({ ext }) => emptyStore(ext));

const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const DEMAND =
	'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine and Georgia stay outside it.';
const filler = (what: string) =>
	`The delegations met about ${what} in a villa by the lake, and the talks went on for the better part of eight hours.`;
const WORDS = { one: 'the ferry sailed at noon with empty decks', two: 'the market hall sold eels until the evening' };
const story = (words: string, ...topics: string[]) => [
	...[SHERMAN, DEMAND, `In the harbour ${words}, the porter said.`],
	...topics.flatMap((topic) => Array<string>(8).fill(filler(topic))),
];
const ONE = story(WORDS.one, 'trams', 'bread', 'rain');
const TWO = story(WORDS.two, 'eels', 'ice', 'light');
const STORIES = { '/story/1': ONE, '/story/2': TWO };

/** Waits until the reader has read the page at the address that it has. */
async function isRead(ext: Extension, page: Page): Promise<number> {
	await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBe('read');
	return (await readingOf(ext, page.url()))?.tabId ?? -1;
}

async function save(ext: Extension, page: Page, words: string): Promise<void> {
	await page.bringToFront();
	await selectWords(page, words);
	expect(await askToClip(ext, page, 'selection')).toMatchObject({ id: expect.any(String) });
}

const go = (page: Page, route: string) =>
	page.evaluate((href) => document.querySelector<HTMLElement>(`a[href="${href}"]`)?.click(), route);
const states = async (ext: Extension, page: Page) => (await standingsOn(ext, page)).map(({ state }) => state);
/** Where each clipping was saved, and how it was seen last, in the order of saving. */
const places = async (ext: Extension) =>
	(await storedClippings(ext)).map(({ page, standing }) => [page.url, page.address, standing?.state]);

/** Saves a passage of the page that is shown and one of the next, and comes back: each is found on its own page alone. */
async function saveOnBoth(ext: Extension, page: Page, next: string): Promise<void> {
	await save(ext, page, WORDS.one);
	await go(page, next);
	await isRead(ext, page);
	await expect.poll(() => states(ext, page)).toEqual([]);
	await save(ext, page, WORDS.two);
	await page.goBack();
	await isRead(ext, page);
	await expect.poll(() => states(ext, page)).toEqual(['anchored']);
}

test('what is saved belongs to the address in the address bar: after steps within a page, back, and a new address alone', async ({
	ext,
	page,
	site,
}) => {
	// Each page names itself; the name of the first stays when a link goes on to the next.
	const html = (path: string) => singlePageSite({ ...STORIES, '/story/3': ONE }, path);
	const { url } = await site({ '/story/1': html('/story/1'), '/story/2': html('/story/2') });
	const [first, second] = [url('/story/1', HOST), url('/story/2', HOST)];
	await page.goto(first);
	await isRead(ext, page);
	await saveOnBoth(ext, page, '/story/2');
	expect(await places(ext)).toEqual([
		[first, null, 'anchored'],
		[second, null, 'anchored'],
	]);
	// Nothing but the address changes, of which no event tells.
	await page.evaluate(() => history.replaceState(null, '', '/story/3'));
	await isRead(ext, page);
	await expect.poll(() => states(ext, page)).toEqual([]);
	// A section of a page is that page.
	await page.evaluate(() => history.replaceState(null, '', '/story/1#end'));
	await expect.poll(() => states(ext, page)).toEqual(['anchored']);

	await page.goto(second);
	await isRead(ext, page);
	await expect.poll(() => states(ext, page)).toEqual(['anchored']);
});

test('pages that differ in a route behind # are pages of their own', async ({ ext, page, site }) => {
	const { url } = await site({ '/app': singlePageSite({ '#!/1': ONE, '#!/2': TWO }) });
	await page.goto(url('/app#!/1', HOST));
	await isRead(ext, page);
	await saveOnBoth(ext, page, '#!/2');
	expect(await places(ext)).toEqual([
		[url('/app#!/1', HOST), null, 'anchored'],
		[url('/app#!/2', HOST), null, 'anchored'],
	]);
});

test('a note is hidden, and a recap closed, on the page that is shown', MORE, async ({ ext, page, site }) => {
	const html = singlePageSite(STORIES);
	const { url } = await site({ '/story/1': html, '/story/2': html });
	const [first, second] = [url('/story/1', HOST), url('/story/2', HOST)];
	const recap = async () => {
		await page.evaluate(() => document.querySelector('article p:last-of-type')?.scrollIntoView({ block: 'center' }));
		return shownOn(ext, page, 'recap');
	};
	const notes = async () => {
		const found = (await readingOf(ext, page.url()))?.reading;
		return found?.state === 'read' ? [found.notes.length, found.hidden.length] : null;
	};
	await page.goto(first);
	await isRead(ext, page);
	await go(page, '/story/2');
	const tabId = await isRead(ext, page);
	await expect.poll(recap).not.toBeNull();
	await pressIn(ext, page, 'recap', 'Close');
	await expect.poll(recap).toBeNull();
	const shown = (await readingOf(ext, second))?.reading;
	const note = (shown?.state === 'read' && shown.notes[0]?.id) || '';
	const helper = await ext.helperPage();
	expect(await sendFrom(helper, 'hideNote', { tabId, note, where: 'page' })).toBe(true);
	await expect.poll(notes).toEqual([1, 1]);

	await page.goto(first);
	await isRead(ext, page);
	expect(await notes()).toEqual([2, 0]);
	await expect.poll(recap).not.toBeNull();
	await page.goto(second);
	await isRead(ext, page);
	expect(await notes()).toEqual([1, 1]);
	await page.evaluate(() => scrollTo(0, 0));
	await go(page, '/story/1');
	await isRead(ext, page);
	expect(await notes()).toEqual([2, 0]);
	await expect.poll(recap).not.toBeNull();
});

test(
	'a clipping that was given the address of another page is taken from that page alone',
	MORE,
	async ({ ext, page, site }) => {
		const html = singlePageSite(STORIES);
		const { url } = await site({ '/story/1': html, '/story/2': html });
		const [first, second] = [url('/story/1', HOST), url('/story/2', HOST)];
		const saved = (exact: string, at: { url: string; address: string | null }) =>
			aClipping({
				selectors: { quote: { exact, prefix: '', suffix: '' }, position: null, range: null },
				page: { ...aClipping().page, ...at },
				standing: { state: 'gone', at: '2022-01-12T10:00:00.000Z' },
			});
		// The second is missing on its own page, and is told of there.
		const wrong = saved(WORDS.two, { url: second, address: first });
		const missing = saved('words that nobody wrote', { url: first, address: null });
		await storeClippings(ext, [wrong, missing]);
		await page.goto(first);
		await isRead(ext, page);
		await expect
			.poll(async () => (await standingsOn(ext, page)).map(({ id, state }) => [id, state]))
			.toEqual([[missing.id, 'gone']]);
		await expect
			.poll(() => places(ext))
			.toEqual([
				[second, null, undefined],
				[first, null, 'gone'],
			]);
		await page.goto(second);
		await isRead(ext, page);
		await expect.poll(() => states(ext, page)).toEqual(['anchored']);
	},
);
