import type { Panel } from '../../scripts/lib/panel.mjs';
import { wrapArticle } from '../support/pages';
import { BOTH, expect, READER, test } from '../support/test';

test.use(READER.options);

const FILLER =
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.';
const ARTICLE = wrapArticle({ title: 'A day by the lake', paragraphs: Array<string>(5).fill(FILLER) });
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;

const state = (panel: Panel) =>
	panel.evaluate((document: Document) => [
		document.querySelector('[data-testid="state"]')?.getAttribute('data-state'),
		document.querySelector('[data-testid="closed-page"]')?.getAttribute('data-why') ?? null,
	]);
const says = async (panel: Panel) => (await panel.texts('.message')).join('\n');

test('after a link to a site that was not allowed, the button asks, and says what else opens the page', async ({
	ext,
	page,
	site,
}) => {
	const { url } = await site({ '/a': ARTICLE, '/b': ARTICLE });
	await page.goto(url('/a', READER.host));
	const panel = await ext.openPanel(page);
	await panel.read();
	await page.goto(url('/b', 'second.example'));
	await expect.poll(() => state(panel)).toEqual(['waiting', null]);
	await panel.click('.message .button');
	await expect.poll(() => state(panel)).toEqual(['closed', 'permission']);
	expect(await says(panel)).toContain('click the Sidelight button in the toolbar');
	// Pressed again, it says so still.
	await panel.click('.message .button');
	await expect.poll(() => state(panel)).toEqual(['closed', 'permission']);
});

test('a PDF document is told as what it is', BOTH, async ({ ext, page, site }) => {
	const { url } = await site({ '/report.pdf': { body: PDF, headers: { 'content-type': 'application/pdf' } } });
	await page.goto(url('/report.pdf', READER.host)).catch(() => undefined);
	const panel = await ext.openPanel(page);
	await expect.poll(() => state(panel)).toEqual(['closed', 'pdf']);
	expect(await says(panel)).toContain('PDF document');
});

test('a large frame of another site is told of, without an article beside it and with one, and can be opened', async ({
	ext,
	page,
	site,
}) => {
	const frame = `<iframe style="width: 90vw; height: 80vh"></iframe>
<script>document.querySelector('iframe').src = '//second.example:' + location.port + '/a'</script>`;
	const { url } = await site({
		'/a': ARTICLE,
		'/framed': `<!doctype html><title>Framed</title>${frame}`,
		'/both': ARTICLE.replace('</article>', `</article>${frame}`),
	});
	const other = url('/a', 'second.example');
	const opens = (panel: Panel) =>
		panel.evaluate(
			(document: Document) => document.querySelector<HTMLAnchorElement>('[data-testid="open-frame"]')?.href ?? null,
		);
	await page.goto(url('/framed', READER.host));
	const panel = await ext.openPanel(page);
	await expect.poll(() => state(panel)).toEqual(['no-article', null]);
	expect(await says(panel)).toContain('another page within it');
	expect(await opens(panel)).toBe(other);
	await page.goto(url('/both', READER.host));
	await expect.poll(async () => (await panel.texts('.silence')).join()).toContain('another page within it');
	expect(await opens(panel)).toBe(other);
});

test(
	'pages of the browser and its reader view are told apart, and the page behind the latter can be opened',
	BOTH,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/a': ARTICLE });
		const address = url('/a', READER.host);
		const reader = `about:reader?url=${encodeURIComponent(address)}`;
		const kinds: [url: string, why: string][] =
			ext.target === 'firefox'
				? [
						['about:addons', 'browser-page'],
						[reader, 'reader-view'],
					]
				: [['chrome://version', 'browser-page']];
		for (const [closed, why] of kinds) {
			await page.goto(closed, { waitUntil: 'commit' }).catch(() => undefined);
			const panel = await ext.openPanel(page);
			await expect.poll(() => state(panel)).toEqual(['closed', why]);
			if (why === 'browser-page') continue;
			await panel.click('[data-testid="open-original"]');
			await expect.poll(() => page.url()).toBe(address);
			await expect.poll(() => state(panel)).toEqual(['read', null]);
		}
	},
);
