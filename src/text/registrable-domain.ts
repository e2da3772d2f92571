import { parse } from 'tldts';

/*
 * By the Public Suffix List (publicsuffix.org), as `tldts` has it, the part of hosts included whose owners let others have
 * names below theirs, such as `github.io`. The list weighs some hundred kilobytes: neither scripts in web pages nor the
 * worker may import this file, and pages of Sidelight's import it when it is needed.
 */
const OPTIONS = { allowPrivateDomains: true, extractHostname: false, mixedInputs: false };

/**
 * The part of a host that one owner has registered, one name below a public suffix: `paper.co.uk` of `news.paper.co.uk`,
 * `www.gov.uk` of itself. Two hosts with the same are of one owner. `host`: in lower case, in ASCII, without port. An
 * ending that the list does not know counts as a suffix of one part. Null where there is none: for a suffix itself, an IP
 * address, and a host of one part.
 */
export const registrableDomain = (host: string): string | null => parse(host, OPTIONS).domain;

/** Whether a host is an ending that sites of many owners share, such as `co.uk`. One that the list does not know is none. */
export function isPublicSuffix(host: string): boolean {
	const { publicSuffix, isIcann, isPrivate } = parse(host, OPTIONS);
	return publicSuffix === host && (isIcann === true || isPrivate === true);
}
