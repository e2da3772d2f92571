import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asShown, isUnseen, withoutUnseen } from './unseen';

const UNSEEN = [
	...['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'],
	...['\u061c', '\u180e', '\u200e', '\u200f', '\u202b', '\u202c', '\u2063', '\u2068', '\u2069'],
];

test.each(UNSEEN)('the unseen character %j within a word is neither compared nor passed on', (character) => {
	const word = `com${character}pared`;
	expect(withoutUnseen(word)).toBe('compared');
	expect(asShown(word)).toBe('compared');
	expect(isUnseen(character.charCodeAt(0))).toBe(true);
});

test('what shapes a script or an emoji is passed on', () => {
	for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🚀', '❤️\u200d🔥']) expect(asShown(text)).toBe(text);
	expect(withoutUnseen('می\u200cخواهم')).toBe('میخواهم');
});

test('a mark of direction is passed on beside a script that it turns, and nowhere else', () => {
	expect(asShown('“Noch nicht”\u200e, sagte sie\u202c.')).toBe('“Noch nicht”, sagte sie.');
	expect(asShown('قال\u200f (NATO\u200e) اليوم')).toBe('قال\u200f (NATO\u200e) اليوم');
});

test('a text without such characters stays as it is, and none is left where all are taken', () => {
	const part = fc.constantFrom(...UNSEEN, 'a', 'é', 'ш', '字', ' ', '.', '👩', 'ب');
	fc.assert(
		fc.property(fc.array(part), (parts) => {
			const text = parts.join('');
			const plain = withoutUnseen(text);
			expect(withoutUnseen(plain)).toBe(plain);
			expect([...plain].some((character) => isUnseen(character.charCodeAt(0)))).toBe(false);
			expect(withoutUnseen(asShown(text))).toBe(plain);
			expect(asShown(plain)).toBe(plain);
		}),
	);
});
