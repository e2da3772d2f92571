import type { Page } from '@playwright/test';
import { LIMITS } from '../../src/clippings/model';
import { askToClip, noticeOn, pressInNotice, selectWords, standingsOn, tabOf, tintedIn } from '../support/clips';
import type { Extension } from '../support/extension';
import { sendFrom } from '../support/messages';
import { markBox, pressIn, type Shown, setSettings, shownOn } from '../support/overlay';
import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { emptyStore, storedClippings, storedTexts } from '../support/store';
import { BOTH, expect, MORE, READER, test } from '../support/test';

/** Extension pages have it. */
declare const browser: typeof import('wxt/browser').browser;

const HOST = READER.host;
test.use(READER.options);
test.beforeEach(({ ext }) => emptyStore(ext));

const FILLER =
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.';
const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const BAKERS =
	'The town had closed three streets and the tram line, and the bakers along the quay sold out before ten.';
const QUOTE = 'the tram line, and the bakers along the quay sold out';
const FERRIES = 'In the evening the ferries ran late.';
const TAGS = 'Tags, separated by commas';
const article = (...paragraphs: string[]) =>
	wrapArticle({
		...{ title: 'A day by the lake', date: '2022-01-11', byline: 'A. Writer', siteName: 'The Paper' },
		paragraphs: [FILLER, SHERMAN, ...paragraphs, ...Array<string>(5).fill(FILLER)],
	}).replace('</head>', '<style>body { max-width: 640px; margin: 40px auto; font: 18px/1.6 serif }</style></head>');

/** Opens a page and waits until its reader has asked for its clippings. */
async function read(ext: Extension, page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBe('read');
}

const states = async (ext: Extension, page: Page) => (await standingsOn(ext, page)).map(({ state }) => state);

/** Saves words of the page by the button beside them. */
async function clipByButton(ext: Extension, page: Page, words: string): Promise<Shown['box']> {
	await page.bringToFront();
	await selectWords(page, words);
	const button = () => shownOn(ext, page, 'clip');
	await expect.poll(button).toMatchObject({ text: 'Save', hasFocus: false });
	const { box } = (await button()) as Shown;
	await pressIn(ext, page, 'clip', 'Save');
	await expect.poll(() => noticeOn(ext, page)).toMatchObject({ text: expect.stringMatching(/^Saved/) });
	return box;
}

