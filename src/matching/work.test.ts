import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack } from '../../tests/support/harbour';
import { testPack } from '../../tests/support/packs';
import { countWork } from '../../tests/support/work';
import type { Pack } from '../corpus/pack/open';
import { assemblePlainText } from '../text/assemble';
import { matchArticle } from './engine';

const RULE = 'A planet is a celestial body that is in orbit around the Sun and has cleared its neighbourhood.';

/** Texts that would cost a careless program more than they are long. */
const HOSTILE: [name: string, unit: string][] = [
	['no space', 'a'],
	['no space in Chinese', '星'],
	['quotation marks', '"'],
	['opening marks', '“'],
	['marks that open and close', '“a” '],
	['quotation marks about nothing', '«»„“‘’'],
	['right to left', 'שלום '],
	['right-to-left overrides', '\u202e\u0301'],
	['letters beyond the basic plane', '𝐏𝐥𝐮𝐭𝐨 '],
	['emoji', '🪐'],
	['half of surrogate pairs', '\ud83e'],
	['combining marks', 'e\u0301\u0323\u0327'],
	['combining marks alone', '\u0301'],
	['soft hyphens', 'Plu\u00adto '],
	['soft hyphens alone', '\u00ad'],
	['zero-width spaces', 'a\u200b'],
	['stops', '. '],
	['initials', 'U.S.'],
	['separators of numbers', '1,'],
	['apostrophes', "a'"],
	['brackets', '[…'],
	['line breaks', 'a\n'],
	['anchors of claims', 'Pluto planet '],
	['names and verbs', 'IAU said Pluto said '],
	['one quotation again and again', `“${RULE}” `],
	['unmarked words of a statement', `${RULE} `],
];

const LENGTH = 30_000;

let packs: Pack[];
beforeAll(async () => {
	packs = [await testPack(), await harbourPack()];
});

const work = (text: string): number =>
	countWork(() => matchArticle(assemblePlainText(text, { language: 'en' }), packs));

describe('work grows with the length of the text and no faster', () => {
	test.each(HOSTILE)('%s', (_, unit) => {
		const times = Math.ceil(LENGTH / unit.length);
		// What is made once per pack or word is made before it is counted.
		work(unit.repeat(100));
		const half = work(unit.repeat(times));
		const whole = work(unit.repeat(2 * times));
		expect(whole).toBeLessThan(2.2 * half + 1000);
		// And is little: per character, not per character and entry.
		expect(whole / (2 * times * unit.length)).toBeLessThan(2000);
	});
});
