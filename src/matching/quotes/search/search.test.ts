import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLines, type ReportedStatement, searchLines } from '.';

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
};
const lines = Object.entries(SPEECHES).flatMap(([occasion, said]) =>
	said.map((text) => ({ occasion, speaker: occasion === 'quay' ? 'ANNA VALE' : 'Mr. Orlov', text })),
);
const index = indexLines(lines);
const first = (report: string | ReportedStatement) => {
	const [found] = searchLines(index, typeof report === 'string' ? { text: report } : report, 3);
	return found && { text: lines[found.line]?.text, size: found.passage.to - found.passage.from };
};

describe('searchLines', () => {
	it.each([
		['verbatim', '“We will keep the old harbour open to every ship that carries grain.”', 1],
		['altered', 'They will keep the harbour open for any ship with grain, she said.', 1],
		['in other order', 'Ships that carry grain: Vale says she keeps the old harbor open', 1],
		['by its rarer words', 'Orlov on lighthouses', 6],
	])('finds a statement %s', (_, report, line) => {
		expect(first(report)?.text).toBe(lines[line]?.text);
	});

	it('takes the lines of one statement together', () => {
		const report =
			'Vale: “We will keep the old harbour open to every ship that carries grain until the last storms has passed.”';
		expect(first(report)).toEqual({ text: lines[1]?.text, size: 2 });
	});

	it('keeps to an occasion that is given, and finds nothing for nothing', () => {
		expect(first({ text: 'the harbour', occasion: 'hall' })?.text).toBe(lines[5]?.text);
		expect(first({ text: 'the harbour', occasion: 'elsewhere' })).toBeUndefined();
		expect(first('zzz')).toBeUndefined();
		expect(searchLines(indexLines([]), { text: 'harbour' }, 3)).toEqual([]);
	});

	it('ranks lines at most once, by scores that do not rise, in passages that hold them', () => {
		const words = fc.constantFrom(...lines.flatMap(({ text }) => text.split(' ')), 'Vale', 'said', '…');
		fc.assert(
			fc.property(fc.array(words, { maxLength: 12 }), (query) => {
				const found = searchLines(index, { text: query.join(' ') }, 5);
				expect(new Set(found.map(({ line }) => line)).size).toBe(found.length);
				found.forEach(({ line, passage, score }, i) => {
					expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? score);
					expect(passage.from <= line && line < passage.to && passage.to <= lines.length).toBe(true);
					expect(new Set(lines.slice(passage.from, passage.to).map(({ occasion }) => occasion)).size).toBe(1);
				});
			}),
		);
	});
});
