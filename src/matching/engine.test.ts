import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PLUTO, packSource, testPack } from '../../tests/support/packs';
import { compilePack } from '../corpus/pack/compile';
import { openPack, type Pack } from '../corpus/pack/open';
import type { ArticleMetadata } from '../text/article';
import { assemblePlainText } from '../text/assemble';
import { matchArticle } from './engine';
import type { DocumentMatch, Match, QuoteMatch } from './match';

const RULE =
	'A planet is a celestial body that is in orbit around the Sun, has sufficient mass for its self-gravity to overcome rigid body forces so that it assumes a nearly round shape, and has cleared the neighbourhood around its orbit.';
const eight = readFileSync(`${PLUTO}/texts/eight.txt`, 'utf8');
const [column = '', comments = ''] = eight.split('Comments\n');

let pack: Pack;
beforeAll(async () => {
	pack = await testPack();
});

const matches = (text: string, metadata: Partial<ArticleMetadata> = {}): Match[] =>
	matchArticle(assemblePlainText(text, { language: 'en', ...metadata }), [pack]).matches.map(({ match }) => match);
const quotes = (text: string) => matches(text).filter((match): match is QuoteMatch => match.kind === 'quote');
const documents = (text: string) => matches(text).filter((match): match is DocumentMatch => match.kind === 'document');
const claims = (text: string, metadata: Partial<ArticleMetadata> = {}) =>
	matches(text, metadata)
		.filter(({ kind }) => kind === 'claim')
		.map(({ entry }) => entry);

describe('quotations', () => {
	test.each([
		['exact', `It says: “${RULE}”`],
		['trimmed', 'It says: “A planet is a celestial body that is in orbit around the Sun”.'],
		['trimmed', 'It “has sufficient mass for its self-gravity to overcome rigid body forces”, they hold.'],
		[
			'inner-cut',
			'“A planet is a celestial body that is in orbit around the Sun … and has cleared the neighbourhood around its orbit.”',
		],
		[
			'words-changed',
			'“A planet is a celestial body that is in orbit around our lovely Sun, has sufficient mass for its self-gravity”',
		],
		[
			'words-changed',
			'“A planet is a celestial body that is in orbit around the Sun and has emptied its neighbourhood”',
		],
	])('finds a passage %s', (finding, text) => {
		expect(quotes(text).map((match) => [match.entry, match.finding])).toEqual([['S-IAU-1', finding]]);
	});

	test('names the wording of the known variant where the page has it', () => {
		const [match] = quotes(
			'“A planet is a celestial body that is in orbit around the Sun and has emptied its neighbourhood”',
		);
		expect(match?.wording.kind).toBe('variant');
	});

	test('takes a passage without quotation marks for a quotation when it is long enough', () => {
		expect(
			quotes('The rule asks that it has sufficient mass for its self-gravity to overcome rigid body forces.'),
		).toHaveLength(1);
	});

	test('needs the speaker for a few words, and says so in the receipt', () => {
		expect(quotes('It asks for “a nearly round shape”.')).toEqual([]);
		const [match] = quotes('The IAU asks for “a nearly round shape”.');
		expect(match?.receipt.rule).toBe('words-and-speaker');
		expect(quotes('The IAU asks for “a lot of money in a nearly round sum”.')).toEqual([]);
	});

	test('takes the pieces of one sentence together', () => {
		const [match] = quotes(
			'The IAU wants it “in orbit around the Sun” and its “neighbourhood around its orbit” cleared.',
		);
		expect([match?.finding, match?.spans.length]).toEqual(['inner-cut', 2]);
	});

	test('leaves quotations of something else alone', () => {
		expect(quotes('“A moon is a body that is in orbit around its planet”, she said.')).toEqual([]);
		expect(quotes('The IAU said: “We thank our hosts in Prague.”')).toEqual([]);
	});

	test('gives the words of both sides so that the note can show them as written', () => {
		const [match] = quotes(`It says: “${RULE}”`);
		expect(match?.entryWords.join('')).toBe(RULE);
		expect(match?.pageWords.join('')).toBe(RULE.slice(0, -1));
	});
});