test(
	'words are saved by the button beside them, with comment and tags, and taken back',
	BOTH,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/a': article(BAKERS) });
		await read(ext, page, url('/a?utm_source=mail#top', HOST));
		const before = await page.evaluate(() => document.body.outerHTML);
		const box = await clipByButton(ext, page, QUOTE);
		const lines = await page.evaluate(() =>
			[...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map((l) => l.bottom),
		);
		expect(Math.max(...lines)).toBeLessThan(box.y);
		expect((await noticeOn(ext, page))?.parts.some(({ hasFocus }) => hasFocus)).toBe(false);
		await pressInNotice(ext, page, 'Comment');
		await page.keyboard.type('Who sold?');
		await page.keyboard.press('Tab');
		await page.keyboard.type('#talks; harbour, Harbour');
		await page.keyboard.press('Enter');
		await expect.poll(() => noticeOn(ext, page)).toBeNull();
		expect(await storedClippings(ext)).toMatchObject([
			{
				selectors: {
					quote: {
						exact: QUOTE,
						prefix: 'wn had closed three streets and ',
						suffix: ' before ten.\nThe delegations met',
					},
					position: { start: expect.any(Number) },
					range: { startContainer: '/main[1]/article[1]/p[4]', startOffset: 38 },
				},
				page: {
					...{
						url: url('/a', HOST),
						address: null,
						title: 'A day by the lake',
						site: 'The Paper',
						author: 'A. Writer',
					},
					...{ published: '2022-01-11', language: 'en' },
				},
				...{ around: BAKERS, comment: 'Who sold?', tags: ['talks', 'harbour'], notes: [], hasText: false },
			},
		]);
		expect(await tintedIn(page)).toEqual([['yellow', QUOTE]]);
		expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

		// Tags that are there already are offered; what was saved by mistake is taken back.
		await clipByButton(ext, page, 'Wendy Sherman told reporters');
		await pressInNotice(ext, page, TAGS);
		await page.keyboard.type('HAR');
		await expect.poll(async () => (await noticeOn(ext, page))?.offered).toEqual(['harbour']);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect
			.poll(async () => (await noticeOn(ext, page))?.parts.map(({ value }) => value))
			.toEqual(expect.arrayContaining(['harbour, ']));
		await pressInNotice(ext, page, 'green');
		await expect.poll(async () => (await storedClippings(ext))[1]).toMatchObject({ colour: 'green', tags: [] });
		await pressInNotice(ext, page, 'Link to the passage');
		await expect.poll(() => noticeOn(ext, page)).toMatchObject({ text: expect.stringContaining('Copied') });
		await pressInNotice(ext, page, 'Comment');
		await page.keyboard.press('Control+V');
		const pasted = async () => (await noticeOn(ext, page))?.parts.find(({ name }) => name === 'Comment')?.value;
		await expect.poll(pasted).toMatch(/^http:\/\/paper\.example:.*#:~:text=/);
		expect((await noticeOn(ext, page))?.parts.map(({ name }) => name)).toContain('Settings');
		await pressInNotice(ext, page, 'Undo');
		await expect.poll(() => noticeOn(ext, page)).toBeNull();
		await expect.poll(() => tintedIn(page)).toEqual([['yellow', QUOTE]]);
		expect(await storedClippings(ext)).toHaveLength(1);

		await setSettings(ext, { clipButton: false });
		await page.mouse.click(5, 5);
		await selectWords(page, QUOTE);
		await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(QUOTE);
		expect(await shownOn(ext, page, 'clip')).toBeNull();
		await setSettings(ext, { clipButton: true });
	},
);

test('the key saves what is selected, with its notes, keeps what is typed and gives the focus back', async ({
	ext,
	page,
	site,
}) => {
	const { url } = await site({ '/a': article(BAKERS) });
	await read(ext, page, url('/a', HOST));
	// Without any words selected there is nothing to save.
	await askToClip(ext, page, 'selection');
	await expect.poll(() => noticeOn(ext, page)).toMatchObject({ text: expect.stringContaining('Nothing saved') });
	await page.bringToFront();
	await page.keyboard.press('Escape');
	await expect.poll(() => noticeOn(ext, page)).toBeNull();

	await page.getByRole('link', { name: 'World' }).focus();
	await selectWords(page, 'slam closed');
	await page.getByRole('link', { name: 'World' }).evaluate((link) => link.focus());
	await askToClip(ext, page, 'selection');
	await expect
		.poll(async () => (await noticeOn(ext, page))?.parts.find(({ hasFocus }) => hasFocus)?.name)
		.toBe('Comment');
	await page.bringToFront();
	await page.keyboard.type('Who closed it?');
	await page.keyboard.press('Tab');
	await page.keyboard.type('doors, ');
	// The button for these words would stand over the notice.
	expect(await shownOn(ext, page, 'clip')).toBeNull();
	await page.keyboard.press('Escape');
	await expect.poll(() => noticeOn(ext, page)).toBeNull();
	expect(await shownOn(ext, page, 'clip')).toBeNull();
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('World');
	expect(await storedClippings(ext)).toMatchObject([
		{
			...{ selectors: { quote: { exact: 'slam closed' } }, comment: 'Who closed it?', tags: ['doors'] },
			notes: [
				{
					kind: 'quote',
					entry: 'S-SHE-1',
					pack: { id: 'security-guarantees-2022' },
					receipt: { rule: expect.any(String) },
				},
			],
		},
	]);
});

const SAYS_SO = { text: expect.stringContaining('You saved these words on ') };

test('words that were saved before are asked about, and what was saved can be opened', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': article(BAKERS) });
	await read(ext, page, url('/a', HOST));
	await clipByButton(ext, page, QUOTE);
	await pressInNotice(ext, page, 'Comment');
	await page.keyboard.type('Left by the cross');
	// The cross keeps what was typed, too.
	await pressInNotice(ext, page, 'Close');
	await expect.poll(async () => (await storedClippings(ext))[0]?.comment).toBe('Left by the cross');
	const [first] = await storedClippings(ext);

	await page.mouse.click(5, 5);
	await selectWords(page, QUOTE);
	await askToClip(ext, page, 'selection');
	await expect.poll(() => noticeOn(ext, page)).toMatchObject(SAYS_SO);
	expect(await storedClippings(ext)).toHaveLength(1);
	await page.bringToFront();
	const opened = ext.openedPage();
	await pressInNotice(ext, page, 'Open it');
	const library = await opened;
	await expect(library.getByRole('textbox', { name: 'Comment' })).toHaveValue('Left by the cross');
	expect(library.url()).toContain(`#open=${first?.id}`);
	await ext.closePage(library);
});

