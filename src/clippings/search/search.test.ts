import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import type { Clipping } from '../model';
import { fold } from './fold';
import { hitsIn } from './hits';
import { pageTexts } from './page-texts';
import { parseQuery } from './query';
import { isForTexts, searchIn } from './search';

const page = (over: Partial<Clipping['page']>) => ({ page: { ...aClipping().page, title: null, ...over } });
const quote = (exact: string, other: Partial<Clipping> = {}): Clipping =>
	aClipping({
		selectors: { quote: { exact, prefix: '', suffix: '' }, position: null, range: null },
		around: '',
		comment: '',
		tags: [],
		notes: [],
		...page({ title: null }),
		...other,
	});

const LIBRARY = {
	ferry: quote('The ferry will sail again', {
		comment: 'From the Harbour board',
		tags: ['talks/geneva'],
		colour: 'blue',
	}),
	march: quote('Im März wird verhandelt', page({ language: 'de', url: 'https://zeitung.example/a', site: 'Zeitung' })),
	elka: quote('Ёлка стоит на площади', { created: '2021-12-31T10:00:00.000Z' }),
	zh: quote('渡轮将再次启航', { standing: { state: 'gone', at: '2022-02-01T00:00:00.000Z' } }),
	old: quote('A strasse, a naïve café', { created: '2020-05-05T10:00:00.000Z', notes: aClipping().notes }),
};
const all = Object.values(LIBRARY);
const TEXT = {
	url: 'https://zeitung.example/a',
	read: '2022-01-01T00:00:00.000Z',
	text: 'Ein Eisbrecher liegt im Hafen.',
};
const texts = pageTexts();
texts.add([TEXT]);
const search = searchIn(all);
const names = new Map(Object.entries(LIBRARY).map(([name, { id }]) => [id, name]));
const look = (typed: string, within = texts) =>
	within.look(parseQuery(typed).conditions.filter(isForTexts), async () => undefined, new AbortController().signal);
const find = async (typed: string) => {
	await look(typed);
	return search(parseQuery(typed), texts.answers).map(({ id }) => names.get(id));
};

describe('search', () => {
	test.each([
		['', ['ferry', 'march', 'elka', 'zh', 'old']],
		['ferry', ['ferry']],
		['FERR', ['ferry']],
		['erry', []],
		['sail ferry', ['ferry']],
		['"sail ferry"', []],
		['“will sail”', ['ferry']],
		['"will sa', ['ferry']],
		['-ferry', ['march', 'elka', 'zh', 'old']],
		['harbour', ['ferry', 'old']],
		['comment:harbour', ['ferry']],
		['note:harbour', ['ferry']],
		['quote:harbour', []],
		['tag:talks', ['ferry']],
		['tag:geneva', ['ferry']],
		['outlet:harbour', ['old']],
		['site:zeitung', ['march']],
		['marz', ['march']],
		['März', ['march']],
		['Maerz', ['march']],
		['елка', ['elka']],
		['ёлка', ['elka']],
		['再次', ['zh']],
		['Straße', ['old']],
		['strasse', ['old']],
		['cafe naive', ['old']],
		['eisbrecher', ['march']],
		['-eisbrecher strasse', ['old']],
		['since:2022', ['ferry', 'march', 'zh']],
		['until:2021-12', ['elka', 'old']],
		['since:2021-12-31 until:2021', ['elka']],
		['color:blue', ['ferry']],
		['-colour:blue has:note', ['old']],
		['orphan:', ['zh']],
		['-orphan: has:comment', ['ferry']],
		['has:text', []],
	])('%s', async (typed, expected) => {
		expect(await find(typed)).toEqual(expected);
	});

	test('tells what it cannot understand, and searches by the rest', async () => {
		expect(parseQuery('since:yesterday color:pink ferry').problems).toEqual([
			{ part: 'since:yesterday', kind: 'date' },
			{ part: 'color:pink', kind: 'colour' },
		]);
		expect(await find('since:yesterday ferry')).toEqual(['ferry']);
	});

	test('takes a field that is only begun as nothing yet', async () => {
		expect(await find('ferry tag:')).toEqual(['ferry']);
		expect(await find('since:')).toHaveLength(5);
	});

	test('reads any typing, and finds fewer or the same with each further word', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
				const found = search(parseQuery(a));
				const both = search({
					...parseQuery(a),
					conditions: [...parseQuery(a).conditions, ...parseQuery(b).conditions],
				});
				expect(found).toEqual(expect.arrayContaining(both));
			}),
		);
	});
});