describe('reuse', () => {
	test('finds a document and its coverage on both sides', () => {
		const [match] = documents(column);
		expect([match?.entry, match?.finding, match?.coverage]).toEqual(['D1', 'verbatim-reuse', 1]);
		expect(match?.pageShare).toBeGreaterThan(0.9);
		const [half] = documents(`${column}\n${'Something else entirely fills this other part here. '.repeat(9)}`);
		expect(half?.pageShare).toBeLessThan(0.6);
	});

	test('still finds it with words changed, and calls that near-verbatim', () => {
		const changed = column
			.replace('few hundred', 'few dozen')
			.replace('teachers', 'professors')
			.replace('nine names', 'nine words');
		const [match] = documents(changed);
		expect([match?.entry, match?.finding]).toEqual(['D1', 'near-verbatim']);
		expect(match?.coverage).toBeGreaterThan(0.5);
	});

	test('says which sections are there', () => {
		const [match] = documents(column.split('\n').slice(2).join('\n'));
		expect(match?.sections.map((share) => share > 0.5)).toEqual([false, false, true]);
	});

	test('does not take a quotation that the document has from elsewhere for the document', () => {
		expect(
			documents(
				'They voted: A planet is a celestial body that is in orbit around the Sun and has emptied its neighbourhood',
			),
		).toEqual([]);
	});

	test('needs twelve words in a row', () => {
		expect(documents('The children who learnt nine names by heart went home.')).toEqual([]);
		expect(
			documents('And the children who learnt nine names by heart will now have to forget the shortest of them.'),
		).toHaveLength(1);
	});

	test('gives known comments to the readers, whatever the page makes of them', () => {
		const { article } = matchArticle(assemblePlainText(eight), [pack]);
		const voices = article.blocks.map(({ voice }) => voice);
		expect(voices).toEqual(['outlet', 'outlet', 'outlet', 'outlet', 'reader', 'reader']);
		expect(documents(comments).map(({ entry }) => entry)).toEqual(['D1c']);
	});
});

describe('claims', () => {
	test('finds the point in other words', () => {
		expect(claims('For the IAU Pluto is a planet no longer, but a dwarf planet.')).toEqual(['Q1']);
	});
	test('finds it in another language', () => {
		expect(claims('Seit Prag ist Pluto kein Planet mehr.', { language: 'de' })).toEqual(['Q1']);
		expect(claims('Pluto n’est plus une planète.', { language: 'fr' })).toEqual([]);
	});
	test.each([
		'The Disney dog Pluto has lost its place in the parade on Planet Hollywood.',
		'Pluto has five moons and is a planet to many.',
	])('leaves %s alone', (text) => {
		expect(claims(text)).toEqual([]);
	});
	test('takes several sentences with one point together', () => {
		const [match] = matches(
			'Pluto was demoted to a dwarf planet by the IAU. The hall was hot. Pluto loses its rank among the planets.',
		);
		expect([match?.entry, match?.spans.length]).toEqual(['Q1', 2]);
	});
	test('adds nothing to a quotation of the statement that makes the point', () => {
		const text = `Pluto was demoted, “has sufficient mass for its self-gravity to overcome rigid body forces”, from planet by the IAU.`;
		expect(matches(text).map(({ kind }) => kind)).toEqual(['quote']);
	});
});

describe('outlets', () => {
	test.each([
		['its host', { url: 'https://www.orbit.example/a' }],
		['a sub-domain', { url: 'https://news.orbit.example/a' }],
		['its name', { url: 'https://mirror.example/a', siteName: 'the orbit' }],
	])('knows the publisher by %s', (_, metadata) => {
		expect(matches('Nothing here.', metadata)).toMatchObject([
			{ kind: 'outlet', entry: 'O-ORBIT', finding: 'publisher-of-page' },
		]);
	});
	test.each([{ url: 'https://notorbit.example/' }, { url: 'nonsense' }, { siteName: 'Orbit' }])(
		'does not guess from %o',
		(metadata) => {
			expect(matches('Nothing here.', metadata)).toEqual([]);
		},
	);
	test('adds the publisher of a document found on the page', () => {
		expect(matches(column).at(-1)).toMatchObject({ kind: 'outlet', finding: 'publisher-of-source' });
	});
});