test('words that were saved before can be saved again', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': article(BAKERS) });
	await read(ext, page, url('/a', HOST));
	await clipByButton(ext, page, QUOTE);
	await pressInNotice(ext, page, 'Close');
	await page.mouse.click(5, 5);
	await selectWords(page, QUOTE);
	await askToClip(ext, page, 'selection');
	await expect.poll(() => noticeOn(ext, page)).toMatchObject(SAYS_SO);
	await page.bringToFront();
	await pressInNotice(ext, page, 'Save again');
	await expect.poll(() => noticeOn(ext, page)).toMatchObject({ text: expect.stringMatching(/^Saved/) });
	expect(await storedClippings(ext)).toHaveLength(2);
});

test('the card and the panel save a passage, its note and the whole article', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': article(BAKERS) });
	await read(ext, page, url('/a', HOST));
	const mark = await markBox(page, 'We will not');
	await page.mouse.click(5, 5);
	await page.mouse.click(mark.x, mark.y);
	await expect.poll(() => shownOn(ext, page, 'card')).not.toBeNull();
	await pressIn(ext, page, 'card', 'Save passage');
	await expect.poll(() => storedClippings(ext)).toHaveLength(1);

	const helper = await ext.helperPage();
	const tabId = await tabOf(ext, page.url());
	const reading = (await readingOf(ext, page.url()))?.reading;
	const note = reading?.state === 'read' ? reading.notes[0]?.id : undefined;
	const ofNote = { tabId, note: note ?? '' };
	const [saved] = await storedClippings(ext);
	expect(await sendFrom(helper, 'clipNote', ofNote)).toMatchObject({ id: null, earlier: saved?.id });
	expect(await sendFrom(helper, 'clipNote', { ...ofNote, again: true })).toMatchObject({ id: expect.any(String) });
	expect(await sendFrom(helper, 'clipArticle', { tabId })).toMatchObject({ id: expect.any(String) });
	const all = await storedClippings(ext);
	expect(all.map(({ selectors }) => selectors.quote.exact)).toEqual([
		...Array<string>(2).fill('We will not allow anyone to slam closed NATO’s open-door policy'),
		'A day by the lake',
	]);
	expect(all.map(({ hasText }) => hasText)).toEqual([false, false, true]);
	expect(await storedTexts(ext)).toEqual([
		{ url: url('/a', HOST), read: expect.any(String), text: expect.stringContaining(`\n\n${BAKERS}\n\n`) },
	]);
});

test('a click on the toolbar is enough to save from a page without an article on a site that is not allowed', async ({
	ext,
	page,
	site,
}) => {
	const { url } = await site({
		'/list': '<!doctype html><html lang="en"><title>Timetable</title><p>The ferry leaves at nine.</p>',
	});
	await page.goto(url('/list', 'elsewhere.example'));
	await ext.openPanel(page);
	await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBe('no-article');
	await selectWords(page, 'leaves at nine');
	await askToClip(ext, page, 'selection');
	await expect.poll(() => storedClippings(ext)).toHaveLength(1);
	expect((await storedClippings(ext))[0]).toMatchObject({
		page: { url: page.url(), title: 'Timetable', site: null, published: null, language: 'en' },
		...{ around: 'The ferry leaves at nine.', notes: [] },
	});
});

test('on return a passage is anchored, or edited where its words changed', async ({ ext, page, site }) => {
	const server = await site({ '/a': article(BAKERS) });
	const address = server.url('/a', HOST);
	await read(ext, page, address);
	await clipByButton(ext, page, QUOTE);
	await page.goto(server.url('/a?fbclid=1', HOST));
	await expect.poll(() => tintedIn(page)).toEqual([['yellow', QUOTE]]);
	await expect.poll(() => states(ext, page)).toEqual(['anchored']);

	const helper = await ext.helperPage();
	const find = async (id: string) =>
		sendFrom(helper, 'findClipping', { tabId: await tabOf(ext, page.url()), id, closest: false });
	const [clipping] = await storedClippings(ext);
	const id = clipping?.id ?? '';
	await page.setViewportSize({ width: 800, height: 300 });
	expect(await find(id)).toBe(true);
	await expect
		.poll(() => page.evaluate(() => [...CSS.highlights].some(([name]) => name.endsWith('flash')) && scrollY > 0))
		.toBe(true);

	server.set({ '/a': article(BAKERS.replace('bakers along', 'butchers along')) });
	await page.goto(address);
	await expect
		.poll(() => standingsOn(ext, page))
		.toEqual([
			{
				...{ id, state: 'edited' },
				difference: [
					{ op: 'same', text: 'the tram line, and the' },
					{ op: 'removed', text: 'bakers' },
					{ op: 'added', text: 'butchers' },
					{ op: 'same', text: 'along the quay sold out' },
				],
			},
		]);
	expect(await tintedIn(page)).toEqual([['yellow', QUOTE.replace('bakers', 'butchers')]]);
	await expect.poll(async () => (await storedClippings(ext))[0]?.standing?.state).toBe('edited');
	expect((await storedClippings(ext))[0]?.changed).toBe(clipping?.changed);
});

