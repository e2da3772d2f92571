import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack, SAID } from '../../../tests/support/harbour';
import { countWork } from '../../../tests/support/work';
import type { Pack } from '../../corpus/pack/open';
import { assemblePlainText } from '../../text/assemble';
import type { QuoteMatch } from '../match';
import { besidePack } from '../pack-page';
import { preparePage } from '../page';
import { matchQuotes } from './match-quotes';

let pack: Pack;
beforeAll(async () => {
	pack = await harbourPack();
});

const pageOf = (text: string) => besidePack(preparePage(assemblePlainText(text, { language: 'en' })), pack);
const match = (text: string): QuoteMatch[] => matchQuotes(pageOf(text));

const words = fc.constantFrom(...SAID.grain.split(' '), ...SAID.lights.split(' '), 'Orlov', 'said:', 'it’s', 'we’ll');
const marks = fc.constantFrom('“', '”', '"', '…', '\n', '. ', ',', '«', '»', '[', ']', ' ', ' ', ' ');
const noise = fc.array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: marks }), { maxLength: 80 });
const text = fc
	.tuple(noise, fc.constantFrom(SAID.grain, SAID.lights, SAID.rendered, ''), noise)
	.map(([before, middle, after]) => `${before.join(' ')} “${middle} ${after.join(' ')}”`);

describe('whatever the text', () => {
	test('spans lie within it, in order, and alignments cover both sides', () => {
		fc.assert(
			fc.property(text, (written) => {
				const length = assemblePlainText(written).text.length;
				for (const { spans, alignment, pageWords, entryWords, cut, finding } of match(written)) {
					for (const { start, end } of spans) expect(0 <= start && start < end && end <= length).toBe(true);
					let [entry, page] = [0, 0];
					for (const run of alignment) {
						expect([run.entry[0], run.page[0]]).toEqual([entry, page]);
						[entry, page] = [run.entry[1], run.page[1]];
					}
					expect([entry, page]).toEqual([entryWords.length, pageWords.length]);
					if (finding === 'exact' || finding === 'trimmed') expect(cut).toBe(null);
				}
			}),
			{ numRuns: 200 },
		);
	});

	test('is the same each time', () => {
		fc.assert(
			fc.property(text, (written) => {
				expect(match(written)).toEqual(match(written));
			}),
			{ numRuns: 40 },
		);
	});

	test('keeps its matches where unrelated paragraphs stand about', () => {
		const filler = fc.constantFrom(
			'The weather was fine.',
			'“No comment.”',
			'He said: “It rained,” and left.',
			'„Ja.“',
		);
		const what = (list: QuoteMatch[]) => list.map(({ entry, finding, score }) => [entry, finding, score]);
		const quoted = fc.constantFrom(
			`“${SAID.grain}.”`,
			`Vale said: “${SAID.lights.slice(0, 60)}.”`,
			`“${SAID.grain},” said Orlov.`,
			`“${SAID.grain.replace('grain', 'arms')}.”`,
		);
		fc.assert(
			fc.property(fc.array(filler), quoted, fc.array(filler), (before, middle, after) => {
				expect(what(match([...before, middle, ...after].join('\n')))).toEqual(what(match(middle)));
			}),
			{ numRuns: 60 },
		);
	});
});

describe('work', () => {
	const work = (written: string): number => {
		const page = pageOf(written);
		return countWork(() => matchQuotes(page));
	};

	test.each([
		['quotation marks', '"'],
		['opening marks', '“'],
		['short quotations in one sentence', '“every ship that carries” '],
		['short quotations, with a speaker', 'Vale said “every ship that carries grain” and '],
		['quotations', `“${SAID.grain}.” `],
		['names and verbs', 'Orlov said Vale said '],
		['unmarked words', `${SAID.grain}. `],
	])('grows with the length of the text only: %s', (_, unit) => {
		const text = unit.repeat(Math.ceil(40_000 / unit.length));
		// What is made once per pack or word is made before it is counted.
		work(text.slice(0, 2000));
		expect(work(text)).toBeLessThan(2.2 * work(text.slice(0, 20_000)) + 1000);
	});
});
