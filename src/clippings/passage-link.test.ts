import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClipping } from '../../tests/support/clippings';
import { passageLink } from './passage-link';

const own = aClipping();
const linkTo = (exact: string, { prefix = '', suffix = '', url = 'https://paper.example/a' } = {}) =>
	passageLink({
		page: { ...own.page, url },
		selectors: { quote: { exact, prefix, suffix }, position: null, range: null },
	});
const text = (link: string | null) => link?.split(':~:text=')[1];

test('a passage is named by its words, as the draft writes them', () => {
	expect(linkTo('the ferry will sail again')).toBe('https://paper.example/a#:~:text=the%20ferry%20will%20sail%20again');
	expect(text(linkTo('well-known, A & B: said so'))).toBe('well%2Dknown%2C%20A%20%26%20B%3A%20said%20so');
	expect(text(linkTo('the fer\u00adry  will\u00a0sail again'))).toBe('the%20ferry%20will%20sail%20again');
	expect(linkTo('the ferry will sail again', { url: 'https://paper.example/#!/2' })).toBe(
		'https://paper.example/#!/2:~:text=the%20ferry%20will%20sail%20again',
	);
});

test('a few words are told from the same elsewhere by whole words of their own paragraph', () => {
	expect(text(linkTo('slam closed', { prefix: 'ow anyone to ', suffix: ' the open do' }))).toBe(
		'anyone%20to-,slam%20closed,-the%20open',
	);
	expect(text(linkTo('slam closed', { prefix: 'Another paragraph.\n', suffix: '\nThe next' }))).toBe('slam%20closed');
});

test('a long passage and one of several paragraphs are named by their first and last words', () => {
	expect(text(linkTo(`one two three four five six ${'x '.repeat(200)} seven eight nine ten eleven twelve`))).toBe(
		'one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
	);
	expect(text(linkTo('The first.\n\nThe last.'))).toBe('The%20first,The%20last.');
	expect(text(linkTo('渡轮将再次启航。'.repeat(40)))).toMatch(/^(?:%[0-9A-F]{2})+,(?:%[0-9A-F]{2})+$/);
});

test('a page that is not on the web has no link', () => {
	expect(linkTo('the words', { url: 'file:///a.html' })).toBeNull();
	expect(linkTo('the words', { url: 'javascript:x()' })).toBeNull();
});

test('whatever was saved, the link is an address of the same page, and its words are encoded', () => {
	const any = fc.string({ unit: 'binary', maxLength: 400 });
	fc.assert(
		fc.property(any, any, any, (exact, prefix, suffix) => {
			const link = linkTo(exact, { prefix, suffix }) ?? '';
			expect(link.startsWith('https://paper.example/a')).toBe(true);
			expect(text(link) ?? '').toMatch(/^[\w%.!~*'(),-]*$/);
		}),
	);
});