test('a comment that cannot be stored comes back once the next saving is told', MORE, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': article(BAKERS, FILLER, FILLER, FERRIES, FILLER, FILLER) });
	await read(ext, page, url('/a', HOST));
	const fieldValue = async (name: string) =>
		(await noticeOn(ext, page))?.parts.find((part) => part.name === name)?.value;
	const comment = () => fieldValue('Comment');
	// Longer than a tag can be.
	const tag = 'x'.repeat(LIMITS.tag + 1);
	const save = async (words: string) => {
		await selectWords(page, words);
		expect(await askToClip(ext, page, 'selection')).toMatchObject({ id: expect.any(String) });
		await expect.poll(comment).toBe('');
		await page.bringToFront();
	};
	const type = async (words: string) => {
		await page.keyboard.type(words);
		await page.keyboard.press('Tab');
		await page.keyboard.type(tag);
	};
	await save(QUOTE);
	await type('First.');
	await save('The delegations met on Monday in a villa');
	await type('Second.');
	await save(FERRIES);
	await page.keyboard.press('Escape');
	await expect.poll(comment).toBe('First.');
	expect(await fieldValue(TAGS)).toBe(tag);
	expect((await noticeOn(ext, page))?.text).toMatch(/^Not stored/);
	// Left once more with the same words, it gives way to the other.
	await page.keyboard.press('Escape');
	await expect.poll(comment).toBe('Second.');
	await pressInNotice(ext, page, TAGS);
	await page.keyboard.press('Control+A');
	await page.keyboard.type('talks');
	await expect.poll(() => fieldValue(TAGS)).toBe('talks');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect.poll(() => noticeOn(ext, page)).toBeNull();
	const kept = async () =>
		(await storedClippings(ext)).map((clipping) => [clipping.comment, ...clipping.tags].join(' '));
	await expect.poll(kept).toEqual(['', 'Second. talks', '']);
});

test(
	'a passage is gone until its text comes late, and stays while the page draws itself anew',
	MORE,
	async ({ ext, page, site }) => {
		const server = await site({ '/a': article(BAKERS), '/b': article('Nothing of this was said anywhere else.') });
		const address = server.url('/a', HOST);
		await read(ext, page, address);
		await clipByButton(ext, page, QUOTE);
		const helper = await ext.helperPage();
		const id = (await storedClippings(ext))[0]?.id ?? '';
		server.set({ '/a': article() });
		await page.goto(address);
		await expect.poll(() => states(ext, page)).toEqual(['gone']);
		const tabId = await tabOf(ext, page.url());
		expect(await sendFrom(helper, 'findClipping', { tabId, id, closest: false })).toBe(false);
		await page.evaluate((text) => {
			const paragraph = document.createElement('p');
			paragraph.textContent = text;
			document.querySelector('article')?.append(paragraph);
		}, BAKERS);
		await expect.poll(() => tintedIn(page)).toEqual([['yellow', QUOTE]]);
		await expect.poll(() => states(ext, page)).toEqual(['moved']);
		const seen = helper.evaluate(
			(key) =>
				new Promise<string[]>((resolve) => {
					const said: string[] = [];
					browser.storage.session.onChanged.addListener((changes) => {
						const now = changes[key]?.newValue as { clippings: { state: string }[] } | undefined;
						said.push(...(now?.clippings ?? []).map(({ state }) => state));
						if (said.includes('gone')) resolve(said);
					});
				}),
			`clippings:${tabId}`,
		);
		for (let redrawn = 0; redrawn < 5; redrawn++) {
			await page.evaluate(async () => {
				const held = document.querySelector('article');
				const copy = held?.cloneNode(true);
				held?.remove();
				await new Promise((resolve) => setTimeout(resolve, 500));
				if (copy) document.querySelector('main')?.append(copy);
			});
			await expect.poll(() => tintedIn(page)).toEqual([['yellow', QUOTE]]);
		}
		await expect.poll(() => states(ext, page)).toEqual(['moved']);
		await page.evaluate(() => document.querySelector('article p:last-of-type')?.remove());
		await expect.poll(() => states(ext, page)).toEqual(['gone']);
		expect((await seen).filter((state) => state === 'gone')).toHaveLength(1);

		// Another page in the same document has none; the library's changes reach the page.
		await page.evaluate(() => history.pushState(null, '', '/b'));
		await expect.poll(() => tintedIn(page)).toEqual([]);
		await expect.poll(() => standingsOn(ext, page)).toEqual([]);
	},
);

