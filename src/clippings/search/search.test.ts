import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import type { Clipping } from '../model';
import { fold } from './fold';
import { parseQuery } from './query';
import { hitsIn, indexClippings, search } from './search';

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
const index = indexClippings(Object.values(LIBRARY), [
	{ url: 'https://zeitung.example/a', read: '2022-01-01T00:00:00.000Z', text: 'Ein Eisbrecher liegt im Hafen.' },
]);
const names = new Map(Object.entries(LIBRARY).map(([name, { id }]) => [id, name]));
const find = (typed: string) => search(index, parseQuery(typed)).map(({ id }) => names.get(id));

describe('search', () => {
	it.each([
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
	])('%s', (typed, expected) => {
		expect(find(typed)).toEqual(expected);
	});

	it('tells what it cannot understand, and searches by the rest', () => {
		expect(parseQuery('since:yesterday color:pink ferry').problems).toEqual([
			{ part: 'since:yesterday', kind: 'date' },
			{ part: 'color:pink', kind: 'colour' },
		]);
		expect(find('since:yesterday ferry')).toEqual(['ferry']);
	});

	it('takes a field that is only begun as nothing yet', () => {
		expect(find('ferry tag:')).toEqual(['ferry']);
		expect(find('since:')).toHaveLength(5);
	});

	it('reads any typing, and finds fewer or the same with each further word', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
				const found = search(index, parseQuery(a));
				const both = search(index, {
					...parseQuery(a),
					conditions: [...parseQuery(a).conditions, ...parseQuery(b).conditions],
				});
				expect(found).toEqual(expect.arrayContaining(both));
			}),
		);
	});
});

describe('fold', () => {
	it('keeps every offset', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(fold(text)).toHaveLength(text.length);
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});

describe('hitsIn', () => {
	it('marks the words found, in order', () => {
		const text = 'Der März, der Maerz; ein Marzipan';
		expect(
			hitsIn(text, parseQuery('maerz -der title:ein'), 'quote').map(({ start, end }) => text.slice(start, end)),
		).toEqual(['März', 'Maerz', 'Marz']);
	});
});
