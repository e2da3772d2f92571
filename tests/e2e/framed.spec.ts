import type { Frame, Page } from '@playwright/test';
import { askToClip, standingsOn } from '../support/clips';
import type { Extension } from '../support/extension';
import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { emptyStore, storedClippings } from '../support/store';
import { BOTH, expect, READER, test } from '../support/test';

test.use(READER.options);
test.beforeEach(({ ext }) => emptyStore(ext));

const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const filler = (what: string) =>
	`The delegations met about ${what} in a villa by the lake, and the talks went on for the better part of eight hours.`;
const ONE = wrapArticle({ title: 'Trams by the lake', paragraphs: [SHERMAN, filler('trams'), filler('bread')] });
const TWO = wrapArticle({ title: 'Eels by the lake', paragraphs: [filler('eels'), filler('ice'), filler('light')] });

/** A page that shows stories in a frame, as sites with frames and previews of letters do. */
const AROUND = `<!doctype html><title>The Paper</title><h1>The Paper</h1>
<iframe name="story" src="/one" style="width: 90vw; height: 70vh"></iframe>
<p><a href="/two" target="story">Eels</a></p>`;

const titleOf = async (ext: Extension, page: Page) => {
	const reading = (await readingOf(ext, page.url()))?.reading;
	return reading?.state === 'read' ? reading.page.title : null;
};
const frameOf = (page: Page): Frame => page.frames()[1] ?? page.mainFrame();
const markedIn = (frame: Frame) =>
	frame.evaluate(() =>
		[...CSS.highlights.values()].flatMap((highlight) =>
			[...(highlight as unknown as Iterable<Range>)].map((range) => range.toString()),
		),
	);
const states = async (ext: Extension, page: Page) => (await standingsOn(ext, page)).map(({ state }) => state);

test(
	'an article in a frame of the same site is read and marked there, and what is saved of it belongs to its own address',
	BOTH,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/': AROUND, '/one': ONE, '/two': TWO });
		await page.goto(url('/', READER.host));
		await expect.poll(() => titleOf(ext, page)).toBe('Trams by the lake');
		await expect.poll(() => markedIn(frameOf(page))).toEqual([expect.stringContaining('slam closed')]);

		await frameOf(page).evaluate(() => {
			const [, second] = document.querySelectorAll('article p');
			if (second) getSelection()?.selectAllChildren(second);
		});
		expect(await askToClip(ext, page, 'selection')).toMatchObject({ id: expect.any(String) });
		const places = (await storedClippings(ext)).map((clipping) => [clipping.page.url, clipping.page.address]);
		expect(places).toEqual([[url('/one', READER.host), null]]);

		// The next story in the same frame, under the same address in the address bar: nothing of it is gone.
		await page.click('a');
		await expect.poll(() => titleOf(ext, page)).toBe('Eels by the lake');
		await expect.poll(() => states(ext, page)).toEqual([]);
		await frameOf(page).goto(url('/one', READER.host));
		await expect.poll(() => states(ext, page)).toEqual(['anchored']);

		// And in a tab of its own.
		await page.goto(url('/one', READER.host));
		await expect.poll(() => states(ext, page)).toEqual(['anchored']);
	},
);
