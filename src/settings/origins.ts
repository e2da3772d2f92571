import { hostPattern } from '../text/site';
import type { Settings } from './settings';
import { isOnSites, siteOf, sitePatterns } from './sites';

export type Reach = Settings['reach'];

/** What is asked for when Sidelight is to read everywhere. */
export const ALL_HOSTS = ['http://*/*', 'https://*/*'] as const;

/** Whether a match pattern stands for every host. */
export const isAllHosts = (pattern: string): boolean => pattern === '<all_urls>' || /^[a-z*]+:\/\/\*\//.test(pattern);

const onBothSchemes = (host: string): string[] => [hostPattern('http', host), hostPattern('https', host)];

/** Match patterns of the packs' news sites, sub-domains included. */
export const knownOrigins = (domains: readonly string[]): string[] =>
	[...new Set(domains)].flatMap((domain) => onBothSchemes(`*.${domain}`));

/**
 * Match patterns of a site that the reader named: that host, with and without `www.`. They are never equal to those of
 * the packs' sites, so that giving back the latter leaves the former.
 */
export const siteOrigins = (host: string): string[] =>
	[host, ...(/[a-z]$/.test(host) && host.includes('.') ? [`www.${host}`] : [])].flatMap(onBothSchemes);

/** What the browser is asked for when the reader makes a choice. */
export function originsFor(reach: Reach, domains: readonly string[]): string[] {
	if (reach === 'all') return [...ALL_HOSTS];
	return reach === 'known' ? knownOrigins(domains) : [];
}

/**
 * The granted origins that are there for reading: without that of the storage that sync uses, which was allowed for sync
 * alone. A site that the reader named is granted for both schemes; then it is read all the same.
 */
export function originsToRead(granted: readonly string[], storage: string | null): readonly string[] {
	const [scheme, host] = storage?.split('://') ?? [];
	const isNamed = granted.includes(`${scheme === 'https' ? 'http' : 'https'}://${host}`);
	return isNamed ? granted : granted.filter((origin) => origin !== storage);
}

/** What of the granted origins a choice has no more use for. Sites that the reader named one by one are kept. */
export function spareOrigins(reach: Reach, granted: readonly string[], domains: readonly string[]): string[] {
	if (reach === 'all') return [];
	const known = new Set(reach === 'click' ? knownOrigins(domains) : []);
	return granted.filter((origin) => isAllHosts(origin) || known.has(origin));
}

/** How much of what a choice needs the browser grants. */
export function grantOf(reach: Reach, granted: readonly string[], domains: readonly string[]): 'all' | 'some' | 'none' {
	const held = new Set(granted);
	if (reach === 'click' || ALL_HOSTS.every((origin) => held.has(origin)) || held.has('<all_urls>')) return 'all';
	const needed = originsFor(reach, domains);
	const count = needed.filter((origin) => held.has(origin)).length;
	if (count === needed.length) return 'all';
	return count > 0 ? 'some' : 'none';
}

/** The sites that the reader allowed one by one: host to the granted origins that make it up, by name. */
export function namedSites(granted: readonly string[], domains: readonly string[]): Map<string, string[]> {
	const known = new Set(knownOrigins(domains));
	const sites = new Map<string, string[]>();
	for (const origin of granted) {
		const host = /^[a-z*]+:\/\/(?:\*\.)?(?:www\.(?=.*\.))?([^/*]+)\/\*$/.exec(origin)?.[1];
		if (host && !known.has(origin)) sites.set(host, [...(sites.get(host) ?? []), origin]);
	}
	return new Map([...sites].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Where the browser puts the reader script by itself. A grant for every host counts only where the reader chose it, as
 * some browsers let it be given from their own pages; for the packs' sites it stands in.
 */
export function readerPatterns(
	{ reach, sitesOff }: Pick<Settings, 'reach' | 'sitesOff'>,
	granted: readonly string[],
	domains: readonly string[],
): { matches: string[]; excludeMatches: string[] } {
	const single = granted.filter((origin) => !isAllHosts(origin));
	const every = granted.filter(isAllHosts);
	const standIn = reach === 'known' && every.length > 0 ? knownOrigins(domains) : [];
	return {
		matches: [...new Set([...single, ...(reach === 'all' ? every : standIn)])].sort(),
		excludeMatches: sitePatterns(sitesOff),
	};
}

/** Whether a page is read by itself, when the reader clicks, or not at all. */
export type SiteReading = 'itself' | 'click' | 'never';

/** How the pages of a site are read, by the address of one of them; null for pages that are not on the web. */
export function siteReading(
	url: string,
	settings: Pick<Settings, 'reach' | 'sitesOff'>,
	granted: readonly string[],
	domains: readonly string[],
): SiteReading | null {
	if (siteOf(url) === null) return null;
	if (isOnSites(url, settings.sitesOff)) return 'never';
	return readerPatterns(settings, granted, domains).matches.some((pattern) => isMatch(pattern, url))
		? 'itself'
		: 'click';
}

/** Whether a match pattern, of those that browsers grant as sites, stands for an address on the web. */
function isMatch(pattern: string, url: string): boolean {
	if (pattern === '<all_urls>') return true;
	const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
	const { protocol, hostname } = new URL(url);
	if (host === undefined || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
	if (!host.startsWith('*')) return hostname === host;
	return host === '*' || hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}
