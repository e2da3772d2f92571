import type { Page } from '@playwright/test';
import { markBox, pressIn, type Shown, setSettings, shownOn, stepOn } from '../support/overlay';
import { wrapArticle } from '../support/pages';
import { markedIn } from '../support/readings';
import { expect, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);

const FILLER =
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours. The town had closed three streets and the tram line, and the bakers along the quay sold out before ten.';
const SHERMAN =
	'Then the other side spoke. “We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const DEMAND =
	'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine and Georgia stay outside it.';
const PAGE = wrapArticle({
	title: 'A day by the lake',
	date: '2022-01-11',
	paragraphs: [FILLER, SHERMAN, FILLER, DEMAND, ...Array<string>(12).fill(FILLER)],
});
const STYLE = 'body { max-width: 640px; margin: 40px auto; font: 18px/1.6 serif }';
const styled = (css: string, html = PAGE) => html.replace('</head>', `<style>${STYLE} ${css}</style></head>`);

const overlap = (a: Shown['box'], b: Shown['box']) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Opens a page and waits for its marks. */
async function read(page: Page, address: string, marks = 2): Promise<void> {
	await page.goto(address);
	await expect.poll(() => markedIn(page)).toHaveLength(marks);
}

async function hover(page: Page, words: string) {
	const at = await markBox(page, words);
	await page.mouse.move(at.x, at.y);
	return at;
}

