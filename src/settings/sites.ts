import { hostPattern, siteHost } from '../text/site';

/** Why a line is not the name of a site. */
export type SiteProblem = 'empty' | 'not-a-site' | 'no-dot' | 'shared' | 'other-scheme';

/** Whether sites of many owners share a host as their ending: `isPublicSuffix`, which is not loaded everywhere. */
export type IsShared = (host: string) => boolean;

type ParsedSite = { host: string } | { problem: SiteProblem };

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?=.{1,253}$)${LABEL}(\\.${LABEL})*$`);

/**
 * The host that a reader named, by its name (`paper.example`, `münchen.example`) or by the address of one of its pages:
 * in lower case, in ASCII (Punycode), without `www.`, port and path. A name of one part is taken only where it is
 * `localhost`: more often it is a name half written. An ending that many sites share (`co.uk`) is none; a site may be called
 * `www` below one.
 */
export function parseSite(input: string, isShared: IsShared = () => false): ParsedSite {
	const text = input.trim();
	if (text === '') return { problem: 'empty' };
	const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(\/|$))/i.exec(text)?.[1]?.toLowerCase();
	if (scheme !== undefined && !/^https?$/.test(scheme)) return { problem: 'other-scheme' };
	const address = scheme === undefined ? `http://${text}` : text;
	if (/[\s*@]/.test(text.split(/[/?#]/, scheme === undefined ? 1 : 3).join('')) || !URL.canParse(address))
		return { problem: 'not-a-site' };
	const named = new URL(address).hostname.replace(/\.$/, '');
	const short = named.replace(/^www\.(?=.*\.)/, '');
	const host = isShared(short) ? named : short;
	if (!HOST.test(host)) return { problem: 'not-a-site' };
	if (!host.includes('.') && host !== 'localhost') return { problem: 'no-dot' };
	return isShared(host) ? { problem: 'shared' } : { host };
}

/** The site that a page belongs to, as `sitesOff` holds it; null for pages that are not on the web. */
export function siteOf(url: string): string | null {
	return /^https?:/i.test(url) ? siteHost(url) : null;
}

/** Whether a page is on one of these sites or a sub-domain of one. */
export function isOnSites(url: string, sites: readonly string[]): boolean {
	if (siteOf(url) === null) return false;
	const { hostname } = new URL(url);
	return sites.some((host) => hostname === withoutPort(host) || hostname.endsWith(`.${withoutPort(host)}`));
}

/** Match patterns of all pages of these sites and their sub-domains; a pattern carries no port in Firefox. */
export const sitePatterns = (sites: readonly string[]): string[] =>
	sites.map((host) => hostPattern('*', `*.${withoutPort(host)}`));

const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

export interface SiteListReport {
	/** Hosts that are new, in the order of the list. */
	added: string[];
	/** How many lines name a site that is there already, or for a second time. */
	already: number;
	/** Lines that name no site; `line` counts from 1. */
	refused: { line: number; text: string; problem: SiteProblem }[];
}

/** Reads a list of sites, one a line; empty lines and what follows `#` are left out. */
export function parseSiteList(text: string, known: readonly string[], isShared?: IsShared): SiteListReport {
	const seen = new Set(known);
	const report: SiteListReport = { added: [], already: 0, refused: [] };
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = raw
			.replace(/^\uFEFF/, '')
			.replace(/(^|\s)#.*$/s, '')
			.trim();
		if (line === '') continue;
		const parsed = parseSite(line, isShared);
		if ('problem' in parsed) report.refused.push({ line: index + 1, text: line.slice(0, 80), problem: parsed.problem });
		else if (seen.has(parsed.host)) report.already++;
		else report.added.push(parsed.host);
		if ('host' in parsed) seen.add(parsed.host);
	}
	return report;
}
