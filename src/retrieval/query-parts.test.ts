import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOfCompound } from './compounds';
import { partsOf } from './query-parts';

describe('partsOf', () => {
	test('takes a post apart', () => {
		expect(
			partsOf('RT @NASA: Look &amp; learn! #MoonLandingpic.twitter.com/x1 — Al B. (@al_b) January 6, 2020'),
		).toEqual({
			text: '   : Look & learn!    ',
			hashtags: ['MoonLanding'],
			handles: ['NASA'],
			author: 'Al B.',
			authorHandle: 'al_b',
		});
	});

	test('cuts addresses that are glued to words', () => {
		const { text, hashtags } = partsOf('It burns #Minecrafthttps://t.co/V4Lzv97qOc');
		expect([text.trim(), hashtags]).toEqual(['It burns', ['Minecraft']]);
	});

	test('takes the last dash for the attribution, and none without a handle', () => {
		expect(partsOf('He said — twice — no — Cy (@cy)').text.trim()).toBe('He said — twice — no');
		expect(partsOf('He said — twice')).toMatchObject({ text: 'He said — twice', author: '' });
		expect(partsOf(`He — ${'x'.repeat(200)} (@cy)`).author).toBe('');
	});

	test('leaves a plain sentence as it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'abc ,.—!é月🙃') }), (sentence) => {
				expect(partsOf(sentence)).toMatchObject({ text: sentence.trimEnd(), hashtags: [], handles: [], author: '' });
			}),
		);
	});
});

describe('wordsOfCompound', () => {
	const known = new Map(Object.entries({ australian: 9, fires: 9, fire: 30, moon: 40, an: 300, the: 900, metoo: 12 }));
	const words = (compound: string) => wordsOfCompound(compound, known, 1000);

	test('cuts where the case changes and digits begin', () => {
		expect(words('IlhanMN')).toEqual(['ilhan', 'mn']);
		expect(words('NASAMoon_2020')).toEqual(['nasa', 'moon', '2020']);
		expect(words('')).toEqual([]);
	});

	test('cuts lower case into words that the collection knows', () => {
		expect(words('australianfires')).toEqual(['australian', 'fires']);
		expect(words('themoon')).toEqual(['the', 'moon']);
	});

	test('leaves whole what is a word, unknown or too long', () => {
		expect(words('metoo')).toEqual(['metoo']);
		expect(words('zzyzx')).toEqual(['zzyzx']);
		expect(words('moon'.repeat(20))).toEqual(['moon'.repeat(20)]);
	});
});
