import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captureOutput } from '../../tests/support/captured-output';
import { compileFolder, PLUTO } from '../../tests/support/packs';
import { wrapArticle } from '../../tests/support/pages';
import { main } from './main';

const PARAGRAPHS = [
	'The congress ended with a vote that was a long time coming, and with a good deal of noise in the corridors outside of the hall.',
	'Pluto was demoted to a dwarf planet by the IAU, as the schoolbooks will now have to explain to everybody who learnt otherwise.',
	'The hall was hot, the cards were yellow, and a few members had left for the airport before the last of the votes was taken.',
];

let folder: string;
let pack: string;
const captured = captureOutput();

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sidelight-cli-'));
	pack = file('pluto.pack', await compileFolder(PLUTO));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}
const match = (...args: string[]) => main(['match', '--pack', pack, ...args]);
const lines = () =>
	captured.out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

describe('sidelight match', () => {
	const page = () =>
		file(
			'page.html',
			wrapArticle({ title: 'Nine no more', date: '2006-08-25', siteName: 'The Orbit', paragraphs: PARAGRAPHS }),
		);

	test('gives page, notes and silence as JSON, with spans into the text of extract', async () => {
		expect(await match(page(), '--url', 'https://orbit.example/nine', '--json')).toBe(0);
		const result = JSON.parse(captured.out);
		expect(result.page).toEqual({
			title: 'Nine no more',
			url: 'https://orbit.example/nine',
			published: '2006-08-25',
			language: 'en',
			outlet: 'O-ORBIT',
		});
		expect(result.notes.map(({ kind, entry, finding }: Record<string, string>) => [kind, entry, finding])).toEqual([
			['claim', 'Q1', 'same-point'],
			['outlet', 'O-ORBIT', 'publisher-of-page'],
		]);
		expect(result.silence).toEqual({ sentencesRead: 3, sentencesWithNotes: 1 });
		const { span } = result.notes[0];
		expect(span.prefix).toHaveLength(32);
		captured.out = '';
		expect(await main(['extract', '--pack', pack, page(), '--json'])).toBe(0);
		const { text, blocks } = JSON.parse(captured.out);
		expect(text.slice(span.start, span.end)).toBe(span.exact);
		expect(text.slice(span.end, span.end + 32)).toBe(span.suffix);
		expect(blocks).toHaveLength(3);
	});

	test('prints the notes for people without --json', async () => {
		expect(await match(page())).toBe(0);
		expect(captured.out).toContain('Point: Pluto is no longer a planet');
		expect(captured.out).toContain('3 sentences read, 1 has notes. A sentence without a note has not been checked');
	});

	test('reads plain text, gzip, and a date given by hand', async () => {
		const text = file('page.txt', PARAGRAPHS.join('\n'));
		const zipped = file('page.html.gz', gzipSync(wrapArticle({ paragraphs: PARAGRAPHS })));
		expect(await match(text, zipped)).toBe(0);
		expect(lines().map(({ file: name, notes }) => [name, notes.length])).toEqual([
			[text, 1],
			[zipped, 1],
		]);
		captured.out = '';
		expect(await match(text, '--date', '2022-01-01', '--json')).toBe(0);
		expect(JSON.parse(captured.out).page.published).toBe('2022-01-01');
	});

	test('reads a page in the encoding that it declares', async () => {
		const paragraphs = PARAGRAPHS.map((text) => `${text} «Café»`);
		const html = wrapArticle({ paragraphs }).replace('charset="utf-8"', 'charset="iso-8859-1"');
		const latin = file('latin.html.gz', gzipSync(Buffer.from(html, 'latin1')));
		expect(await main(['extract', '--pack', pack, '--json', latin])).toBe(0);
		expect(JSON.parse(captured.out).text).toContain('«Café»');
	});

	test('reads lines of JSON, each by its id, date and address', async () => {
		const text = PARAGRAPHS[1];
		const jsonl = file(
			'lines.jsonl',
			[
				{ id: 7, text },
				{ id: 'b', text, date: '2022-01-01' },
				{ id: 'c', text: 'x', url: 'https://orbit.example/' },
			]
				.map((line) => JSON.stringify(line))
				.join('\n'),
		);
		expect(await match('--lines', jsonl)).toBe(0);
		expect(lines().map(({ id, notes }) => [id, notes.map(({ entry }: { entry: string }) => entry)])).toEqual([
			['7', ['Q1']],
			['b', ['Q1']],
			['c', ['O-ORBIT']],
		]);
		expect(lines().map(({ page }) => page.published)).toEqual([null, '2022-01-01', null]);
		expect(Object.keys(lines()[0])[0]).toBe('id');
	});

	test('says what is wrong with an input, does the others, and ends with 2', async () => {
		const good = file('good.txt', PARAGRAPHS[1] ?? '');
		expect(
			await match(join(folder, 'absent.html'), folder, file('bad.html.gz', 'no gzip'), file('b.txt', 'a\0b'), good),
		).toBe(2);
		expect(lines().map(({ file: name }) => name)).toEqual([good]);
		const errors = captured.err.trim().split('\n');
		expect(errors).toHaveLength(4);
		expect(errors[0]).toMatch(/absent\.html: there is no such file/);
		expect(errors[1]).toMatch(/it is a folder/);
		expect(errors[3]).toMatch(/not a text file/);
	});

	test('names file and line of a bad line', async () => {
		const jsonl = file('bad.jsonl', `{"id": 1}\nnonsense\n{"id": 2, "text": "fine"}\n`);
		expect(await match('--lines', jsonl)).toBe(2);
		expect(captured.err).toMatch(/bad\.jsonl, line 1: text: .*\n.*bad\.jsonl, line 2: this is not JSON/);
		expect(lines()).toHaveLength(1);
	});

	test('finds no article in an empty page, and says so quietly', async () => {
		expect(await match(file('empty.html', ''), '--json')).toBe(0);
		expect(JSON.parse(captured.out)).toMatchObject({ notes: [], silence: { sentencesRead: 0, sentencesWithNotes: 0 } });
	});

	test('refuses a page nested too deeply, and one that is too large, with a clear message', async () => {
		const deep = file('deep.html', '<div>'.repeat(1_000_000));
		const large = file('large.html', `<article>${`<p>${PARAGRAPHS[0]}</p>`.repeat(60_000)}</article>`);
		expect(await match(deep, large, file('ok.txt', 'Fine.'))).toBe(2);
		expect(captured.err).toMatch(/deep\.html: .*nested/);
		expect(captured.err).toMatch(/large\.html: /);
		expect(lines()).toHaveLength(1);
	});

	test('refuses a damaged pack', async () => {
		const damaged = file('damaged.pack', new TextEncoder().encode('SIDELITE and nothing good'));
		expect(await main(['match', '--pack', damaged, file('x.txt', 'x')])).toBe(2);
		expect(captured.err).toMatch(/damaged\.pack: The pack is damaged/);
	});

	test.each([
		[['--date', 'yesterday', 'x.txt'], /--date yesterday: write the date as YYYY-MM-DD/],
		[['--url', 'nonsense', 'x.txt'], /--url nonsense: this is not an address/],
		[['--colour', 'x.txt'], /--colour/],
		[[], /name at least one file/],
	])('refuses %j', async (args, message) => {
		expect(await match(...args)).toBe(2);
		expect(captured.err).toMatch(message);
	});
});

