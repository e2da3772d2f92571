import type { Extension } from '../support/extension';
import { wrapArticle } from '../support/pages';
import { badgeOf, markedIn, readingOf } from '../support/readings';
import type { Site } from '../support/server';
import { BOTH, expect, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);

const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const DEMAND =
	'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine and Georgia stay outside it.';
const FILLER = [
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.',
	'The town had closed three streets and the tram line, and the bakers along the quay sold out before ten in the morning.',
	'A second round is to follow, though neither side would name a date or a place when asked about it in the evening.',
];
const article = (...paragraphs: string[]) =>
	wrapArticle({
		title: 'A day by the lake',
		siteName: 'The Paper',
		date: '2022-01-11',
		paragraphs: [...FILLER, ...paragraphs],
	});

/** Waits until a page that may be read was: by then, one that was opened before it would have been read as well. */
async function untilReadBeside(ext: Extension, url: Site['url']): Promise<void> {
	const beside = await ext.context.newPage();
	await beside.goto(url('/a', HOST));
	await expect.poll(() => markedIn(beside)).toHaveLength(1);
	await ext.closePage(beside);
}

test('a news page is read: marks, count, notes in page order, silence line', BOTH, async ({ ext, page, site }) => {
	const html = article(SHERMAN, DEMAND);
	const { url } = await site({ '/a': html });
	await page.goto(url('/a', HOST));
	await expect
		.poll(() => markedIn(page))
		.toEqual(['We will not allow anyone to slam closed NATO’s open-door policy', DEMAND]);
	await expect.poll(() => badgeOf(ext, url('/a', HOST))).toBe('2');
	const panel = await ext.openPanel(page);
	const { notes, silence } = await panel.read();
	expect(notes).toHaveLength(2);
	expect(notes[0]).toContain('Wendy Sherman');
	expect(notes[0]).toContain('which has always been central to the NATO alliance');
	expect(notes[1]).toContain('Russia demands a legally binding end to NATO enlargement');
	expect(silence).toContain('5 sentences read, 2 have notes');
	const unchanged = await page.evaluate(
		(served) =>
			new DOMParser().parseFromString(served, 'text/html').documentElement.outerHTML ===
			document.documentElement.outerHTML,
		html,
	);
	expect(unchanged).toBe(true);
});

test('paragraphs of another language than the page’s are matched in theirs, where only the browser tells it too', async ({
	page,
	site,
}) => {
	const clear =
		'Россия ждёт от США трактовки обязательства не усиливать безопасность в ущерб соседям, и это не новый вопрос.';
	// No letter that tells Russian from its neighbours.
	const unclear =
		'Москва требует юридически закрепить отказ НАТО от дальнейшего расширения на восток. Делегации расстались поздно вечером.';
	const { url } = await site({ '/a': article(SHERMAN, clear, unclear) });
	await page.goto(url('/a', HOST));
	await expect.poll(async () => (await markedIn(page)).slice(1)).toEqual([clear, unclear.split(/(?<=\.) /)[0]]);
});

