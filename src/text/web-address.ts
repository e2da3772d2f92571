/** An address in its standard form if it is one of the web; null for `javascript:`, `data:` and the like, and for no address. */
export function webAddress(url: string | null): string | null {
	if (url === null || !URL.canParse(url)) return null;
	const { protocol, href } = new URL(url);
	return protocol === 'https:' || protocol === 'http:' ? href : null;
}
