import { expect, test } from 'vitest';
import { siteOf, withoutSite } from './site-off';

test('a site is turned on again under whatever entry it was off, and no other site with it', () => {
	const off = ['paper.example', 'news.paper.example', 'per.example', 'local.example:8080'];
	expect(withoutSite('https://www.news.paper.example/a', off)).toEqual(['per.example', 'local.example:8080']);
	expect(withoutSite('http://local.example:8080/', off)).toEqual(off.slice(0, 3));
	expect(withoutSite('not an address', off)).toEqual(off);
});

test('a site is named without www.', () => {
	expect(siteOf('https://www.paper.example/a?b')).toBe('paper.example');
	expect([siteOf('about:blank'), siteOf('')]).toEqual([null, null]);
});
