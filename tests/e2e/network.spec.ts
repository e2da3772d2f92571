import { tabOf } from '../support/clips';
import { keepFiles } from '../support/library';
import { wrapArticle } from '../support/pages';
import { markedIn } from '../support/readings';
import { storedClippings } from '../support/store';
import { BOTH, expect, MORE, test } from '../support/test';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'paper.example';
test.use({ hostPermissions: [`http://${HOST}/*`], profile: 'recorded', recorded: true });

test('not one request leaves the browser while pages are read', BOTH, async ({ ext, page, site, recorder }) => {
	const html = wrapArticle({
		title: 'A day by the lake',
		date: '2022-01-11',
		paragraphs: [
			'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.',
			'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.',
			'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine stays outside it.',
		],
	});
	const { url, port } = await site({ '/a': html, '/b': html });
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(2);
	const panel = await ext.openPanel(page);
	expect((await panel.read()).notes).toHaveLength(2);
	expect(await panel.click('[data-testid="note"] button[aria-expanded]')).toBe(true);
	// What the first page had asked for would have been asked by the time that a second one was read and shown.
	await page.goto(url('/b', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(2);
	expect((await panel.read()).notes).toHaveLength(2);
	const own = new Set([`${HOST}:${port}`]);
	const others = (recorder?.requests ?? []).filter(({ host }) => !own.has(host));
	expect(others).toEqual([]);
	expect(
		recorder?.requests
			.map(({ method, path }) => `${method} ${path}`)
			.filter((request) => !request.endsWith('/favicon.ico')),
	).toEqual(['GET /a', 'GET /b']);
});

test(
	'not one request leaves the browser while fifty pages are read, and clippings saved, searched and exported',
	MORE,
	async ({ ext, page, site, recorder }) => {
		test.slow();
		const quote =
			'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
		const filler =
			'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.';
		const paths = Array.from({ length: 50 }, (_, i) => `/page-${i}`);
		const { url, port } = await site(
			Object.fromEntries(
				paths.map((path) => [
					path,
					wrapArticle({ title: `A day ${path}`, date: '2022-01-11', paragraphs: [filler, quote] }),
				]),
			),
		);
		const before = recorder?.requests.length ?? 0;
		const helper = await ext.helperPage();
		for (const [i, path] of paths.entries()) {
			await page.goto(url(path, HOST));
			await expect.poll(() => markedIn(page)).toHaveLength(1);
			if (i % 10 > 0) continue;
			const tabId = await tabOf(ext, page.url());
			await helper.evaluate(
				(id) => chrome.runtime.sendMessage({ sidelight: 'clipArticle', payload: { tabId: id, again: true } }),
				tabId,
			);
		}
		expect(await storedClippings(ext)).toHaveLength(5);
		await ext.gotoExt(page, 'library.html');
		await page.getByTestId('search').fill('page-20');
		await expect(page.getByTestId('clipping-line')).toHaveCount(1);
		await keepFiles(page);
		await page.getByTestId('library-export').click();
		await page.getByTestId('export-save').click();
		await expect(page.getByTestId('export-done')).toContainText('Written: ');
		const asked = (recorder?.requests ?? []).slice(before).filter(({ path }) => !path.endsWith('/favicon.ico'));
		expect(asked.filter(({ host }) => host !== `${HOST}:${port}`)).toEqual([]);
		expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(paths.map((path) => `GET ${path}`));
	},
);
