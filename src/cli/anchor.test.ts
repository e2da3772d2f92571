import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { captureOutput } from '../../tests/support/captured-output';
import { wrapArticle } from '../../tests/support/pages';
import { main } from './main';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-anchor-'));
const captured = captureOutput();
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const page = file(
	'page.html',
	wrapArticle({
		title: 'The crane on the quay',
		paragraphs: [
			'The harbour board met on Tuesday to hear what the new crane would cost, and adjourned without a vote.',
			'A third of the berths will be closed from March, the notice says; ferries go on as before.',
		],
	}),
);

const run = (records: unknown, ...args: string[]) =>
	main(['anchor', '--page', page, '--selectors', file('selectors.json', JSON.stringify(records)), ...args]);

const quote = (exact: string, rest: object = {}) => ({ type: 'TextQuoteSelector', exact, ...rest });

describe('sidelight anchor', () => {
	test('gives state, score, words and fresh selectors of every passage', async () => {
		const edited = quote('the new crane would cost, and parted without a vote', {
			prefix: 'on Tuesday to hear what ',
			suffix: '.',
		});
		expect(await run([quote('the  notice says'), edited, quote('no word of this')], '--json')).toBe(0);
		const { anchors } = JSON.parse(captured.out);
		expect(anchors.map(({ state, orphan }: { state: string; orphan: boolean }) => [state, orphan])).toEqual([
			['anchored', false],
			['edited', false],
			['gone', true],
		]);
		expect(anchors[0]).toMatchObject({ record: 0, id: null, score: 1, part: 'body', exact: 'the notice says' });
		expect(anchors[1].difference).toContainEqual({ op: 'removed', text: 'parted' });
		expect(anchors[1].difference).toContainEqual({ op: 'added', text: 'adjourned' });
		expect(anchors[2]).toMatchObject({ score: 0, span: null, exact: null, selectors: [] });

		captured.out = '';
		expect(await run([anchors[0].selectors], '--json')).toBe(0);
		expect(JSON.parse(captured.out).anchors[0]).toMatchObject({ state: 'anchored', span: anchors[0].span });
	});

	test('reads annotations with one target or several, and what Hypothesis answers', async () => {
		const annotation = {
			id: 'anno-1',
			type: 'Annotation',
			target: [
				{ source: 'x', selector: [{ type: 'FragmentSelector', value: 'a' }, quote('third of the berths')] },
				{ source: 'x', selector: quote('ferries go on') },
			],
		};
		expect(await run({ total: 1, rows: [annotation] })).toBe(0);
		expect(captured.out).toMatch(/^anchored +1\.00 anno-1: third of the berths\nanchored .*ferries go on\n$/);
	});

	test('prints orphans as such', async () => {
		expect(await run({ id: 7, target: { selector: quote('no word of this') } })).toBe(0);
		expect(captured.out).toBe('orphan         7\n');
	});

	test('finds a title in the title alone', async () => {
		const alone = file('title.html', '<title>Only up here</title><p>Nothing of it.</p>');
		const selectors = file('title.json', JSON.stringify([quote('up here')]));
		await main(['anchor', '--page', alone, '--selectors', selectors, '--json']);
		expect(JSON.parse(captured.out).anchors[0]).toMatchObject({ state: 'anchored', part: 'title', exact: 'up here' });
	});

	test.each([
		[{ type: 'TextQuoteSelector' }, 'record 1: exact:'],
		[{ type: 'TextPositionSelector', start: -1, end: 3 }, 'record 1: start:'],
		[{ target: [{ selector: [quote('a'), quote('b', { prefix: 7 })] }] }, 'record 1: target.0.selector.1.prefix:'],
		[{ target: { source: 'x' } }, 'record 1: target.type: is missing'],
		[{ selector: { type: 'SvgSelector' } }, 'record 1: selector: holds none of TextQuoteSelector'],
		[17, 'record 1: it is no selector'],
	])('names what is wrong with %j, and does the others', async (bad, message) => {
		expect(await run([quote('ferries'), bad, quote('berths')])).toBe(2);
		expect(captured.err).toContain(`selectors.json, ${message}`);
		expect(captured.out.split('\n').filter((line) => line.startsWith('anchored'))).toHaveLength(2);
	});

	test.each([
		[['--page', page], '--selectors SELECTORS.json is missing'],
		[['--selectors', 'a.json'], '--page PAGE.html is missing'],
		[['--page', page, '--selectors', join(folder, 'none.json')], 'none.json: there is no such file'],
		[['--page', page, '--selectors', file('bad.json', '{')], 'bad.json: this is not JSON'],
		[['--page', page, '--selectors', page, '--fuzzy'], "Unknown option '--fuzzy'"],
	])('says what is wrong with %j', async (args, message) => {
		expect(await main(['anchor', ...args])).toBe(2);
		expect(captured.err).toContain(message);
	});
});
