import { expect, test } from 'vitest';
import { differenceOf } from '../anchoring/selectors/difference';
import { isAnywhere } from '../clippings/search/find-form';
import { splitWords } from '../clippings/word-hunks';
import { piecesOf } from '../ui/clippings/difference';
import { tokenise } from './tokenise';

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
