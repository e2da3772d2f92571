import { describe, expect, test } from 'vitest';
import {
	ALL_HOSTS,
	grantOf,
	knownOrigins,
	namedSites,
	originsFor,
	originsToRead,
	readerPatterns,
	siteOrigins,
	siteReading,
	spareOrigins,
} from './origins';

const DOMAINS = ['paper.example', 'gazette.example'];
const KNOWN = knownOrigins(DOMAINS);
const NAMED = siteOrigins('blog.example');
const EVERYTHING = [...ALL_HOSTS, ...KNOWN, ...NAMED];

describe('a narrower choice', () => {
	test('gives back every host when it is for the packs’ sites', () => {
		expect(spareOrigins('known', EVERYTHING, DOMAINS)).toEqual([...ALL_HOSTS]);
	});

	test('gives back the packs’ sites as well when it is for clicks, and keeps the sites that were named', () => {
		expect(spareOrigins('click', EVERYTHING, DOMAINS)).toEqual([...ALL_HOSTS, ...KNOWN]);
	});

	test('keeps a site that was named although a pack knows it', () => {
		const named = siteOrigins('paper.example');
		expect(spareOrigins('click', [...KNOWN, ...named], DOMAINS)).toEqual(KNOWN);
	});

	test('has nothing to give back when it is no narrower', () => {
		expect(spareOrigins('all', EVERYTHING, DOMAINS)).toEqual([]);
	});
});

describe('the host of sync’s storage', () => {
	const STORAGE = 'https://cloud.example/*';
	const granted = [...KNOWN, ...NAMED, STORAGE];
	const read = originsToRead(granted, STORAGE);

	test('is not read, not among the sites, and not given back', () => {
		expect(readerPatterns({ reach: 'click', sitesOff: [] }, read, DOMAINS).matches).not.toContain(STORAGE);
		expect([...namedSites(read, DOMAINS).keys()]).toEqual(['blog.example']);
		expect(spareOrigins('click', granted, DOMAINS)).not.toContain(STORAGE);
		expect(originsToRead(['http://127.0.0.1/*'], 'http://127.0.0.1/*')).toEqual([]);
	});

	test('is read where the reader named it too, and nothing changes without sync', () => {
		const named = [...KNOWN, ...siteOrigins('cloud.example')];
		expect(originsToRead(named, STORAGE)).toEqual(named);
		expect(originsToRead(granted, null)).toEqual(granted);
	});
});

describe('grantOf', () => {
	test.each([
		['click', [], 'all'],
		['all', [], 'none'],
		['all', ['https://*/*'], 'some'],
		['all', [...ALL_HOSTS], 'all'],
		['all', ['<all_urls>'], 'all'],
		['known', [], 'none'],
		['known', KNOWN.slice(1), 'some'],
		['known', KNOWN, 'all'],
		['known', [...ALL_HOSTS], 'all'],
	] as const)('%s with %j: %s', (reach, granted, expected) => expect(grantOf(reach, granted, DOMAINS)).toBe(expected));

	test('asks for nothing where clicks are enough', () => expect(originsFor('click', DOMAINS)).toEqual([]));
});

describe('namedSites', () => {
	test('joins the patterns of a site, and leaves out those of the packs', () => {
		const sites = namedSites([...EVERYTHING, 'https://alone.example/*'], DOMAINS);
		expect([...sites.keys()]).toEqual(['alone.example', 'blog.example']);
		expect(sites.get('blog.example')?.sort()).toEqual([...NAMED].sort());
	});
});

describe('readerPatterns', () => {
	const patterns = (reach: 'click' | 'known' | 'all', granted: string[]) =>
		readerPatterns({ reach, sitesOff: [] }, granted, DOMAINS).matches;

	test('reads everywhere only where that was chosen', () => {
		expect(patterns('all', [...ALL_HOSTS])).toEqual([...ALL_HOSTS]);
		expect(patterns('click', [...ALL_HOSTS, ...NAMED])).toEqual([...NAMED].sort());
		expect(patterns('known', [...ALL_HOSTS])).toEqual([...KNOWN].sort());
	});

	test('reads nowhere by itself without a grant', () => {
		expect(patterns('all', [])).toEqual([]);
		expect(patterns('known', [])).toEqual([]);
	});

	test('leaves out the sites that are off, with their sub-domains and whatever their port', () => {
		const { excludeMatches } = readerPatterns({ reach: 'all', sitesOff: ['a.example', 'b.example:81'] }, [], DOMAINS);
		expect(excludeMatches).toEqual(['*://*.a.example/*', '*://*.b.example/*']);
	});
});

test.each([
	['all', [...ALL_HOSTS], [], 'https://any.example/a', 'itself'],
	['all', ['https://*/*'], [], 'http://any.example/a', 'click'],
	['all', [...ALL_HOSTS], ['example'], 'https://any.example/a', 'never'],
	['click', [...ALL_HOSTS], [], 'https://any.example/a', 'click'],
	['click', NAMED, [], 'https://www.blog.example:8080/a', 'itself'],
	['click', NAMED, [], 'https://sub.blog.example/a', 'click'],
	['known', KNOWN, [], 'https://edition.paper.example/a', 'itself'],
	['known', KNOWN, [], 'https://notpaper.example/a', 'click'],
	['known', [...ALL_HOSTS], [], 'https://gazette.example/a', 'itself'],
	['known', [...ALL_HOSTS], [], 'https://any.example/a', 'click'],
	['all', [...ALL_HOSTS], [], 'about:blank', null],
] as const)('%s with %j granted and %j off: %s is read by %s', (reach, granted, sitesOff, url, reading) => {
	expect(siteReading(url, { reach, sitesOff: [...sitesOff] }, granted, DOMAINS)).toBe(reading);
});
