import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress, isSamePage, isSameSite, pageAddress } from './page-address';

test.each([
	['a fragment', 'https://paper.example/a#comments', 'https://paper.example/a'],
	['a text fragment', 'https://paper.example/a#:~:text=words', 'https://paper.example/a'],
	['tracking alone', 'https://paper.example/a?utm_source=x&fbclid=1&gclid=2', 'https://paper.example/a'],
	['credentials', 'https://me:secret@paper.example/a', 'https://paper.example/a'],
	['an empty query', 'https://paper.example/a?', 'https://paper.example/a'],
	['a text fragment behind a route', 'https://app.example/#/story/7:~:text=words', 'https://app.example/#/story/7'],
	['an exclamation mark alone', 'https://app.example/#!', 'https://app.example/'],
])('%s is left out', (_, address, page) => {
	expect(pageAddress(address)).toBe(page);
});

test.each([
	'https://paper.example/a?id=7&page=2',
	'https://paper.example/a?q=b%20c+d',
	'https://paper.example/index.php?utm=1&reference=gclid',
	'https://app.example/#/story/7',
	'https://app.example/#!/story/7',
	'https://app.example/#!story=7',
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

test.each([
	[
		'its own site',
		'https://paper.example/a?utm_source=x',
		'https://www.paper.example/a?id=7',
		'https://paper.example/a',
	],
	[
		'the site of its mobile edition',
		'https://paper.example/a',
		'https://amp.paper.example/a',
		'https://paper.example/a',
	],
	['nothing', null, 'https://paper.example/a#top', 'https://paper.example/a'],
	['an empty one', '', 'https://paper.example/a', 'https://paper.example/a'],
	['another site', 'https://other.example/a', 'https://paper.example/a', 'https://paper.example/a'],
	['a site that only looks alike', 'https://notpaper.example/a', 'https://paper.example/a', 'https://paper.example/a'],
	['the front page', 'https://paper.example/', 'https://paper.example/a', 'https://paper.example/a'],
	[
		'the front of its section',
		'https://paper.example/news/',
		'https://paper.example/news/a',
		'https://paper.example/news/a',
	],
	[
		'a section without a stroke',
		'https://paper.example/news',
		'https://paper.example/news/a/b',
		'https://paper.example/news/a/b',
	],
	[
		'the page that it is for print',
		'https://paper.example/news/a',
		'https://paper.example/news/a/print',
		'https://paper.example/news/a',
	],
	[
		'the page that it is a part of',
		'https://paper.example/news/a/',
		'https://paper.example/news/a/page/2/',
		'https://paper.example/news/a/',
	],
	[
		'one address for all its views',
		'https://paper.example/app',
		'https://paper.example/app#/a',
		'https://paper.example/app#/a',
	],
	['no address', 'javascript:alert(1)', 'https://paper.example/a', 'https://paper.example/a'],
])('a page that declares %s as canonical', (_, declared, address, canonical) => {
	expect(canonicalAddress(declared, address)).toBe(canonical);
});

test('a site has sub-domains, and a port of its own', () => {
	const same = (a: string, b: string) => isSameSite(`https://${a}/x`, `http://${b}/y`);
	expect(['m.paper.example', 'www.paper.example', 'paper.example'].every((host) => same(host, 'paper.example'))).toBe(
		true,
	);
	expect(same('paper.example:81', 'paper.example')).toBe(false);
	expect(same('paper.example', 'example')).toBe(false);
	expect(isSameSite('about:blank', 'about:blank')).toBe(true);
});

test.each([
	['a section of it', 'https://paper.example/a', 'https://paper.example/a#part', true],
	['another route', 'https://app.example/#!/1', 'https://app.example/#!/2', false],
	['another path', 'https://app.example/story/1', 'https://app.example/story/2', false],
])('of two addresses that differ in %s', (_, one, other, isSame) => {
	expect(isSamePage(one, other)).toBe(isSame);
});
