import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { expect, MORE, READER, test } from '../support/test';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

const HOST = READER.host;
test.use(READER.options);

const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const DEMAND =
	'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine and Georgia stay outside it.';
const FILLER =
	'The bakers along the quay sold out before ten in the morning, and the tram did not run until the evening.';
const article = (paragraph: string) => wrapArticle({ date: '2022-01-13', paragraphs: [FILLER, paragraph, FILLER] });

const kindsIn = (document: Document) =>
	[...document.querySelectorAll('[data-testid="note"]')].map((note) => note.getAttribute('data-kind'));

test('the panels of two windows show each their own page', async ({ ext, page, site }) => {
	const { url } = await site({ '/quote': article(SHERMAN), '/point': article(DEMAND) });
	// Its tab must not come before the page later on.
	const helper = await ext.helperPage();
	await page.goto(url('/quote', HOST));
	const first = await ext.openPanel(page);
	await expect.poll(() => first.evaluate(kindsIn)).toEqual(['quote']);
	const arrived = ext.context.waitForEvent('page');
	const windowId = await helper.evaluate(
		async (address) => (await browser.windows.create({ url: address }))?.id,
		url('/point', HOST),
	);
	const other = await arrived;
	await expect.poll(async () => (await readingOf(ext, url('/point', HOST)))?.reading.state).toBe('read');
	await other.bringToFront();
	const second = await ext.openPanel(other, { isNew: true });
	await expect.poll(() => second.evaluate(kindsIn)).toEqual(['claim']);
	expect(await first.evaluate(kindsIn)).toEqual(['quote']);
	await other.goto(url('/quote', HOST));
	await expect.poll(() => second.evaluate(kindsIn)).toEqual(['quote']);
	await page.goto(url('/point', HOST));
	await expect.poll(() => first.evaluate(kindsIn)).toEqual(['claim']);
	expect(await second.evaluate(kindsIn)).toEqual(['quote']);
	await helper.evaluate((id) => browser.windows.remove(id ?? 0), windowId);
});

test('fast changes between tabs end with the notes of the tab in front', MORE, async ({ ext, page, site }) => {
	test.skip(ext.target === 'firefox', 'Playwright opens each page of Firefox in a window of its own');
	const { url } = await site({ '/quote': article(SHERMAN), '/point': article(DEMAND) });
	await page.goto(url('/quote', HOST));
	const panel = await ext.openPanel(page);
	await panel.read();
	const second = await ext.context.newPage();
	await second.goto(url('/point', HOST));
	await expect.poll(async () => (await readingOf(ext, url('/point', HOST)))?.reading.state).toBe('read');
	const ids = [await readingOf(ext, url('/quote', HOST)), await readingOf(ext, url('/point', HOST))].map(
		(found) => found?.tabId ?? 0,
	);
	const helper = await ext.helperPage();
	for (const last of [0, 1]) {
		await helper.evaluate(
			([tabs, end]) =>
				Promise.all(
					Array.from({ length: 21 }, (_, i) => browser.tabs.update(tabs[(i + end) % 2] ?? 0, { active: true })),
				),
			[ids, last] as const,
		);
		await expect.poll(() => panel.evaluate(kindsIn)).toEqual([['quote'], ['claim']][last]);
	}
	await ext.closePage(second);
});
