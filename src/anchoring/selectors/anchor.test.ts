import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor } from './anchor';
import { describeSpan } from './describe';
import { matchQuote } from './match-quote';
import { prepareText } from './prepared';

const LINES = [
	'The harbour board met on Tuesday to hear what the new crane would cost, and adjourned without a vote.',
	'“We were told forty weeks,” said the harbour master, “and it has been sixty already.”',
	'Nobody on the board could say who had ordered the second crane, or whether anybody had.',
	'A third of the berths will be closed from March, the notice says; ferries go on as before.',
	'The board meets again in the spring, when the auditors are expected to have finished.',
];
const PAGE = LINES.join('\n');

/** The selectors of some words of the page, with the place where they stand. */
function clip(words: string, page = PAGE) {
	const start = page.indexOf(words);
	const span = { start, end: start + words.length };
	return { quote: describeSpan(page, span), places: [span] };
}

const textAt = (page: string, passage: Parameters<typeof anchor>[0]): string | null => {
	const { span } = anchor(passage, prepareText(page));
	return span && page.slice(span.start, span.end);
};

describe('anchor', () => {
	test('finds what is unchanged where it stood', () => {
		const passage = clip('who had ordered the second crane');
		expect(anchor(passage, prepareText(PAGE))).toEqual({ state: 'anchored', span: passage.places[0], score: 1 });
	});

	test('takes typography, white space, case and compatibility forms for the same words', () => {
		const page = PAGE.replace(
			'“We were told forty weeks,” said',
			'"We were\u00a0told  for\u00adty weeks", SAID',
		).replace('”', '"');
		const passage = clip('said the harbour master, “and it has been sixty already.”');
		expect(anchor(passage, prepareText(page))).toMatchObject({ state: 'anchored', score: 1 });
		expect(textAt('The oﬃce of the Zoe\u0308 company', { quote: quote('office of the Zoë'), places: [] })).toBe(
			'oﬃce of the Zoe\u0308',
		);
	});

	test('says that a paragraph moved', () => {
		const passage = clip(LINES[1] ?? '');
		const moved = [LINES[0], LINES[2], LINES[3], LINES[4], LINES[1]].join('\n');
		expect(anchor(passage, prepareText(moved)).state).toBe('moved');
		expect(textAt(moved, passage)).toBe(LINES[1]);
	});

	test('does not say so of what stands below new text', () => {
		expect(anchor(clip(LINES[3] ?? ''), prepareText(`Correction: the crane is blue.\n${PAGE}`)).state).toBe('anchored');
	});

	test('says word by word what was edited', () => {
		const page = PAGE.replace('sixty already', 'seventy weeks already').replace('it has been', 'it was');
		expect(anchor(clip('and it has been sixty already'), prepareText(page))).toMatchObject({
			state: 'edited',
			difference: [
				{ op: 'same', text: 'and it' },
				{ op: 'removed', text: 'has been sixty' },
				{ op: 'added', text: 'was seventy weeks' },
				{ op: 'same', text: 'already' },
			],
		});
	});

	test('finds a number that was changed in its place, by its surroundings', () => {
		const page = PAGE.replace('told forty weeks', 'told fifty weeks');
		expect(textAt(page, clip('told forty weeks'))).toBe('told fifty weeks');
	});

	test('keeps to the place between the old neighbours, though a teaser has more of the words', () => {
		const line = 'A third of the berths will be closed from March, the notice says; ferries go on as before.';
		const passage = clip(line);
		const cut = line.slice(0, 44);
		const teaser = `More in the paper: ${line.replace('will be', 'are to be')} The board meets again in the spring.`;
		const page = `${teaser}\n${PAGE.replace(line, cut)}`;
		expect(textAt(page, passage)).toBe(cut);
		// So little is left there that it is not told from chance: the teaser is not taken in its stead.
		expect(textAt(`${teaser}\n${PAGE.replace(line, line.slice(0, 15))}`, passage)).toBeNull();
		expect(textAt(`${teaser}\n${PAGE.replace(line, '')}`, passage)).toContain('are to be closed');
	});

	test('keeps what is left of a passage that was cut short', () => {
		const passage = clip('A third of the berths will be closed from March, the notice says; ferries go on as before.');
		const page = PAGE.replace(' says; ferries go on as before.', '');
		expect(textAt(page, passage)).toBe('A third of the berths will be closed from March, the notice');
	});

	test('prefers an edited passage in its place to the same words elsewhere', () => {
		const page = `${PAGE.replace('who had ordered', 'who ordered')}\nAsked: who had ordered the second crane, in short?`;
		expect(textAt(page, clip('who had ordered the second crane'))).toBe('who ordered the second crane');
	});

	test('tells equal words apart by context, and by position where that is the same', () => {
		const row = 'row: yes\nrow: yes\nrow: yes\n';
		const middle = { start: row.indexOf('yes', 10), end: row.indexOf('yes', 10) + 3 };
		expect(anchor({ quote: describeSpan(row, middle), places: [middle] }, prepareText(row)).span).toEqual(middle);
		expect(textAt('red apples, green apples', { quote: { ...quote('apples'), prefix: 'green ' }, places: [] })).toBe(
			'apples',
		);
		const green = { quote: { ...quote('apples'), prefix: 'green ' }, places: [] };
		expect(anchor(green, prepareText('red apples, green apples')).span?.start).toBe(18);
	});

	test.each(['harbour master', 'in the spring', 'the new crane would cost'])(
		'does not take "%s" on an unrelated page for the passage',
		(words) => {
			const other = `In the spring the harbour master of another town wrote that a new crane would cost him his view.`;
			expect(anchor(clip(words), prepareText(other))).toEqual({ state: 'gone', span: null, score: 0 });
		},
	);

	test('says that a passage which was taken out is gone', () => {
		for (const line of LINES) {
			expect(anchor(clip(line), prepareText(PAGE.replace(`${line}\n`, '').replace(line, ''))).state).toBe('gone');
		}
	});

	test('takes a bare position as it is, and nothing for gone', () => {
		expect(anchor({ quote: null, places: [{ start: 3, end: 5 }] }, prepareText(PAGE))).toMatchObject({ score: 0.5 });
		expect(anchor({ quote: null, places: [] }, prepareText(PAGE)).state).toBe('gone');
	});
});