test(
	'a passage is there after the browser was closed, and shows what was edited meanwhile',
	MORE,
	async ({ ext, site }) => {
		test.setTimeout(120_000);
		const server = await site({ '/a': article(BAKERS) });
		const page = await ext.context.newPage();
		await read(ext, page, server.url('/a', HOST));
		await clipByButton(ext, page, QUOTE);
		await pressInNotice(ext, page, 'Comment');
		await page.keyboard.type('Kept');
		// Typed and not saved by hand: leaving the page keeps it.
		await page.goto('about:blank');
		await expect.poll(async () => (await storedClippings(ext))[0]?.comment).toBe('Kept');
		server.set({ '/a': article(BAKERS.replace('bakers along', 'butchers along')) });
		await ext.restart();
		await ext.grant(READER.options.hostPermissions);
		const again = await ext.context.newPage();
		await read(ext, again, server.url('/a', HOST));
		await expect
			.poll(() => standingsOn(ext, again))
			.toMatchObject([{ state: 'edited', difference: expect.arrayContaining([{ op: 'added', text: 'butchers' }]) }]);
		expect(await tintedIn(again)).toEqual([['yellow', QUOTE.replace('bakers', 'butchers')]]);
		expect(await storedClippings(ext)).toMatchObject([{ comment: 'Kept', standing: { state: 'edited' } }]);
		await ext.closePage(again);
	},
);

test('words that were selected before the page was read get the button too', async ({ ext, page, site }) => {
	const select = `<script>addEventListener('DOMContentLoaded', () => find(${JSON.stringify(QUOTE)}))</script>`;
	const { url } = await site({ '/a': article(BAKERS).replace('</head>', `${select}</head>`) });
	await read(ext, page, url('/a', HOST));
	await expect.poll(() => shownOn(ext, page, 'clip')).not.toBeNull();
});

test('a hostile page learns nothing of what is typed, and saves nothing by itself', async ({ ext, page, site }) => {
	const spy = `<link rel="canonical" href="https://elsewhere.example/other"><script>
		window.heard = [];
		for (const name of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'focusin', 'message', 'click'])
			window.addEventListener(name, ({ key, data, target }) => heard.push([name, key, data, target?.localName, target?.value]), true);
	</script>`;
	const { url } = await site({ '/a': article(BAKERS).replace('</head>', `${spy}</head>`) });
	await read(ext, page, url('/a', HOST));
	// Words selected by a script show the button, which only a person can press.
	await page.evaluate((words) => (window as unknown as { find(text: string): boolean }).find(words), QUOTE);
	await expect.poll(() => shownOn(ext, page, 'clip')).not.toBeNull();
	await page.evaluate(() => {
		const host = document.documentElement.lastElementChild as HTMLElement;
		const { x, y, width, height } = { x: 0, y: 0, width: innerWidth, height: innerHeight };
		for (let top = y; top < height; top += 10)
			for (let left = x; left < width; left += 20)
				if (document.elementFromPoint(left, top) === host)
					for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
						host.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, clientX: left, clientY: top }));
		host.click();
	});
	expect(await noticeOn(ext, page)).toBeNull();
	expect(await storedClippings(ext)).toEqual([]);
	await pressIn(ext, page, 'clip', 'Save');
	await expect.poll(() => noticeOn(ext, page)).not.toBeNull();
	await pressInNotice(ext, page, 'Comment');
	await page.evaluate(() => {
		(window as unknown as { heard: unknown[] }).heard.length = 0;
	});
	await page.keyboard.type('secret');
	await page.keyboard.press('Tab');
	await page.keyboard.type('mine');
	const reached = await page.evaluate(() => {
		const host = document.documentElement.lastElementChild;
		return [
			host?.shadowRoot,
			frames.length,
			document.querySelectorAll('iframe').length,
			document.activeElement === host,
		];
	});
	expect(reached).toEqual([null, 0, 0, true]);
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await storedClippings(ext))[0]).toMatchObject({ comment: 'secret', tags: ['mine'] });
	// The key that closes the notice may come up over the page; what was typed does not.
	const heard = await page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard);
	expect(heard.filter(([name, key]) => !(name === 'keyup' && key === 'Enter'))).toEqual([]);
	// A page speaks for its own site alone.
	expect((await storedClippings(ext))[0]?.page).toMatchObject({ url: url('/a', HOST), address: null });
});