test.describe('the card at a mark', () => {
	test('opens where the pointer rests, hides nothing of the sentence, and closes when it is left', async ({
		ext,
		page,
		site,
	}) => {
		const { url } = await site({ '/a': styled('') });
		await read(page, url('/a', HOST));
		const body = await page.evaluate(() => [document.head.outerHTML, document.body.outerHTML]);
		const { lines, y } = await hover(page, 'We will not');
		const card = () => shownOn(ext, page, 'card');
		await expect.poll(card).toMatchObject({
			role: 'dialog',
			label: 'Wendy Sherman, US Deputy Secretary of State',
			text: expect.stringMatching(/shortened.*10 January 2022.*leaves out 9 words at the end.*‹which has always been/s),
			bold: [expect.stringMatching(/^We will not allow .*policy,$/)],
			dark: false,
			hasFocus: false,
		});
		const box = (await card())?.box ?? { x: 0, y: 0, width: 0, height: 0 };
		const sentence = await page.getByText('Then the other side spoke.').boundingBox();
		for (const line of lines) expect(overlap(box, line)).toBe(false);
		expect(sentence && overlap(box, sentence)).toBe(false);
		// Nothing of the page has changed, and its scripts see one empty element behind the body.
		expect(await page.evaluate(() => [document.head.outerHTML, document.body.outerHTML])).toEqual(body);
		expect(
			await page.evaluate(() => {
				const { lastElementChild: host } = document.documentElement;
				return [host?.outerHTML, host?.shadowRoot, document.documentElement.children.length];
			}),
		).toEqual(['<div popover="manual"></div>', null, 3]);
		// The pointer may go from the mark to the card.
		await page.mouse.move(box.x + 20, y + 20, { steps: 4 });
		await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 8 });
		await pressIn(ext, page, 'card', 'Why this note?');
		await expect.poll(card).toMatchObject({ text: expect.stringContaining('Corpus: security-guarantees-2022') });
		await page.mouse.move(5, 5);
		await expect.poll(card).toBeNull();
		expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
	});

	test('opens on a click and takes the focus, closes on Escape, on a click elsewhere and on scrolling away', async ({
		ext,
		page,
		site,
	}) => {
		const { url } = await site({ '/a': styled('') });
		await read(page, url('/a', HOST));
		const card = () => shownOn(ext, page, 'card');
		const open = async () => {
			const at = await markBox(page, 'We will not');
			await page.mouse.click(at.x, at.y);
			await expect.poll(card).toMatchObject({ hasFocus: true });
			await page.mouse.move(5, 5);
		};
		await open();
		await page.keyboard.press('Escape');
		await expect.poll(card).toBeNull();
		await open();
		await page.mouse.click(5, 5);
		await expect.poll(card).toBeNull();
		await open();
		await page.mouse.wheel(0, 2000);
		await expect.poll(card).toBeNull();
	});

	test('is reached by keys, goes from mark to mark, and gives the focus back', async ({ ext, page, site }) => {
		const { url } = await site({ '/a': styled('') });
		await read(page, url('/a', HOST));
		await page.getByRole('link', { name: 'World' }).focus();
		const card = () => shownOn(ext, page, 'card');
		expect(await stepOn(ext, page, 1)).toBe(true);
		await expect.poll(card).toMatchObject({ hasFocus: true, label: expect.stringContaining('Wendy Sherman') });
		await page.bringToFront();
		// Where the font makes the text too long for the card, Firefox also stops at what scrolls.
		for (let stops = 0; stops < 5 && (await card())?.focusedButton !== 'Why this note?'; stops++)
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect
			.poll(async () => (await card())?.buttons.map(({ expanded }) => expanded))
			.toEqual([null, null, 'true']);
		expect(await stepOn(ext, page, 1)).toBe(true);
		await expect.poll(card).toMatchObject({ label: expect.stringContaining('Russia demands') });
		expect((await card())?.text).toContain('Replies on record: Ukraine · Russia');
		expect(await stepOn(ext, page, 1)).toBe(false);
		await page.bringToFront();
		await page.keyboard.press('Escape');
		await expect.poll(card).toBeNull();
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('World');
	});

	test('leaves links to the page: a click on one in a mark follows it', async ({ ext, page, site }) => {
		const linked = PAGE.replace('slam closed', '<a href="#elsewhere">slam closed</a>');
		const { url } = await site({ '/a': styled('', linked) });
		await read(page, url('/a', HOST));
		await page.getByRole('link', { name: 'slam closed' }).click();
		await expect.poll(() => page.url()).toContain('#elsewhere');
		expect((await shownOn(ext, page, 'card'))?.hasFocus ?? false).toBe(false);
	});

	test('opens on a tap', async ({ ext, page, site }) => {
		test.skip(ext.target === 'firefox', 'Playwright cannot touch in a Firefox that has no touch screen');
		const { url } = await site({ '/a': styled('') });
		await read(page, url('/a', HOST));
		const { x, y } = await markBox(page, 'Russia asks');
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
		await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await expect
			.poll(() => shownOn(ext, page, 'card'))
			.toMatchObject({ label: expect.stringContaining('Russia demands') });
		await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
	});

	test('leads to its note in the panel, or says how to get there', async ({ ext, page, site }) => {
		const { url } = await site({ '/a': styled('') });
		await read(page, url('/a', HOST));
		await hover(page, 'Russia asks');
		const card = () => shownOn(ext, page, 'card');
		await expect.poll(card).not.toBeNull();
		const opened =
			ext.target === 'chromium' ? ext.context.waitForEvent('page', { timeout: 10_000 }) : Promise.resolve(undefined);
		await pressIn(ext, page, 'card', 'Open in the panel');
		const panel = await opened;
		if (panel) {
			await panel.waitForURL('**/sidepanel.html*');
			await expect
				.poll(() =>
					panel.evaluate(() => document.activeElement?.closest('[data-testid=note]')?.getAttribute('data-kind')),
				)
				.toBe('claim');
			await expect.poll(card).toBeNull();
		} else await expect.poll(card).toMatchObject({ text: expect.stringContaining('button in the toolbar') });
	});

	test('is beyond the reach of the page’s styles', async ({ ext, page, site }) => {
		const css = `
			div, [popover], html > :not(head, body) { display: none !important; opacity: 0 !important; visibility: hidden !important;
				transform: scale(0) !important; position: static !important; pointer-events: none !important; font-size: 90px !important }
			.card, .card *, button { color: red !important; font-size: 60px }
			article { position: relative; z-index: 2147483647 }`;
		const { url } = await site({ '/a': styled(css) });
		await read(page, url('/a', HOST));
		await page.evaluate(() => document.querySelector('article')?.scrollIntoView());
		await hover(page, 'We will not');
		await expect.poll(() => shownOn(ext, page, 'card')).toMatchObject({ text: expect.stringContaining('leaves out') });
		const { box } = (await shownOn(ext, page, 'card')) as Shown;
		expect(box.width).toBe(368);
		expect(box.height).toBeLessThan(320);
		const onTop = await page.evaluate(
			([x, y]) => document.elementFromPoint(x, y) === document.documentElement.lastElementChild,
			[box.x + 100, box.y + 30] as const,
		);
		expect(onTop).toBe(true);
	});

	test('comes no more on a page that keeps taking it away, and nothing else breaks', async ({ ext, page, site }) => {
		const { url } = await site({ '/a': styled('') });
		await read(page, url('/a', HOST));
		await page.evaluate(() => {
			const { documentElement: root } = document;
			const seen = { taken: 0 };
			Object.assign(window, { seen });
			new MutationObserver(() => {
				for (const child of [...root.children]) {
					if (child === document.body || child === document.head) continue;
					child.remove();
					seen.taken++;
				}
			}).observe(root, { childList: true });
		});
		const taken = () => page.evaluate(() => (window as unknown as { seen: { taken: number } }).seen.taken);
		for (const [i, step] of ([1, 1, -1] as const).entries()) {
			expect(await stepOn(ext, page, step)).toBe(true);
			await expect.poll(taken).toBe(i + 1);
			expect(await shownOn(ext, page, 'card')).toBeNull();
		}
		expect(await stepOn(ext, page, 1)).toBe(true);
		await stepOn(ext, page, -1);
		expect(await taken()).toBe(3);
		expect(await markedIn(page)).toEqual(expect.arrayContaining([DEMAND]));
	});
});

