import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../../tests/support/clippings';
import type { Clipping } from '../../../clippings/model';
import { parseQuery } from '../../../clippings/search/query';
import { searchIn } from '../../../clippings/search/search';
import { countsOf } from './counts';
import { elsewhere, excerpt, pieces, type TextPiece } from './excerpt';
import { findQuote } from './find-quote';
import { parseAddress, writeAddress } from './library-address';
import { groupClippings } from './rows';
import { accept, hasPart, partOf, suggest, togglePart } from './suggest';

const COUNTS = countsOf([
	aClipping({ tags: ['harbour', 'to check'] }),
	aClipping({ tags: ['harbour', 'talks/geneva'], colour: 'blue' }),
]);
const parts = (typed: string, caret = typed.length) => suggest(typed, caret, COUNTS).map(({ part }) => part);

describe('suggestions', () => {
	const { page } = aClipping();
	const bare = { notes: [], comment: '', tags: [] };
	const found = (part: string, clippings: readonly Clipping[]) => searchIn(clippings)(parseQuery(part));

	test.each(['outlet', 'site'] as const)('of %s find what they promise, where a page names no site, too', (field) => {
		const of = (site: string | null, url: string, author: string | null = null) =>
			aClipping({ ...bare, page: { ...page, site, url, author } });
		const all = [
			of(null, 'https://www.news.example/a'),
			of(null, 'http://news.example:8080/b'),
			of('', 'https://news.example/c'),
			of('The “Daily”  Paper', 'https://daily.example/a'),
			of('The \n“Daily” Paper ', 'https://daily.example/b'),
			of('İstanbul Gazetesi', 'https://gazete.example/a'),
			of('Straße & ﬁnanz', 'https://s.example/a'),
		];
		for (const { name, clippings } of groupClippings(all, 'outlet', 'en')) {
			const typed = `${field}:${name?.slice(0, 2)}`;
			const offered = suggest(typed, typed.length, countsOf(all)).map(({ part }) => part);
			expect(offered).toContain(partOf(field, name ?? ''));
			expect(found(partOf(field, name ?? ''), all), String(name)).toEqual(clippings);
		}
	});

	test('of outlets and tags find what they promise, whatever they are called', () => {
		const anyName = fc.string({ unit: 'grapheme', minLength: 1 });
		fc.assert(
			fc.property(fc.array(fc.tuple(anyName, anyName), { minLength: 1, maxLength: 4 }), (named) => {
				const all = named.map(([site, tag]) => aClipping({ ...bare, tags: [tag], page: { ...page, site } }));
				const { outlets, tags } = countsOf(all);
				for (const [name, count] of outlets)
					expect(found(partOf('outlet', name), all).length, name).toBeGreaterThanOrEqual(count);
				for (const [name, count] of tags)
					expect(found(partOf('tag', name), all).length, name).toBeGreaterThanOrEqual(count);
			}),
		);
	});

	test.each([
		['ha', ['has:', 'tag:harbour']],
		['comm', ['comment:']],
		['not', []],
		['ta', ['tag:', 'tag:talks/geneva']],
		['tag:', ['tag:harbour', 'tag:talks/geneva', 'tag:"to check"']],
		['tag:gen', ['tag:talks/geneva']],
		['tag:"to c', ['tag:"to check"']],
		['-tag:HÄR', ['-tag:harbour']],
		['ferry colour:b', ['color:blue']],
		['site:the', ['site:"The Paper"']],
		['has:', ['has:note', 'has:comment', 'has:tag', 'has:text']],
		['since:', []],
		['h', []],
		['', []],
		['tag:harbour', []],
		['ferry ', []],
	])('for %s', (typed, expected) => {
		expect(parts(typed)).toEqual(expected);
	});

	test('take the place of the part at the caret', () => {
		const put = (typed: string, caret: number) => {
			const [first] = suggest(typed, caret, COUNTS);
			if (!first) throw new Error('nothing was suggested');
			return accept(typed, caret, first);
		};
		expect(put('tag:to ferry', 6)).toEqual({ query: 'tag:"to check" ferry', caret: 15 });
		expect(put('orph', 4)).toEqual({ query: 'orphan: ', caret: 8 });
		expect(put('ferry out', 9)).toEqual({ query: 'ferry outlet:', caret: 13 });
	});

	test('suggest only what the search then reads without a problem', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (typed, caret) => {
				for (const suggestion of suggest(typed, caret, COUNTS)) {
					expect(parseQuery(suggestion.part).problems).toEqual([]);
					const next = accept(typed, caret, suggestion);
					expect(next.query.slice(0, next.caret).trimEnd().endsWith(suggestion.part)).toBe(true);
				}
			}),
		);
	});
});

