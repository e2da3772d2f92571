import { expect, test } from 'vitest';
import { sitePattern } from './read-page';

test('a site is asked for without port and path, and only on the web', () => {
	expect(sitePattern('https://news.example.org:8443/a?b')).toBe('https://news.example.org/*');
	expect(sitePattern('http://127.0.0.1:8080/')).toBe('http://127.0.0.1/*');
	for (const url of [null, '', 'about:blank', 'chrome://settings', 'file:///a']) expect(sitePattern(url)).toBeNull();
});
