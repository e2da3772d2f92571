import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClaimIndex } from './claim-index';
import type { Claim } from './collection';

const CLAIMS: Claim[] = [
	{ id: 'cheese', text: 'The moon is made of cheese.' },
	{ id: 'hoax', text: 'The moon landings were staged.' },
	{ id: 'mars', text: 'Landing on Mars was staged in Iceland.' },
	{ id: 'tides', text: 'The moon makes the tides.', title: 'What moves the sea?' },
	{ id: 'soleimani', text: 'A photograph shows the funeral of General Soleimani.' },
];
const idsFor = (sentence: string, claims: readonly Claim[] = CLAIMS, top = 10) =>
	new ClaimIndex(claims).rank(sentence, top).map(({ id }) => id);

describe('ClaimIndex', () => {
	test('puts the rarer word first', () => {
		expect(idsFor('moon cheese').slice(0, 1)).toEqual(['cheese']);
		const scores = new ClaimIndex(CLAIMS).rank('moon and Mars', 10);
		expect(scores[0]?.id).toBe('mars');
		expect(scores.map(({ score }) => score)).toEqual(scores.map(({ score }) => score).sort((a, b) => b - a));
	});

	test('finds other forms of a word, and other spellings of a name', () => {
		expect(idsFor('they stage a landing on the moon')[0]).toBe('hoax');
		expect(idsFor('Suleimani')[0]).toBe('soleimani');
	});

	test('finds by title and by body, and prefers the title', () => {
		const claims = [
			{ id: 'a', text: 'It rained.', body: 'Written at the lighthouse.' },
			{ id: 'b', text: 'It snowed.', title: 'Written at the lighthouse.' },
			{ id: 'c', text: 'It was dry.' },
		];
		expect(idsFor('lighthouse', claims)).toEqual(['b', 'a']);
	});

	test('reads hashtags, handles and attributions', () => {
		expect(idsFor('so fake #MoonLanding')[0]).toBe('hoax');
		expect(idsFor('so fake #moonlanding')[0]).toBe('hoax');
		expect(idsFor('I never said that — Qasem Soleimani (@qs) January 6, 2020')[0]).toBe('soleimani');
	});

	test('finds nothing for nothing', () => {
		for (const sentence of ['', '  ', 'the of and', '🙃', 'https://t.co/abc']) expect(idsFor(sentence)).toEqual([]);
		expect(idsFor('moon', [])).toEqual([]);
		expect(idsFor('moon', CLAIMS, 0)).toEqual([]);
		expect(idsFor('moon', [{ id: 'empty', text: '' }])).toEqual([]);
	});

	test('orders equals by id and gives no more than asked for', () => {
		const claims = ['c', 'a', 'b'].map((id) => ({ id, text: 'The moon is round.' }));
		expect(idsFor('moon', claims)).toEqual(['a', 'b', 'c']);
		expect(idsFor('moon', claims, 2)).toEqual(['a', 'b']);
	});

	test('reads other languages and scripts', () => {
		const claims = [
			{ id: 'de', text: 'Die Regierung hat die Steuern erhöht.' },
			{ id: 'ru', text: 'Правительство повысило налоги.' },
			{ id: 'zh', text: '政府提高了税收。' },
			{ id: 'astral', text: '𝒯𝒽ℯ 𠮷野家 menu' },
		];
		expect(idsFor('Steuern der Regierungen', claims)[0]).toBe('de');
		expect(idsFor('налогов правительства', claims)[0]).toBe('ru');
		expect(idsFor('税收', claims)[0]).toBe('zh');
		expect(idsFor('𠮷野家', claims)[0]).toBe('astral');
	});

	test('tells what it holds', () => {
		expect(new ClaimIndex(CLAIMS).statistics()).toMatchObject({ claims: 5, terms: 16 });
		expect(new ClaimIndex([]).statistics()).toMatchObject({ claims: 0, terms: 0, averageLength: 0 });
	});

	const word = fc.constantFrom(
		'moon',
		'Mars',
		'staged',
		'cheese',
		'the',
		'tides',
		'Soleimani',
		'#MoonHoax',
		'@nasa',
		'ё',
	);
	const sentence = fc.oneof(
		fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
		fc.string({ unit: 'grapheme', maxLength: 40 }),
	);
	const claims = fc.uniqueArray(
		fc.record({ id: fc.string({ maxLength: 4 }), text: sentence, title: sentence, body: sentence }),
		{ selector: ({ id }) => id, maxLength: 12 },
	);

	test('ranks alike whatever the order of the claims', () => {
		fc.assert(
			fc.property(claims, sentence, fc.nat(), (list, query, turn) => {
				const at = list.length === 0 ? 0 : turn % list.length;
				const turned = [...list.slice(at), ...list.slice(0, at)].reverse();
				expect(new ClaimIndex(turned).rank(query, 5)).toEqual(new ClaimIndex(list).rank(query, 5));
			}),
		);
	});

	test('gives known ids, each once, with finite scores that do not rise', () => {
		fc.assert(
			fc.property(claims, sentence, (list, query) => {
				const ranked = new ClaimIndex(list).rank(query, 20);
				const ids = ranked.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.every((id) => list.some((claim) => claim.id === id))).toBe(true);
				for (const [i, { score }] of ranked.entries()) {
					expect(score).toBeGreaterThan(0);
					expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? Number.MAX_VALUE);
				}
			}),
		);
	});

	// Anything beyond linear work would run into the limit of time that every test has.
	test('comes to an end on hostile sentences', () => {
		const index = new ClaimIndex(CLAIMS);
		for (const unit of ['x', '#', '@', '—', '(@', '(@a)', '# ', '́', 'moon ', 'a', 'a.', 'İ', '&amp;']) {
			expect(index.rank(unit.repeat(Math.ceil(200_000 / unit.length)), 5).length).toBeLessThanOrEqual(5);
		}
	});
});