test('a part is turned on and off, and leaves the rest', () => {
	const part = partOf('tag', 'to "check"');
	expect(part).toBe('tag:"to  check"');
	const on = togglePart('ferry "two words"', 'tag:harbour');
	expect(on).toBe('ferry "two words" tag:harbour');
	expect(hasPart(on, 'tag:harbour')).toBe(true);
	expect(hasPart(on, 'tag:harb')).toBe(false);
	expect(togglePart(on, 'tag:harbour')).toBe('ferry "two words"');
});

describe('an address', () => {
	test('is read as it was written', () => {
		const place = { query: 'tag:"a & b" #ä=1', grouping: 'tag', order: 'title', open: 'x' } as const;
		expect(parseAddress(`#${writeAddress(place)}`)).toEqual(place);
	});

	test('is the start where the address says nothing, or nothing known', () => {
		expect(writeAddress(parseAddress(''))).toBe('');
		expect(writeAddress(parseAddress('#group=moon&sort=&q=%20&open='))).toBe('');
	});
});

const shown = (found: readonly TextPiece[]) => found.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('excerpts', () => {
	test('keep the text and mark the hits', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.constantFrom('a', 'b', '中'), (text, word) => {
				const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
				const found = excerpt(text, parseQuery(word), 'quote');
				expect(
					found
						.map((piece) => piece.text)
						.join('')
						.replace(/^… /, ''),
				).toBe(line);
			}),
		);
		expect(shown(pieces('one two three', [{ start: 4, end: 7 }]))).toBe('one [two] three');
	});

	test('begin near the first hit where it would be out of sight', () => {
		const text = `${'word '.repeat(60)}harbour ${'word '.repeat(80)}`;
		expect(shown(excerpt(text, parseQuery('harb'), 'quote'))).toMatch(/^… (word ){6,8}\[harb\]our word.*…$/);
		expect(shown(excerpt(text, parseQuery(''), 'quote'))).toMatch(/^word.{200,260}…$/);
	});

	test('tell where else the search found its words', () => {
		expect(elsewhere(aClipping(), parseQuery('compare'))).toMatchObject({ field: 'comment' });
		expect(elsewhere(aClipping(), parseQuery('monday'))).toMatchObject({ field: 'around' });
		expect(elsewhere(aClipping(), parseQuery('nowhere'))).toBe(null);
	});
});

describe('findQuote', () => {
	const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
	const at = (text: string, of: ReturnType<typeof quote>) => {
		const found = findQuote(text, of);
		return found && text.slice(found.start, found.end);
	};

	test('does not count white space, and takes the place with the same surroundings', () => {
		expect(at('a ferry\n\n  sails', quote('ferry sails'))).toBe('ferry\n\n  sails');
		expect(findQuote('yes no yes', quote('yes', 'no ', ''))).toEqual({ start: 7, end: 10 });
		expect(at('one two', quote('two', 'other ', ''))).toBe('two');
		expect(at('one two', quote('three'))).toBe(null);
		expect(at('one', quote(' '))).toBe(null);
	});
});
