import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAddress } from './page-address';

test.each([
	['a fragment', 'https://paper.example/a#comments', 'https://paper.example/a'],
	['a text fragment', 'https://paper.example/a#:~:text=words', 'https://paper.example/a'],
	['tracking alone', 'https://paper.example/a?utm_source=x&fbclid=1&gclid=2', 'https://paper.example/a'],
	['credentials', 'https://me:secret@paper.example/a', 'https://paper.example/a'],
	['an empty query', 'https://paper.example/a?', 'https://paper.example/a'],
])('%s is left out', (_, address, page) => {
	expect(pageAddress(address)).toBe(page);
});

test.each([
	'https://paper.example/a?id=7&page=2',
	'https://paper.example/a?q=b%20c+d',
	'https://paper.example/index.php?utm=1&reference=gclid',
	'https://app.example/#/story/7',
	'https://app.example/#!/story/7',
	'http://paper.example:8080/a/',
	'about:blank',
	'no address',
])('%s is kept as it is', (address) => {
	expect(pageAddress(address)).toBe(address);
});

test('what tells pages apart is kept between what does not', () => {
	expect(pageAddress('https://Paper.example/a?UTM_Medium=x&id=7&mc_eid=1#top')).toBe('https://paper.example/a?id=7');
});

test('an address that was made plain stays as it is', () => {
	const part = fc.constantFrom('utm_source=x', 'id=7', 'q=a%20b', '', 'fbclid', '=', 'a=&b', '#top', '#/a', '?', '/');
	fc.assert(
		fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
			const plain = pageAddress(`https://paper.example/?${parts.join('&')}`);
			expect(pageAddress(plain)).toBe(plain);
		}),
	);
});
