import { wrapArticle } from '../support/pages';
import { markedIn, readingOf } from '../support/readings';
import { BOTH, expect, MORE, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);

const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const FILLER = [
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.',
	'The town had closed three streets and the tram line, and the bakers along the quay sold out before ten in the morning.',
];
const html = wrapArticle({ title: 'A day by the lake', date: '2022-01-11', paragraphs: [...FILLER, SHERMAN] });
/** Firefox itself needs half a minute and more to parse a hundred thousand nested elements; unit tests read a million. */
const DEPTH = 10_000;
const MARK = ['We will not allow anyone to slam closed NATO’s open-door policy'];

test(
	'an empty page, a page nested deeply and a page of five megabytes break nothing',
	MORE,
	async ({ ext, page, site }) => {
		const { url } = await site({
			'/empty': '',
			'/deep': `<!doctype html><title>Deep</title>${'<div>'.repeat(DEPTH)}${FILLER[0]}`,
			'/large': `<!doctype html><title>Large</title><article>${`<p>${FILLER.join(' ')}</p>`.repeat(25_000)}</article>`,
			'/a': html,
		});
		const state = async (path: string) => (await readingOf(ext, url(path, HOST)))?.reading.state;
		await page.goto(url('/empty', HOST));
		await expect.poll(() => state('/empty')).toBe('no-article');
		await page.goto(url('/deep', HOST), { waitUntil: 'commit' });
		await expect.poll(() => state('/deep'), { timeout: 30_000 }).toMatch(/no-article|read|failed/);
		await page.goto(url('/large', HOST), { waitUntil: 'commit' });
		await expect.poll(() => state('/large'), { timeout: 30_000 }).toMatch(/read|failed/);
		await page.goto(url('/a', HOST));
		await expect.poll(() => markedIn(page)).toEqual(MARK);
	},
);

test('markup in titles and bylines is shown as text', async ({ ext, page, site }) => {
	const attack = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
	const { url } = await site({
		'/a': wrapArticle({ title: attack, byline: attack, siteName: attack, paragraphs: [...FILLER, SHERMAN] }),
	});
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toEqual(MARK);
	const panel = await ext.openPanel(page);
	await panel.read();
	expect(await panel.texts('[data-testid="page-facts"]')).toEqual([
		expect.stringContaining('<script>alert(1)</script>'),
	]);
	expect(await panel.evaluate((document: Document) => document.querySelectorAll('img, main script').length)).toBe(0);
});

test('a page that shadows what scripts rely on is read all the same', BOTH, async ({ page, site }) => {
	const shadows = `<script>
		Array.prototype.map = Array.prototype.filter = String.prototype.slice = () => { throw new Error('mine'); };
		window.MutationObserver = window.CSSStyleSheet = undefined;
		document.createRange = () => null;
		Object.defineProperty(document, 'body', { get: () => null });
		JSON.stringify = () => '{}';
	</script>`;
	const { url } = await site({ '/a': html.replace('</head>', `${shadows}</head>`) });
	await page.goto(url('/a', HOST));
	await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
});

test('a page that changes without end is followed and stays usable', async ({ page, site }) => {
	const flood = `<div id="ticker"></div><script>setInterval(() => { document.querySelector('#ticker').replaceChildren(document.createTextNode(String(Math.random()))); }, 1);</script>`;
	const { url } = await site({ '/a': html.replace('</body>', `${flood}</body>`) });
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toEqual(MARK);
	await page.evaluate(() => {
		const paragraph = document.createElement('p');
		paragraph.textContent =
			'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine stays outside it.';
		document.querySelector('article')?.append(paragraph);
	});
	await expect.poll(() => markedIn(page), { timeout: 20_000 }).toHaveLength(2);
});
