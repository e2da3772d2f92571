import { expect, test } from 'vitest';
import { hostPattern, originPattern, siteHost } from './site';

test.each([
	['https://www.paper.example:8443/a?b', 'paper.example'],
	['http://news.paper.example/', 'news.paper.example'],
	['https://www2.paper.example/', 'www2.paper.example'],
	['about:blank', null],
	['file:///a', null],
	['urn:isbn:1', null],
	['paper.example', null],
	['', null],
])('the host of %j is %j', (address, host) => expect(siteHost(address)).toBe(host));

test.each([
	['https://news.example.org:8443/a?b', 'https://news.example.org/*'],
	['http://127.0.0.1:8080/', 'http://127.0.0.1/*'],
	['http://[::1]/', 'http://[::1]/*'],
	['', null],
	['about:blank', null],
	['chrome://settings', null],
	['file:///a', null],
])('the pattern of %j is %j', (address, pattern) => expect(originPattern(address)).toBe(pattern));

test('a pattern can take in both schemes, and sub-domains', () =>
	expect(hostPattern('*', '*.paper.example')).toBe('*://*.paper.example/*'));
