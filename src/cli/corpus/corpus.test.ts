import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { captureOutput } from '../../../tests/support/captured-output';
import { PLUTO } from '../../../tests/support/packs';
import { main } from '../main';

let folder: string;
const captured = captureOutput();

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sidelight-corpus-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const corpus = (...args: string[]) => main(['corpus', ...args]);

/** A copy of the test pack, with one text of one file changed. */
function pluto(file?: string, from = '', to = ''): string {
	const dir = join(folder, 'pluto');
	cpSync(PLUTO, dir, { recursive: true });
	if (file) {
		const text = readFileSync(join(dir, file), 'utf8');
		expect(text).toContain(from);
		writeFileSync(join(dir, file), text.replace(from, to));
	}
	return dir;
}

describe('sidelight corpus new', () => {
	test('starts a pack that lints, tests, builds and opens at once', async () => {
		const dir = join(folder, 'mine');
		const pack = join(folder, 'mine.pack');
		expect(await corpus('new', dir)).toBe(0);
		expect(captured.out).toContain(join(dir, 'pack.yaml'));
		expect(await corpus('lint', dir)).toBe(0);
		expect(await corpus('test', dir)).toBe(0);
		expect(await corpus('test', dir, '--leave-one-out')).toBe(0);
		expect(await corpus('build', dir, '--out', pack)).toBe(0);
		expect(await main(['pack', 'verify', pack])).toBe(0);
		expect(captured.err).toBe('');
	});

	test('begins in an empty folder, and leaves one that is not empty alone', async () => {
		const dir = join(folder, 'mine');
		mkdirSync(dir);
		expect(await corpus('new', dir)).toBe(0);
		writeFileSync(join(dir, 'pack.yaml'), 'mine');
		expect(await corpus('new', dir)).toBe(2);
		expect(captured.err).toContain('it is not empty');
		expect(readFileSync(join(dir, 'pack.yaml'), 'utf8')).toBe('mine');
	});
});

describe('sidelight corpus lint', () => {
	test('prints findings as file:line: what – what to do, and ends with 1', async () => {
		const dir = pluto('claims/Q1.yaml', 'party: critics', 'party: iau');
		expect(await corpus('lint', dir)).toBe(1);
		expect(captured.err.split('\n')).toEqual([
			`${join(dir, 'claims/Q1.yaml')}:38: only one side answers (iau) – add what a party of another side said, with its citation`,
			`${join(dir, 'claims/Q1.yaml')}:41: "critics" is not heard – add what it said, or say under gaps that no answer is held`,
			'2 findings',
			'',
		]);
	});

	test('compares with the texts of a folder', async () => {
		const dir = pluto();
		const texts = join(folder, 'texts');
		mkdirSync(texts);
		expect(await corpus('lint', dir, '--against', texts)).toBe(2);
		writeFileSync(join(texts, 'copied.txt'), 'It says: A column on the vote in Prague, written for these tests!');
		expect(await corpus('lint', dir, '--against', texts)).toBe(1);
		expect(captured.err).toMatch(/documents\/D1\.yaml:12: shares 11 words with copied\.txt/);
	});

	test('has nothing against the test pack', async () => {
		expect(await corpus('lint', PLUTO)).toBe(0);
		expect(captured.out).toBe('9 entries, 2 fingerprints: no findings\n');
	});
});

describe('sidelight corpus test', () => {
	test('prints totals per language alone where all is found', async () => {
		expect(await corpus('test', PLUTO)).toBe(0);
		expect(captured.out.split('\n')).toEqual([
			'claim  language  variants found  near-misses fired  other claims fired',
			'all    en                4 of 4             0 of 2                   0',
			'all    de                1 of 1             0 of 1                   0',
			'statements: 2 of 2 wordings found',
			'within the limits',
			'',
		]);
	});

	const ANCHOR = ['claims/Q1.yaml', 'lost its, loses,', 'lost its,'] as const;

	test.each([
		['variants that are missed', ...ANCHOR, /75\.0 % of the variants in "en" are found, the limit is 95\.0 %/],
		[
			'near-misses that fire',
			'claims/Q1.yaml',
			'nearMisses:\n  en:',
			'nearMisses:\n  en:\n    - Pluto was demoted from planet to dwarf.',
			/33\.3 % of the near-misses in "en" fire, the limit is 2\.0 %/,
		],
		[
			'statements that are missed',
			'statements/S-IAU-1.yaml',
			'wording: A planet is a celestial body that is in orbit around the Sun and has emptied its neighbourhood',
			'wording: a planet',
			/50\.0 % of the wordings of statements are found/,
		],
	])('fails on %s, above the limits', async (_, file, from, to, message) => {
		expect(await corpus('test', pluto(file, from, to))).toBe(1);
		expect(captured.err).toMatch(message);
		expect(captured.out).not.toContain('within the limits');
	});

	test('takes the limits from pack.yaml', async () => {
		const dir = pluto(...ANCHOR);
		const file = join(dir, 'pack.yaml');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace('corrections:', 'limits: {variantsFound: 0.7}\ncorrections:'));
		expect(await corpus('test', dir)).toBe(0);
		expect(captured.out).toMatch(/^Q1 +en +3 of 4[\s\S]*^Q1 en missed: Pluto loses its rank/m);
		writeFileSync(file, text.replace('corrections:', 'limits: {leaveOneOutFound: 1}\ncorrections:'));
		expect(await corpus('test', dir, '--leave-one-out')).toBe(1);
	});
});

