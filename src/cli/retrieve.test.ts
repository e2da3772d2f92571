import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { captureOutput } from '../../tests/support/captured-output';
import { Failure } from './failure';
import { retrieveCommand } from './retrieve';

const CLAIMS = [
	{ id: 'cheese', text: 'The moon is made of cheese.', title: 'Cheese', date: '1 May 1546' },
	{
		id: 'hoax',
		text: 'The moon landings were staged.',
		title: null,
		subtitle: 'A film studio is said to be the place.',
	},
	{ id: 3, text: 'Mars has canals.', body: 'Drawn by Schiaparelli in 1877.' },
];
const QUERIES = [
	{ id: 'q1', text: 'they staged the #MoonLanding' },
	{ id: 'q2', text: 'Schiaparelli drew them' },
	{ id: 'q3', text: '' },
];

let folder: string;
const captured = captureOutput();

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sidelight-retrieve-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}
const jsonLines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const claims = () => file('claims.jsonl', jsonLines(CLAIMS));
const queries = () => file('queries.jsonl', jsonLines(QUERIES));
const retrieve = (...args: string[]) => retrieveCommand(['--out', '-', ...args]);
const rows = () =>
	captured.out
		.trimEnd()
		.split('\n')
		.map((line) => line.split('\t'));

describe('sidelight retrieve', () => {
	test('writes a TREC run, best first', async () => {
		expect(await retrieve('--claims', claims(), '--queries', queries())).toBe(0);
		expect(captured.err).toBe('');
		expect(rows().map(([query, q0, claim, rank, , tag]) => [query, q0, claim, rank, tag])).toEqual([
			['q1', 'Q0', 'hoax', '1', 'sidelight'],
			['q1', 'Q0', 'cheese', '2', 'sidelight'],
			['q2', 'Q0', '3', '1', 'sidelight'],
		]);
		expect(rows().every(([, , , , score]) => /^\d+\.\d{6}$/.test(String(score)))).toBe(true);
	});

	test('gives as many as asked for, into a file', async () => {
		const run = join(folder, 'run.tsv');
		expect(await retrieveCommand(['--claims', claims(), '--queries', queries(), '--top', '1', '--out', run])).toBe(0);
		expect(captured.out).toBe('');
		expect(readFileSync(run, 'utf8')).toMatch(
			/^q1\tQ0\thoax\t1\t[\d.]+\tsidelight\nq2\tQ0\t3\t1\t[\d.]+\tsidelight\n$/,
		);
	});

	test('refuses what unpacks to more than it takes on', async () => {
		const bomb = file('claims.gz', gzipSync(new Uint8Array(300_000_000)));
		await expect(retrieve('--claims', bomb, '--queries', queries())).rejects.toThrow(
			/unpacked it is larger than 256 MB/,
		);
	});

	test('reads gzip, whatever the name, and gives the same for the claims in another order', async () => {
		await retrieve('--claims', claims(), '--queries', queries());
		const plain = captured.out;
		captured.out = '';
		const packed = file('claims.gz', gzipSync(jsonLines([...CLAIMS].reverse())));
		const alsoPacked = file('queries.jsonl', gzipSync(jsonLines(QUERIES)));
		expect(await retrieve('--claims', packed, '--queries', alsoPacked)).toBe(0);
		expect(captured.out).toBe(plain);
	});

	test('names each bad line with file, line and field, and does the others', async () => {
		const bad = file(
			'bad.jsonl',
			`${jsonLines(CLAIMS)}nonsense\n\n${jsonLines([{ id: 'x' }, { id: 'y', text: 'a', title: 7 }, { id: 'hoax', text: 'b' }])}[]`,
		);
		const badQueries = file('q.jsonl', jsonLines([{ text: 'no id' }, { id: 'a\tb', text: 'tab' }, ...QUERIES]));
		expect(await retrieve('--claims', bad, '--queries', badQueries)).toBe(2);
		expect(rows()).toHaveLength(3);
		expect(captured.err.trimEnd().split('\n')).toEqual([
			`sidelight: ${bad}, line 4: this is not JSON (E-105)`,
			`sidelight: ${bad}, line 6: text: write {"id", "text", "title"?, "subtitle"?, "body"?} (E-105)`,
			`sidelight: ${bad}, line 7: title: write {"id", "text", "title"?, "subtitle"?, "body"?} (E-105)`,
			`sidelight: ${bad}, line 8: id: "hoax" stands in line 2 already (E-105)`,
			`sidelight: ${bad}, line 9: the line: write {"id", "text", "title"?, "subtitle"?, "body"?} (E-105)`,
			`sidelight: ${badQueries}, line 1: id: write {"id", "text"} (E-105)`,
			`sidelight: ${badQueries}, line 2: id: write {"id", "text"} (E-105)`,
		]);
	});

	test('prints statistics of the collection on request', async () => {
		expect(await retrieve('--claims', claims(), '--queries', queries(), '--pack-stats')).toBe(0);
		for (const line of [/^documents +3$/m, /^terms +\d+$/m, /^average length +\d+\.\d$/m, /^index bytes +\d+$/m]) {
			expect(captured.err).toMatch(line);
		}
		for (const line of [/^build ms +\d+$/m, /^queries +3$/m, /^ms per query, median +\d+\.\d{3}$/m]) {
			expect(captured.err).toMatch(line);
		}
	});

	describe('--statements', () => {
		const LINES = [
			{ id: 'b:2', doc: 'b', line: 2, speaker: 'VALE', text: 'We will keep the old harbour open to every ship.' },
			{ id: 'b:1', doc: 'b', line: 1, speaker: 'VALE', text: 'Good evening, and thank you for coming.' },
			{ id: 'b:10', doc: 'b', line: 10, speaker: 'VALE', text: 'And no fisherman pays a penny for it.' },
			{ id: 7, text: 'The harbour is a matter for the province.', doc: null },
		];
		const REPORTS = [
			{ id: 'r1', text: 'Vale said the harbour stays open to ships and that no fisherman pays.' },
			{ id: 'r2', text: 'the harbour', doc: 'b', gold: ['b:2'] },
			{ id: 'r3', text: 'it is the matter of a province', doc: null },
		];
		const lines = () => file('lines.jsonl', jsonLines(LINES));
		const reports = () => file('reports.jsonl', jsonLines(REPORTS));

		test('ranks the lines of transcripts, those of the one that a query names', async () => {
			expect(await retrieve('--statements', lines(), '--queries', reports())).toBe(0);
			const firsts = rows().filter(([, , , rank]) => rank === '1');
			expect(firsts.map(([query, , line]) => [query, line])).toEqual([
				['r1', 'b:2'],
				['r2', 'b:2'],
				['r3', '7'],
			]);
			expect(rows().some(([query, , line]) => query === 'r2' && line === '7')).toBe(false);
		});

		test('gives the same for numbered lines in another order, and gives their neighbours as JSON', async () => {
			const runs = [lines(), file('other.jsonl', jsonLines([...LINES].reverse()))].map(async (path, i) => {
				const out = join(folder, `run${i}.jsonl`);
				expect(await retrieveCommand(['--statements', path, '--queries', reports(), '--out', out])).toBe(0);
				return readFileSync(out, 'utf8');
			});
			const [run = '', other] = await Promise.all(runs);
			expect(other).toBe(run);
			expect(JSON.parse(run.split('\n')[0] ?? '')).toEqual({
				query: 'r1',
				rank: 1,
				id: 'b:2',
				score: expect.any(Number),
				lines: ['b:1', 'b:2', 'b:10'],
			});
		});

		test('names a transcript that is not there and does the others', async () => {
			const bad = file('r.jsonl', jsonLines([{ id: 'x', text: 'harbour', doc: 'nowhere' }, ...REPORTS]));
			expect(await retrieve('--statements', lines(), '--queries', bad, '--top', '1', '--pack-stats')).toBe(2);
			expect(rows()).toHaveLength(3);
			expect(captured.err).toContain(
				`${bad}, line 1: doc: no line of the statements has "nowhere"; leave it out to search all`,
			);
			expect(captured.err).toMatch(/^lines +4$/m);
			expect(captured.err).toMatch(/^transcripts +2$/m);
		});
	});

	test.each([
		['no claims', ['--queries', 'q', '--out', '-'], '--claims FILE.jsonl is missing'],
		['claims and statements', ['--claims', 'c', '--statements', 's'], '--claims and --statements: give one of them'],
		['no queries', ['--claims', 'c', '--out', '-'], '--queries FILE.jsonl is missing'],
		['no place for the run', ['--claims', 'c', '--queries', 'q'], '--out RUN.tsv is missing'],
		[
			'top of nothing',
			['--claims', 'c', '--queries', 'q', '--out', '-', '--top', '0'],
			'--top 0: write a whole number',
		],
		['an unknown option', ['--claim', 'c'], "Unknown option '--claim'"],
		['a missing file', ['--claims', 'c', '--queries', 'q', '--out', '-'], 'c: there is no such file'],
	])('refuses %s', async (_, args, message) => {
		await expect(retrieveCommand(args)).rejects.toThrow(Failure);
		await expect(retrieveCommand(args)).rejects.toThrow(message);
	});

	test('refuses to write where it cannot', async () => {
		const args = ['--claims', claims(), '--queries', queries(), '--out', join(folder, 'no', 'run.tsv')];
		await expect(retrieveCommand(args)).rejects.toThrow('there is no such file');
	});
});
