import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicSuffix } from '../text/registrable-domain';
import { readableHost } from './punycode';
import { settingsSchema } from './settings';
import { isOnSites, parseSite, parseSiteList } from './sites';

describe('parseSite', () => {
	test.each([
		['paper.example', 'paper.example'],
		[' WWW.Paper.Example. ', 'paper.example'],
		['https://www.paper.example:8443/a/b?c=d#e', 'paper.example'],
		['paper.example:8080/a', 'paper.example'],
		['HTTP://news.paper.example', 'news.paper.example'],
		['https://paper.example/mail@to?x=a b*', 'paper.example'],
		['münchen.example', 'xn--mnchen-3ya.example'],
		['газета.example', 'xn--80aahjj1e.example'],
		['127.0.0.1', '127.0.0.1'],
		['localhost', 'localhost'],
		['www.com', 'www.com'],
	])('takes %s', (input, host) => expect(parseSite(input)).toEqual({ host }));

	test.each([
		['', 'empty'],
		['paper', 'no-dot'],
		['about:blank', 'other-scheme'],
		['chrome://settings', 'other-scheme'],
		['mailto:a@b.example', 'other-scheme'],
		['two words.example', 'not-a-site'],
		['*.paper.example', 'not-a-site'],
		['a@paper.example', 'not-a-site'],
		['-paper.example', 'not-a-site'],
		['paper..example', 'not-a-site'],
		['[::1]', 'not-a-site'],
		[`${'a'.repeat(64)}.example`, 'not-a-site'],
		['<b>.example', 'not-a-site'],
	])('refuses "%s"', (input, problem) => expect(parseSite(input)).toEqual({ problem }));

	test.each([
		['co.uk', { problem: 'shared' }],
		['https://co.uk/a', { problem: 'shared' }],
		['paper.co.uk', { host: 'paper.co.uk' }],
		['www.paper.co.uk', { host: 'paper.co.uk' }],
		// A site may be called `www` itself.
		['https://www.gov.uk/guidance', { host: 'www.gov.uk' }],
		['gov.uk', { problem: 'shared' }],
		['uk', { problem: 'no-dot' }],
	])('with the endings that sites share, makes of %s %j', (input, parsed) =>
		expect(parseSite(input, isPublicSuffix)).toEqual(parsed),
	);

	test('gives only what settings can keep and match patterns can name, whatever is typed', () => {
		const part = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('www', 'paper', 'example', 'xn--', 'é', '新'));
		const typed = fc
			.array(fc.oneof(part, fc.constantFrom('.', '/', ':', '//', '@', '#', '?', 'https:', '[', '%', '81')), {
				maxLength: 9,
			})
			.map((parts) => parts.join(''));
		const off = settingsSchema.shape.sitesOff;
		fc.assert(
			fc.property(typed, (input) => {
				const parsed = parseSite(input);
				if (!('host' in parsed)) return;
				expect(off.safeParse([parsed.host]).success).toBe(true);
				expect(parseSite(parsed.host)).toEqual(parsed);
				const known = parseSite(input, isPublicSuffix);
				if ('host' in known) expect(parseSite(known.host, isPublicSuffix)).toEqual(known);
			}),
		);
	});
});

describe('parseSiteList', () => {
	test('adds the new, counts the known, and names the lines that are no sites', () => {
		const list =
			'\uFEFF# papers\r\nwww.a.example\nhttps://b.example/x#y # the second\n\nA.example\nhttp://\nnot a site\nc.example';
		expect(parseSiteList(list, ['c.example'])).toEqual({
			added: ['a.example', 'b.example'],
			already: 2,
			refused: [
				{ line: 6, text: 'http://', problem: 'not-a-site' },
				{ line: 7, text: 'not a site', problem: 'not-a-site' },
			],
		});
	});
});

describe('isOnSites', () => {
	test.each([
		['https://paper.example/a', true],
		['http://www.paper.example:81/', true],
		['https://news.paper.example/', true],
		['https://notpaper.example/', false],
		['chrome://paper.example/', false],
		['', false],
	])('%s: %s', (url, expected) => expect(isOnSites(url, ['paper.example:8080'])).toBe(expected));
});

test('a site that is called www itself is no other below its ending', () => {
	expect(isOnSites('https://www.gov.uk/guidance', ['www.gov.uk'])).toBe(true);
	expect(isOnSites('https://paper.gov.uk/', ['www.gov.uk'])).toBe(false);
});

describe('readableHost', () => {
	test.each(['münchen.example', 'газета.example', '新闻.example', 'bücher-und-mehr.example', 'الأخبار.example'])(
		'shows %s as it was typed',
		(host) => expect(readableHost(new URL(`http://${host}`).hostname)).toBe(host),
	);
	test.each(['paper.example', 'xn--.example', 'xn--a!.example', 'xn--999999999.example'])('leaves %s', (host) =>
		expect(readableHost(host)).toBe(host),
	);
});