describe('sidelight corpus build', () => {
	test('prints sizes, version and checksum, and gives the same bytes each time', async () => {
		const [one, two] = [join(folder, 'a', 'one.pack'), join(folder, 'two.pack')];
		expect(await corpus('build', PLUTO, '--out', one)).toBe(0);
		expect(captured.out).toMatch(/whole file +[\d,]+ +[\d,]+\npluto-2006 1\.2\.3, 9 entries\nSHA-256 [0-9a-f]{64}\n/);
		expect(await corpus('build', PLUTO, '--out', two)).toBe(0);
		expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
	});

	test('does not write a pack with a dangling reference, nor without a name for it', async () => {
		const dir = pluto('claims/Q1.yaml', '[bbc-pluto]', '[nowhere]');
		const file = join(folder, 'bad.pack');
		expect(await corpus('build', dir, '--out', file)).toBe(1);
		expect(existsSync(file)).toBe(false);
		expect(await corpus('build', dir)).toBe(2);
	});
});

describe('sidelight corpus fingerprint', () => {
	const stored = readFileSync(join(PLUTO, 'fingerprints/D1.yaml'), 'utf8');
	const text = join(PLUTO, 'texts/eight.txt');

	test('makes one from a file, cut as asked', async () => {
		const dir = pluto('fingerprints/D1.yaml', 'words: 25', 'words: 1');
		expect(await corpus('fingerprint', text, '--document', 'D1', '--until', 'Comments', '--in', dir)).toBe(0);
		expect(readFileSync(join(dir, 'fingerprints/D1.yaml'), 'utf8')).toBe(stored);
		expect(await corpus('fingerprint', text, '--document', 'D1c', '--from', 'I was there', '--in', dir)).toBe(0);
		expect(await corpus('lint', dir)).toBe(0);
	});

	test('makes all of the list', async () => {
		const dir = pluto('fingerprints/D1.yaml', 'words: 25', 'words: 1');
		expect(await corpus('fingerprint', dir, '--texts', join(PLUTO, 'texts'))).toBe(0);
		expect(readFileSync(join(dir, 'fingerprints/D1.yaml'), 'utf8')).toBe(stored);
	});

	test('numbers the paragraphs where sections and text do not fit', async () => {
		expect(await corpus('fingerprint', text, '--document', 'D1', '--in', pluto())).toBe(2);
		expect(captured.err).toMatch(/its sections end at paragraph 3, the text has 6.*\n {2}1 {2}On the last afternoon/);
	});

	test.each([
		[[], /give --document ID .* or --texts/],
		[['--texts', 'x', '--document', 'D1'], /give --document ID .* or --texts/],
		[['--document', 'D1'], /name the file/],
		[[PLUTO, '--texts', 'x', '--from', 'y'], /go with --document/],
		[[text, '--document', 'D9', '--in', PLUTO], /there is no document D9/],
		[[text, '--document', 'D1', '--in', PLUTO, '--from', 'Nothing'], /no line begins with "Nothing"/],
	])('refuses %j', async (args, message) => {
		expect(await corpus('fingerprint', ...args)).toBe(2);
		expect(captured.err).toMatch(message);
	});
});

describe('sidelight corpus stats', () => {
	test('prints counts, sizes and symmetry', async () => {
		expect(await corpus('stats', PLUTO)).toBe(0);
		expect(captured.out).toMatch(/^claim +1$/m);
		expect(captured.out).toMatch(/^entries +[\d,]+ +[\d,]+$/m);
		expect(captured.out).toMatch(/^iau +1 +41 +1 +13 +0 +0 +1$/m);
		expect(captured.out).toMatch(/^event +1 +31 +2 +13 +2 +5 +3$/m);
	});
});

describe('sidelight pack', () => {
	test('inspects a good pack, and refuses a damaged one', async () => {
		const file = join(folder, 'pluto.pack');
		await corpus('build', PLUTO, '--out', file);
		captured.out = '';
		expect(await main(['pack', 'inspect', file])).toBe(0);
		expect(captured.out).toMatch(/^pluto-2006 1\.2\.3\nWhat is a planet, 2006\n[\s\S]*good, 9 entries\n$/);
		writeFileSync(file, readFileSync(file).subarray(0, 1000));
		expect(await main(['pack', 'verify', file])).toBe(1);
		expect(captured.err).toMatch(/The pack is damaged/);
		expect(await main(['pack', 'verify', join(folder, 'absent')])).toBe(2);
		expect(await main(['pack', 'weigh', file])).toBe(2);
	});
});

describe('sidelight corpus', () => {
	test.each([[['judge']], [['lint', 'a', 'b']], [['lint', '--colour']], [['lint', 'absent']]])(
		'refuses %j',
		async (args) => {
			expect(await corpus(...args)).toBe(2);
			expect(captured.err).toMatch(/^sidelight: /);
		},
	);
	test('prints its help', async () => {
		expect(await corpus('--help')).toBe(0);
		expect(captured.out).toContain('sidelight corpus new DIR');
		expect(await corpus()).toBe(2);
	});
});
