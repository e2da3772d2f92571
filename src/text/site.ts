/**
 * The host of an address as sites are named: without `www.` and port. Null where it has none, as with `about:blank`, and where
 * it cannot be parsed.
 */
export function siteHost(address: string): string | null {
	if (!URL.canParse(address)) return null;
	return new URL(address).hostname.replace(/^www\./, '') || null;
}

/** The browsers' match pattern of all pages of a host; `*` stands for both schemes, and a host may begin with `*.`. */
export const hostPattern = (scheme: 'http' | 'https' | '*', host: string): string => `${scheme}://${host}/*`;

/**
 * The match pattern of all pages on an address's host, by its scheme; patterns carry no port. Null for what is not on the
 * web: browsers grant nothing there.
 */
export function originPattern(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const { protocol, hostname } = new URL(address);
	if (protocol !== 'https:' && protocol !== 'http:') return null;
	return hostPattern(protocol === 'https:' ? 'https' : 'http', hostname);
}