describe('the whole', () => {
	const filler = fc.constantFrom(
		'The weather was fine.',
		'Trains ran late again today.',
		'A ferry left at noon.',
		'“No comment.”',
	);

	test('keeps its matches when other text is put around them', () => {
		const what = (list: Match[]) => list.map(({ kind, entry, finding }) => `${kind} ${entry} ${finding}`);
		const alone = what(matches(`“${RULE}”`));
		fc.assert(
			fc.property(fc.array(filler), fc.array(filler), (before, after) => {
				const text = [...before, `“${RULE}”`, ...after].join('\n');
				expect(what(matches(text))).toEqual(alone);
			}),
			{ numRuns: 50 },
		);
	});

	test('has every span within the text, and is the same each time', () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...eight.split('\n'), RULE, `“${RULE}”`, 'Pluto is no planet any longer.']),
				(lines) => {
					const text = lines.join('\n');
					const first = matches(text);
					for (const { spans } of first) {
						for (const { start, end } of spans)
							expect(0 <= start && start < end && end <= assemblePlainText(text).text.length).toBe(true);
					}
					expect(matches(text)).toEqual(first);
				},
			),
			{ numRuns: 60 },
		);
	});

	test('keeps matches of every kind when other text is put between them', () => {
		const own = [
			`“${RULE}”`,
			...column.trim().split('\n'),
			'For the IAU Pluto is a planet no longer, but a dwarf planet.',
		];
		const what = (list: Match[]) => list.map(({ kind, entry }) => `${kind} ${entry}`).sort();
		const alone = what(matches(own.join('\n')));
		expect(new Set(alone.map((line) => line.split(' ')[0]))).toEqual(new Set(['quote', 'document', 'claim', 'outlet']));
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(own.length), filler), { maxLength: 12 }), (inserted) => {
				const lines = own.map((line) => [line]);
				for (const [at, line] of inserted) (lines[at] ?? lines[0])?.unshift(line);
				expect(what(matches(lines.flat().join('\n')))).toEqual(alone);
			}),
			{ numRuns: 40 },
		);
	});

	test('gives offsets that lead back to the words of the receipt', () => {
		const insert = fc.constantFrom('\u00ad', '\u0301', '🪐', '\u202e', 'שלום', '\u200b', '星', '\ud83e');
		fc.assert(
			fc.property(fc.array(insert, { maxLength: 6 }), fc.array(insert, { maxLength: 6 }), (before, after) => {
				const { text } = assemblePlainText(`${before.join(' ')} “${RULE}” ${after.join('')}`);
				const found = matches(text);
				expect(found.map(({ kind }) => kind)).toContain('quote');
				for (const { receipt } of found) {
					const { start = 0, end = 0, exact = '' } = receipt.page ?? {};
					expect(text.slice(start, end).startsWith(exact)).toBe(true);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('does not depend on the order of entries', async () => {
		const source = packSource(PLUTO);
		const text = `${eight}\n“${RULE}”\nFor the IAU Pluto is a planet no longer, but a dwarf planet.`;
		const what = (list: readonly { match: Match }[]) =>
			list.map(({ match }) => ({ ...match, receipt: { ...match.receipt, pack: null } }));
		const article = assemblePlainText(text, { language: 'en' });
		const expected = what(matchArticle(article, [pack]).matches);
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(source.entries, { minLength: source.entries.length }), async (entries) => {
				const shuffled = await openPack(await compilePack({ ...source, entries }));
				expect(what(matchArticle(article, [shuffled]).matches)).toEqual(expected);
			}),
			{ numRuns: 20 },
		);
	});

	test('does not depend on the order of packs', async () => {
		const other = await testPack('corpus');
		const article = assemblePlainText(eight);
		expect(matchArticle(article, [other, pack]).matches.map(({ match }) => match)).toEqual(
			matchArticle(article, [pack, other]).matches.map(({ match }) => match),
		);
	});

	test('bears hostile texts', () => {
		for (const text of [
			'a'.repeat(1_000_000),
			'“'.repeat(100_000),
			'Pluto '.repeat(50_000),
			'\u202e\u0301'.repeat(100_000),
			'',
		]) {
			expect(Array.isArray(matches(text))).toBe(true);
		}
	});
});