test('marks and card suit a dark page', async ({ ext, page, site }) => {
	const { url } = await site({ '/dark': styled('body { background: #14161a; color: #ddd }') });
	await read(page, url('/dark', HOST));
	const names = await page.evaluate(() => [...CSS.highlights.keys()]);
	expect(names.every((name) => name.endsWith('-dark'))).toBe(true);
	await hover(page, 'We will not');
	await expect.poll(() => shownOn(ext, page, 'card')).toMatchObject({ dark: true });
});

test('marks are seen in forced colours and not in print, and neither is the card', async ({ ext, page, site }) => {
	test.skip(ext.target === 'firefox', 'Playwright cannot emulate media in a stock Firefox');
	const { url } = await site({ '/a': styled('') });
	await read(page, url('/a', HOST));
	/** How the marks are drawn, by the browser's own account. */
	const lines = () =>
		page.evaluate(() => {
			const styles = [...CSS.highlights.keys()].map((name) => getComputedStyle(document.body, `::highlight(${name})`));
			return styles.map(({ textDecorationLine, textDecorationStyle }) => [textDecorationLine, textDecorationStyle]);
		});
	const drawn = [
		['underline', 'solid'],
		['underline', 'dotted'],
	];
	expect(await lines()).toEqual(drawn);
	await page.emulateMedia({ forcedColors: 'active' });
	expect(await lines()).toEqual(drawn);
	await page.emulateMedia({ forcedColors: null });
	await hover(page, 'We will not');
	await expect.poll(() => shownOn(ext, page, 'card')).not.toBeNull();
	await page.emulateMedia({ media: 'print' });
	const display = () =>
		page.evaluate(() => getComputedStyle(document.documentElement.lastElementChild as Element).display);
	expect(await display()).toBe('none');
	expect((await lines()).map(([line]) => line)).toEqual(['none', 'none']);
	await page.emulateMedia({ media: null });
	expect(await display()).toBe('block');
});

test('marks, card and recap are there or not as the settings say, at once', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': styled('') });
	await read(page, url('/a', HOST));
	await setSettings(ext, { marks: false });
	await expect.poll(() => markedIn(page)).toEqual([]);
	await setSettings(ext, { marks: true, card: false, recap: false });
	await expect.poll(() => markedIn(page)).toHaveLength(2);
	expect(await stepOn(ext, page, 1)).toBe(true);
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await setSettings(ext, { card: true });
	await expect.poll(async () => (await stepOn(ext, page, -1)) || (await stepOn(ext, page, 1))).toBe(true);
	await expect.poll(() => shownOn(ext, page, 'card')).not.toBeNull();
	expect(await shownOn(ext, page, 'recap')).toBeNull();
	await setSettings(ext, { marks: true, card: true, recap: true });
});

test.describe('the recap', () => {
	const END = '<p>This was the last paragraph of a long report about two days of talks in a town by a lake.</p>';
	const long = styled('footer { height: 500px }', PAGE.replace('</article>', `${END}</article>`));
	const toEnd = (page: Page) =>
		page.evaluate(() => document.querySelector('article p:last-of-type')?.scrollIntoView({ block: 'center' }));

	test('comes with the end of the article, covers none of it, and does not come again once closed', async ({
		ext,
		page,
		site,
	}) => {
		const { url } = await site({ '/long': long });
		await read(page, url('/long', HOST));
		const recap = () => shownOn(ext, page, 'recap');
		expect(await recap()).toBeNull();
		await toEnd(page);
		await expect.poll(recap).toMatchObject({
			role: 'region',
			text: expect.stringMatching(
				/1 quotation here is shortened\.\s+1 point here has replies on record\.\s+\d+ sentences have no note/,
			),
		});
		const last = await page.getByText('This was the last paragraph').boundingBox();
		const { box } = (await recap()) as Shown;
		expect(last && overlap(box, last)).toBe(false);
		await page.evaluate(() => scrollTo(0, 0));
		await expect.poll(recap).toBeNull();
		await toEnd(page);
		await expect.poll(recap).not.toBeNull();
		await pressIn(ext, page, 'recap', 'Close');
		await expect.poll(recap).toBeNull();
		await read(page, url('/long', HOST));
		await toEnd(page);
		await hover(page, 'Russia').catch(() => undefined);
		expect(await recap()).toBeNull();
	});

	test('closes on Escape', async ({ ext, page, site }) => {
		const { url } = await site({ '/other': long });
		await read(page, url('/other', HOST));
		await toEnd(page);
		await expect.poll(() => shownOn(ext, page, 'recap')).not.toBeNull();
		await page.bringToFront();
		await page.keyboard.press('Escape');
		await expect.poll(() => shownOn(ext, page, 'recap')).toBeNull();
	});
});
