import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeText, movedOffset } from './merge-text';
import { joinWords, splitWords } from './word-hunks';

describe('mergeText', () => {
	test.each([
		[
			'changes apart',
			'The harbour is open.',
			'The old harbour is open.',
			'The harbour is open again.',
			'The old harbour is open again.',
		],
		['changes next to each other', 'red boat', 'blue boat', 'red ship', 'blue ship'],
		['one added after what the other replaced', 'red', 'blue', 'red boat', 'blue boat'],
		['both added at the end', 'Note.', 'Note. Mine.', 'Note. Yours.', 'Note. Mine. Yours.'],
		['both wrote into nothing', '', 'mine', 'yours', 'mine yours'],
		['both added a line', 'One', 'One\nTwo', 'One\nThree', 'One\nTwo\nThree'],
		['both replaced one word', 'a red boat', 'a blue boat', 'a green boat', 'a blue / green boat'],
		['both wrote the same, one more', 'a boat', 'a red boat', 'a red old boat', 'a red old boat'],
		['both wrote in bold', 'a', 'a **b**', 'a **c**', 'a **b** **c**'],
		['both wrote paragraphs', 'a', 'a\n\nb\nb', 'a\n\nc', 'a\n\nb\nb\n\nc'],
		['one took away what the other changed', 'a red boat', 'a boat', 'a green boat', 'a green boat'],
		['one took away, the other left it', 'a red boat', 'a boat', 'a red boat', 'a boat'],
		['a word of Chinese each', '旧港口关闭', '新港口关闭', '旧港口开放', '新港口开放'],
		[
			'words that both keep, though more spaces than words would be the same',
			'w0 w1 w2 w3 w4 w5',
			'w0 w1 w5 m1 m2',
			'y w0 w1 w2 w5',
			'y w0 w1 w2 w5 m1 m2',
		],
		['marks and letters beyond the basic plane', '港 a', '港\u0301 a', '港 𝐀', '港\u0301 𝐀'],
		['signs beyond the basic plane', 'a 👍 b', 'a 👎 b', 'a 👍🏽 b', 'a 👎 / 👍🏽 b'],
	])('%s', (_, base, first, second, merged) => {
		expect(mergeText(base, first, second)).toBe(merged);
	});

	const word = fc.constantFrom(
		'the',
		'harbour',
		'is',
		'open',
		'гавань',
		'港',
		'ท่',
		'👍',
		'\u0301',
		'\u200d',
		'𝐀',
		'𠮷',
		'葛\u{e0100}',
		"'",
		'.',
		'*',
		"don't",
		' ',
		'\n',
		'  ',
	);
	const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));

	test('one side alone is taken as it is', () => {
		fc.assert(
			fc.property(text, text, (base, side) => {
				expect(mergeText(base, side, side)).toBe(side);
				expect(mergeText(base, base, side)).toBe(side);
				expect(mergeText(base, side, base)).toBe(side);
			}),
		);
	});

	/** A text as spaced words with some taken away, some replaced and some put in, each new word being of this side alone. */
	const changed = (side: string) =>
		fc.array(fc.record({ at: fc.nat(20), take: fc.nat(2), put: fc.nat(2) }), { maxLength: 5 }).map((edits) => ({
			of: (base: readonly string[]) => {
				const words = [...base];
				const put: string[] = [];
				for (const [i, edit] of edits.entries()) {
					const fresh = Array.from({ length: edit.put }, (_, n) => `${side}${i}${n}`);
					put.push(...fresh);
					words.splice(edit.at, edit.take, ...fresh);
				}
				return { text: words.join(' '), put: put.filter((one) => words.includes(one)), words };
			},
		}));

	test('no word of either is lost, what both kept stays, and the sides can be swapped', () => {
		fc.assert(
			fc.property(fc.nat(20), changed('mine'), changed('yours'), (length, mine, yours) => {
				const base = Array.from({ length }, (_, i) => `w${i}`);
				const [a, b] = [mine.of(base), yours.of(base)];
				const merged = mergeText(base.join(' '), a.text, b.text);
				const words = merged.split(/\s+/).filter((one) => one !== '/' && one !== '');
				const keptByBoth = base.filter((one) => a.words.includes(one) && b.words.includes(one));
				expect(words).toEqual(expect.arrayContaining([...a.put, ...b.put, ...keptByBoth]));
				expect(new Set(words).size).toBe(words.length);
				const swapped = mergeText(base.join(' '), b.text, a.text).split(/\s+/);
				expect(swapped.filter((one) => one !== '/' && one !== '').sort()).toEqual([...words].sort());
			}),
			{ numRuns: 500 },
		);
	});

	test('every word that one side wrote is found again, whatever the script', () => {
		fc.assert(
			fc.property(text, text, text, (base, first, second) => {
				const has = new Set(splitWords(mergeText(base, first, second)));
				const had = new Set(splitWords(base));
				for (const one of [...splitWords(first), ...splitWords(second)])
					if (one.trim() !== '' && !had.has(one)) expect(has).toContain(one);
			}),
			{ numRuns: 500 },
		);
	});

	test('long texts that have nothing in common are kept both, soon', () => {
		const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
		const merged = mergeText(long('base'), long('mine'), long('yours'));
		expect(merged.length).toBeGreaterThan(long('mine').length + long('yours').length);
	});

	test('comments of nothing but signs are kept both, as long as comments may be', () => {
		const [mine, yours] = [','.repeat(100_000), '.'.repeat(100_000)];
		expect(mergeText('', mine, yours) === `${mine} ${yours}`).toBe(true);
	});
});

test('words put together are the text again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(joinWords(splitWords(text))).toBe(text);
			for (const one of splitWords(text)) expect(one).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
		}),
	);
	// Words that no text had side by side stay the words that they were.
	expect(joinWords(['don', "'", 't', '港', '\u0301a', '𐀀', 'b'])).toBe("don' t港 \u0301a 𐀀 b");
	// A mark on a sign is no end of a word, though letters take marks, too.
	expect(joinWords(splitWords('\u0000\u1cd0\u{1d400}'))).toBe('\u0000\u1cd0\u{1d400}');
	expect(splitWords("It’s 3 o'clock, 旧港")).toEqual(['It’s', ' ', '3', ' ', "o'clock", ',', ' ', '旧', '港']);
});

describe('movedOffset', () => {
	const at = (marked: string) => ({ text: marked.replace('|', ''), offset: marked.indexOf('|') });
	test.each([
		['before a change', 'a |b c', 'a |b d'],
		['after a change', 'a b| c', 'a new b| c'],
		['at the end', 'a b|', 'x a b|'],
		['at the end of what stays', 'a b|', 'a b| more'],
		['inside what was replaced', 'a word| b', 'a no| b'],
	])('%s', (_, before, after) => {
		expect(movedOffset(at(before).text, at(after).text, at(before).offset)).toBe(at(after).offset);
	});

	test('stays within the text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.nat(30), (before, after, offset) => {
				const moved = movedOffset(before, after, Math.min(offset, before.length));
				expect(moved).toBeGreaterThanOrEqual(0);
				expect(moved).toBeLessThanOrEqual(after.length);
			}),
		);
	});
});