const quote = (exact: string) => ({ type: 'TextQuoteSelector' as const, exact });

/** Texts that are hard on offsets: marks, ligatures, surrogates whole and halved, jamo, white space of many kinds. */
const texts = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.string({ unit: 'grapheme' }) },
			fc.string({ unit: 'binary' }),
			fc.constantFrom(' ', '\n', '\u00a0', '\u00ad', 'ﬁ', '\ud83d', 'e\u0301', '한', '\u1112\u1161\u11ab', '--', '…'),
			fc.constantFrom('the crane ', 'the harbour ', 'met, and ', 'adjourned. '),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));

const textWithSpan = texts.chain((text) =>
	fc
		.tuple(fc.nat(text.length), fc.nat(text.length))
		.map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) })),
);

describe('for any text', () => {
	test('what is described is anchored where it was', () => {
		fc.assert(
			fc.property(textWithSpan, ({ text, start, end }) => {
				const described = describeSpan(text, { start, end });
				if (!described) return;
				const at = text.indexOf(described.exact, start);
				const span = { start: at, end: at + described.exact.length };
				const found = anchor({ quote: described, places: [span] }, prepareText(text));
				expect(found).toEqual({ state: 'anchored', span, score: 1 });
			}),
			{ numRuns: 300 },
		);
	});

	test('inserting a paragraph elsewhere keeps a passage', () => {
		const line = fc.lorem({ mode: 'words', maxCount: 30 }).filter((words) => words.length > 40);
		const lines = fc.uniqueArray(line, { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(lines, fc.nat(), fc.nat(), line, (before, which, where, added) => {
				const number = which % before.length;
				const page = before.join('\n');
				const start = before.slice(0, number).join('\n').length + (number > 0 ? 1 : 0);
				const span = { start, end: start + (before[number]?.length ?? 0) };
				const passage = { quote: describeSpan(page, span), places: [span] };
				const at = where % (before.length + 1);
				const after = [...before.slice(0, at), added, ...before.slice(at)].join('\n');
				expect(textAt(after, passage)).toBe(before[number]);
			}),
			{ numRuns: 200 },
		);
	});

	test('nothing throws, and every span lies in the text', () => {
		fc.assert(
			fc.property(texts, texts, texts, texts, fc.nat(99), (page, exact, prefix, suffix, at) => {
				const place = { start: Math.min(at, page.length), end: page.length };
				const { span, state } = anchor(
					{ quote: { ...quote(exact), prefix, suffix }, places: [place] },
					prepareText(page),
				);
				if (span) expect(0 <= span.start && span.start <= span.end && span.end <= page.length).toBe(true);
				expect(span === null).toBe(state === 'gone');
			}),
			{ numRuns: 500 },
		);
	});
});

describe('matchQuote', () => {
	test('finds overlapping places, and all places between characters for an empty quote', () => {
		expect([...matchQuote('bananas', quote('ana'))]).toEqual([
			{ start: 1, end: 4 },
			{ start: 3, end: 6 },
		]);
		expect([...matchQuote('ab', quote(''))].map(({ start }) => start)).toEqual([0, 1, 2]);
	});
});
