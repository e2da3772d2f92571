import { expect, test } from 'vitest';
import { differenceOf } from '../anchoring/selectors/difference';
import { isAnywhere } from '../clippings/search/find-form';
import { splitWords } from '../clippings/word-hunks';
import { piecesOf } from '../ui/clippings/difference';
import { tokenise } from './tokenise';
import { areUnspaced, growTogether } from './writing';

/** Three letters each of the scripts that put no space between words. */
const SCRIPTS = {
	Han: '开放的',
	Hiragana: 'みなと',
	Katakana: 'カタナ',
	Thai: 'กขค',
	Lao: 'ກຂຄ',
	Khmer: 'កខគ',
	Burmese: 'ကခဂ',
};

test.each(Object.entries(SCRIPTS))('%s is cut into characters by all who compare and search words', (_, letters) => {
	const changed = `${letters.slice(0, 2)}A`;
	expect(tokenise(letters)).toHaveLength(3);
	expect(splitWords(letters)).toHaveLength(3);
	expect(isAnywhere(letters)).toBe(true);
	const changes = differenceOf(letters, changed);
	expect(changes.map(({ op, text }) => `${op} ${text}`)).toEqual([
		`same ${letters.slice(0, 2)}`,
		`removed ${letters.slice(2)}`,
		'added A',
	]);
	expect(piecesOf(changes)[0]?.text).toBe(letters.slice(0, 2));
});

test.each([
	['red', 'boat', true],
	['red ', 'boat', false],
	['red', ' boat', false],
	['旧', '港', false],
	['港', 'a', false],
	['a', '港', false],
	['港\u0301', 'a', false],
	['港\u0301\u0302', '\u{1d400}', false],
	['\u{20bb7}\u{e0100}', 'a', false],
	['港', '\u0301', true],
	[' \u0301', 'a', true],
	['\u0000\u1cd0', '\u{1d400}', true],
	['\u{1d400}', '\u{1d401}', true],
	['', 'a', false],
	['a', '', false],
])('%j and %j side by side are one word: %s', (before, after, areOne) => {
	expect(growTogether(before, after)).toBe(areOne);
});

test('a difference keeps a character with its marks, and puts no space into a script without', () => {
	expect(differenceOf('葛\u{e0100}𠮷b', '葛\u{e0100}𠮷c').map(({ text }) => text)).toEqual(['葛\u{e0100}𠮷', 'b', 'c']);
	expect(differenceOf('葛\u{e0100}', '葛\u{e0101}')[0]?.text).not.toBe('葛');
	expect(areUnspaced('𠮷', '葛')).toBe(true);
	expect(areUnspaced('葛\u{e0100}', '𠮷')).toBe(true);
	expect(areUnspaced('葛', 'b')).toBe(false);
});