test('a note leads to its mark, and a mark to its note', async ({ ext, page, site }) => {
	const far = Array.from({ length: 40 }, (_, i) => `${FILLER[i % 3]} This was paragraph number ${i} of a long report.`);
	const { url } = await site({ '/long': article(SHERMAN, ...far, DEMAND) });
	await page.goto(url('/long', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(2);
	const panel = await ext.openPanel(page);
	await panel.read();
	const inView = () =>
		page.evaluate(() => {
			const last = [...document.querySelectorAll('article p')].at(-1)?.getBoundingClientRect();
			return last !== undefined && last.top >= 0 && last.bottom <= innerHeight;
		});
	expect(await inView()).toBe(false);
	expect(await panel.click('[data-testid="note"][data-kind="claim"] [data-testid="show-on-page"]')).toBe(true);
	await expect.poll(inView).toBe(true);
	await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(3);
	await page.getByText('Russia asks for a legally binding').click();
	const focused = () =>
		panel.evaluate(
			(document: Document) =>
				document.activeElement?.closest('[data-testid="note"]')?.getAttribute('data-kind') ?? null,
		);
	await expect.poll(focused).toBe('claim');
});

test('a page without an article says so, and a page without notes says what was read', async ({ ext, page, site }) => {
	const { url } = await site({
		'/list': '<!doctype html><title>Front page</title><ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul>',
		'/plain': article(),
	});
	await page.goto(url('/list', HOST));
	const panel = await ext.openPanel(page);
	const state = () =>
		panel.evaluate(
			(document: Document) => document.querySelector('[data-testid="state"]')?.getAttribute('data-state') ?? null,
		);
	await expect.poll(state).toBe('no-article');
	await page.goto(url('/plain', HOST));
	await expect.poll(state).toBe('read');
	expect(await panel.read()).toMatchObject({ notes: [], silence: expect.stringContaining('3 sentences read') });
	expect(await badgeOf(ext, url('/plain', HOST))).toBe('');
});

test('an article that arrives late, and one that replaces it without a new page, are followed', async ({
	ext,
	page,
	site,
}) => {
	const { url } = await site({
		'/app': '<!doctype html><html lang="en"><title>App</title><main id="app">Loading</main></html>',
	});
	await page.goto(url('/app', HOST));
	const show = (paragraphs: string[], path: string) =>
		page.evaluate(
			([list, address]) => {
				history.pushState(null, '', address);
				const root = document.querySelector('#app') as HTMLElement;
				root.innerHTML = `<article><h1>Story</h1><time datetime="2022-01-11">11 January 2022</time>${list.map((text) => `<p>${text}</p>`).join('')}</article>`;
			},
			[paragraphs, path] as const,
		);
	await expect.poll(async () => (await readingOf(ext, url('/app', HOST)))?.reading.state).toBe('no-article');
	await show([...FILLER, SHERMAN], '/app/1');
	await expect.poll(() => markedIn(page)).toEqual(['We will not allow anyone to slam closed NATO’s open-door policy']);
	await show([DEMAND, ...FILLER], '/app/2');
	await expect.poll(() => markedIn(page)).toEqual([DEMAND]);
	await show(FILLER, '/app/3');
	await expect.poll(() => markedIn(page)).toEqual([]);
});

test('each tab has its own notes, and the panel shows those of the tab in front', async ({ ext, page, site }) => {
	test.skip(
		ext.target === 'firefox',
		'Playwright opens each page of Firefox in a window of its own, with a sidebar of its own',
	);
	const { url } = await site({ '/one': article(SHERMAN), '/two': article(DEMAND) });
	await page.goto(url('/one', HOST));
	const panel = await ext.openPanel(page);
	await panel.read();
	const kinds = () =>
		panel.evaluate((document: Document) =>
			[...document.querySelectorAll('[data-testid="note"]')].map((note) => note.getAttribute('data-kind')),
		);
	await expect.poll(kinds).toEqual(['quote']);
	const second = await ext.context.newPage();
	await second.goto(url('/two', HOST));
	await second.bringToFront();
	await expect.poll(kinds).toEqual(['claim']);
	await page.bringToFront();
	await expect.poll(kinds).toEqual(['quote']);
	await ext.closePage(second);
});

test('without permission nothing is read until the reader clicks the button', BOTH, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': article(SHERMAN) });
	await page.goto(url('/a', 'other.example'));
	await untilReadBeside(ext, url);
	expect(await markedIn(page)).toEqual([]);
	const panel = await ext.openPanel(page);
	expect((await panel.read()).notes).toHaveLength(1);
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	await page.goto(url('/a', 'third.example'));
	const state = () =>
		panel.evaluate(
			(document: Document) => document.querySelector('[data-testid="state"]')?.getAttribute('data-state') ?? null,
		);
	await expect.poll(state).not.toBe('read');
	expect(await markedIn(page)).toEqual([]);
});

test('the notes are still there when the worker was stopped meanwhile', async ({ ext, page, site }) => {
	test.skip(ext.target === 'firefox', 'Playwright cannot stop an event page');
	const { url } = await site({ '/a': article(SHERMAN) });
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	await ext.stopWorker();
	const panel = await ext.openPanel(page);
	expect((await panel.read()).notes).toHaveLength(1);
	await page.reload();
	await expect.poll(() => markedIn(page)).toHaveLength(1);
});