test('finds the same whatever was searched for before, letter by letter and taken back, as at once', () => {
	const text = fc.stringMatching(/^[aeos\u00e4\u00df\u4e00 ]{0,12}$/);
	const some = fc.array(
		fc
			.record({ text, comment: text, day: fc.constantFrom('2021-12-31', '2022-01-12') })
			.map((one) => quote(one.text, { comment: one.comment, created: `${one.day}T10:00:00.000Z` })),
		{ maxLength: 6 },
	);
	const part = fc
		.constantFrom('', '-', 'comment:', '-quote:', '"', 'since:2022 ')
		.chain((before) => text.map((words) => before + words));
	fc.assert(
		fc.property(some, fc.array(part, { minLength: 1, maxLength: 4 }), (clippings, typed) => {
			const long = searchIn(clippings);
			for (const line of [...typed, typed.join(' ')]) {
				for (const lengths of [line.length, -line.length])
					for (let n = 1; n <= line.length; n++) {
						const query = parseQuery(line.slice(0, lengths > 0 ? n : line.length - n));
						expect(long(query)).toEqual(searchIn(clippings)(query));
					}
			}
		}),
		{ numRuns: 150 },
	);
});

describe('the texts of pages', () => {
	test('answer once they were looked through, and hold nothing against a search before', async () => {
		const late = pageTexts();
		const found = () => search(parseQuery('eisbrecher'), late.answers);
		expect(found()).toEqual([]);
		await look('eisbrecher', late);
		expect(found()).toEqual([]);
		late.add([TEXT]);
		expect(search(parseQuery('-eisbrecher'), late.answers)).toHaveLength(5);
		await look('eisbrecher', late);
		expect(found()).toEqual([LIBRARY.march]);
		expect(search(parseQuery('-eisbrecher'), late.answers)).toHaveLength(4);
		late.keepOnly(new Set());
		await look('eisbrecher', late);
		expect(found()).toEqual([]);
	});

	test('find the same word typed letter by letter and at once', async () => {
		const words = fc.stringMatching(/^[aeos\u00e4\u00df\u4e00 -]{0,12}$/);
		await fc.assert(
			fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), words, async (pages, typed) => {
				const [slow, fast] = [pageTexts(), pageTexts()];
				for (const within of [slow, fast])
					within.add(pages.map((text, i) => ({ ...TEXT, url: `https://paper.example/${i}`, text })));
				for (let length = 1; length <= typed.length; length++) await look(typed.slice(0, length), slow);
				await look(typed, fast);
				for (const condition of parseQuery(typed).conditions.filter(isForTexts))
					expect(slow.answers(condition)).toEqual(fast.answers(condition));
			}),
		);
	});

	test('are left when the search changes meanwhile', async () => {
		const long = pageTexts();
		long.add([1, 2].map((n) => ({ ...TEXT, url: `https://paper.example/${n}`, text: 'a '.repeat(1_500_000) })));
		const stop = new AbortController();
		const conditions = parseQuery('b').conditions.filter(isForTexts);
		expect(await long.look(conditions, async () => stop.abort(), stop.signal)).toBe(false);
		expect(conditions.map(long.answers)).toEqual([null]);
	});
});

describe('fold', () => {
	test('takes each letter by itself, whatever stands beside it', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '’', 'Ä', 'Щ', '1', '\n') }), (text) => {
				expect(fold(text)).toBe([...text].map((letter) => fold(`${letter}ж`)[0]).join(''));
			}),
		);
	});

	test('keeps every offset', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(fold(text)).toHaveLength(text.length);
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});

describe('hitsIn', () => {
	test('marks the words found, in order', () => {
		const text = 'Der März, der Maerz; ein Marzipan';
		expect(
			hitsIn(text, parseQuery('maerz -der title:ein'), 'quote').map(({ start, end }) => text.slice(start, end)),
		).toEqual(['März', 'Maerz', 'Marz']);
	});
});

test('characters that do not show are neither searched nor in the way of what is marked', () => {
	const words = 'The two sides com\u00adpa\u00adred\u200b notes';
	const within = searchIn([quote(words)]);
	for (const typed of ['compared', '"compared notes"', 'com\u00adpared', 'quote:compar'])
		expect(within(parseQuery(typed), pageTexts().answers)).toHaveLength(1);
	const [hit] = hitsIn(words, parseQuery('compared'), 'quote');
	expect(words.slice(hit?.start, hit?.end)).toBe('com\u00adpa\u00adred');
	expect(hitsIn('\u00adcompared', parseQuery('compared'), 'quote')).toEqual([{ start: 1, end: 9 }]);
});
