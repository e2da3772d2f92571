import { expect, test } from 'vitest';
import { isPublicSuffix, registrableDomain } from './registrable-domain';

test.each([
	['news.paper.co.uk', 'paper.co.uk'],
	['paper.com', 'paper.com'],
	['www.gov.uk', 'www.gov.uk'],
	['a.reader.github.io', 'reader.github.io'],
	['edition.paper.example', 'paper.example'],
	['xn--80aahjj1e.xn--p1ai', 'xn--80aahjj1e.xn--p1ai'],
	['co.uk', null],
	['github.io', null],
	['localhost', null],
	['127.0.0.1', null],
])('of %s, %s was registered', (host, domain) => {
	expect(registrableDomain(host)).toBe(domain);
});

test.each([
	['co.uk', true],
	['com.au', true],
	['github.io', true],
	['com', true],
	['paper.co.uk', false],
	['paper.example', false],
	['example', false],
	['127.0.0.1', false],
])('%s is a public suffix: %s', (host, isSuffix) => {
	expect(isPublicSuffix(host)).toBe(isSuffix);
});
