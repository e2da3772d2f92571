import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StatementIndex } from './statement-index';

const SPEECHES = {
	quay: [
		'Good evening, and thank you all for coming out in this weather.',
		'We will keep the old harbour open to every ship that carries grain.',
		'It will stay open until the last of the winter storms has passed.',
		'And we shall not ask the fishermen for a single penny.',
	],
	hall: [
		'Thank you, and good evening.',
		'The harbour is a matter for the province.',
		'I never said that the fishermen should pay for lighthouses.',
	],
	square: ['Thank you, thank you.', 'Ferries to the island?', 'There will be ferries to the island.'],
};
const SPEAKERS: Record<string, string> = { quay: 'ANNA VALE', hall: 'Mr. Orlov' };
const lines = Object.entries(SPEECHES).flatMap(([occasion, said]) =>
	said.map((text) => ({ occasion, speaker: SPEAKERS[occasion] ?? '', text })),
);
const index = new StatementIndex(lines);
const first = (report: string, occasion?: string) => {
	const [found] = index.search(report, 3, occasion);
	return found && { text: lines[found.line]?.text, passage: found.passage };
};

describe('StatementIndex', () => {
	test.each([
		['verbatim', '“We will keep the old harbour open to every ship that carries grain.”', 1],
		['altered', 'They will keep the harbour open for any ship with grain, she said.', 1],
		['in other order', 'Ships that carry grain: Vale says she keeps the old harbour open', 1],
		['in other forms of its words', 'Vale on a penny asked of one fisherman', 3],
		['by its rarer words', 'Orlov on lighthouses', 6],
		['of whom the sentence names first', 'Orlov and Vale: good evening', 4],
		['of whom it names with an apostrophe or without', 'Orlovs good evening', 4],
		['rather than a question about it', 'Ferries to the island', 9],
	])('finds a statement %s', (_, report, line) => {
		expect(first(report)?.text).toBe(lines[line]?.text);
	});

	test('counts what is quoted more than the words around it', () => {
		expect(first('The harbour is open, and “never” said otherwise')?.text).toBe(lines[6]?.text);
	});

	test('gives the lines about it that hold most of the report', () => {
		const report =
			'Vale: “We will keep the old harbour open to every ship that carries grain until the storms pass, and ask no penny.”';
		expect(first(report)).toEqual({ text: lines[1]?.text, passage: { from: 1, to: 4 } });
		expect(first('Thank you, and good evening', 'square')?.passage).toEqual({ from: 7, to: 10 });
	});

	test('keeps to an occasion that is given, and finds nothing for nothing', () => {
		expect(first('the harbour', 'hall')?.text).toBe(lines[5]?.text);
		expect(first('the harbour', 'elsewhere')).toBeUndefined();
		expect(first('zzz')).toBeUndefined();
		expect(first('')).toBeUndefined();
		expect(new StatementIndex([]).search('harbour', 3)).toEqual([]);
	});

	describe('of the same words on several occasions', () => {
		const occasions = {
			debate: [
				['HOST', 'The mill? Is the mill closed?'],
				['HOST', 'Who wants to begin?'],
				['VALE', 'The harbour is a ruin, and nobody repairs a ruin.'],
				['VALE', 'The mill is closed.'],
				['HOST', 'And the ferries?'],
				['HOST', 'The ferries are late.'],
				['ORLOV', 'Ferries are late, and they will be later still, as all of us who live on the island know.'],
			],
			interview: [
				['HOST', 'Is the harbour a ruin?'],
				['VALE', 'The harbour is a ruin, and nobody repairs a ruin.'],
				['VALE', 'The mill is closed.'],
				['VALE', 'It will all change, because I will have it changed, and the whole of the island with it.'],
			],
		};
		const repeated = Object.entries(occasions).flatMap(([occasion, said]) =>
			said.map(([speaker = '', text = '']) => ({ occasion, speaker, text })),
		);
		const found = (report: string) => {
			const [best] = new StatementIndex(repeated).search(report, 1);
			return best && repeated[best.line];
		};

		test.each([
			['one who speaks alone, where the report names nobody', '“The mill is closed”', 'interview', 'VALE'],
			['one of several, where it names the speaker', 'Vale: “The harbour is a ruin”', 'debate', 'VALE'],
			['one who answers, not one who asks', 'Late ferries', 'debate', 'ORLOV'],
		])('finds that of %s', (_, report, occasion, speaker) => {
			expect(found(report)).toMatchObject({ occasion, speaker });
		});

		test('takes no function word at the beginning for a name', () => {
			const alike = ['VALE', 'THIS'].map((speaker) => ({ speaker, text: 'A cold winter.' }));
			const [best] = new StatementIndex(alike).search('This cold winter', 1);
			expect(best?.line).toBe(0);
		});
	});

	test('ranks lines at most once, by scores that do not rise, in passages that hold them', () => {
		const words = fc.constantFrom(...lines.flatMap(({ text }) => text.split(' ')), 'Vale', 'said', '…', '“', '”');
		fc.assert(
			fc.property(fc.array(words, { maxLength: 12 }), (query) => {
				const found = index.search(query.join(' '), 5);
				expect(new Set(found.map(({ line }) => line)).size).toBe(found.length);
				found.forEach(({ line, passage, score }, i) => {
					expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? score);
					expect(passage.from <= line && line < passage.to && passage.to <= lines.length).toBe(true);
					expect(new Set(lines.slice(passage.from, passage.to).map(({ occasion }) => occasion)).size).toBe(1);
				});
			}),
		);
	});

	test('takes a report of any length, and lines without words', () => {
		const odd = new StatementIndex([{ text: '' }, { text: 'word '.repeat(5000) }, { text: 'another word' }]);
		expect(odd.search('another word '.repeat(2000), 1)).toHaveLength(1);
	});
});