describe('sidelight match --replay and --explain', () => {
	const receiptOf = async (path: string) => {
		await match(path, '--json');
		const { receipt } = JSON.parse(captured.out).notes[0];
		captured.out = '';
		return receipt;
	};

	test('takes the decision of a receipt again', async () => {
		const path = file('replay.txt', PARAGRAPHS.join('\n'));
		const receipt = file('receipt.json', JSON.stringify(await receiptOf(path)));
		expect(await match(path, '--replay', receipt)).toBe(0);
		expect(captured.out).toContain('The same decision: Q1 by facets-and-profile.');
	});

	test('compares what came of the comparisons with the record, where the receipt has it', async () => {
		const path = file('replay.txt', PARAGRAPHS.join('\n'));
		const { drift, ...older } = await receiptOf(path);
		expect(drift).toEqual([]);
		expect(await match(path, '--replay', file('receipt.json', JSON.stringify(older)))).toBe(0);
		const check = { kind: 'number', at: 'record.0', outcome: 'differs', why: 'another-number' };
		expect(await match(path, '--replay', file('receipt.json', JSON.stringify({ ...older, drift: [check] })))).toBe(1);
		expect(captured.out).toMatch(/\ndrift: then .*another-number/);
	});

	test('says what has changed, and ends with 1', async () => {
		const path = file('replay.txt', PARAGRAPHS.join('\n'));
		const receipt = await receiptOf(path);
		const other = file('other.txt', `New first line.\n${PARAGRAPHS.join('\n')}`);
		expect(await match(other, '--replay', file('receipt.json', JSON.stringify(receipt)))).toBe(1);
		expect(captured.out).toMatch(/Not the same decision.*\npage: then/);
		const older = { ...receipt, pack: { ...receipt.pack, version: '0.0.1' } };
		expect(await match(path, '--replay', file('receipt.json', JSON.stringify(older)), '--json')).toBe(1);
		expect(await match(file('none.txt', 'Nothing.'), '--replay', file('receipt.json', JSON.stringify(receipt)))).toBe(
			1,
		);
		expect(captured.out).toContain('no longer matches');
	});

	test.each([
		['nonsense', 'this is not JSON'],
		['{"rule": 1}', 'not a receipt'],
	])('refuses %s for a receipt', async (content, message) => {
		expect(await match(file('x.txt', 'x'), '--replay', file('receipt.json', content))).toBe(2);
		expect(captured.err).toContain(message);
	});

	test('tells for each sentence which key refused', async () => {
		const text = file(
			'explain.txt',
			'It rained.\nPluto was demoted to a dwarf planet by the IAU.\nThe Disney dog Pluto has lost its place on the planet.',
		);
		expect(await match(text, '--explain')).toBe(0);
		expect(captured.out).toMatch(/It rained.”\n {2}no claim has its anchor here/);
		expect(captured.out).toContain('Q1: both keys agree');
		expect(captured.out).toContain('Q1: refused by excluded-term');
		captured.out = '';
		await match(text, '--explain', '--json');
		expect(JSON.parse(captured.out).sentences).toHaveLength(3);
		expect(await main(['extract', '--explain', text])).toBe(2);
	});
});

describe('sidelight', () => {
	test('prints its help', async () => {
		expect(await main(['--help'])).toBe(0);
		expect(captured.out).toContain('sidelight match FILE…');
		expect(await main([])).toBe(2);
	});
	test('refuses a command that it does not have', async () => {
		expect(await main(['judge'])).toBe(2);
		expect(captured.err).toContain('there is no command "judge"');
	});
});
