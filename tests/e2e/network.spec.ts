import { wrapArticle } from '../support/pages';
import { markedIn } from '../support/readings';
import { BOTH, expect, test } from '../support/test';

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
