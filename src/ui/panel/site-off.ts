/** The host of a page as `sitesOff` names hosts; null for pages that have none. */
export function siteOf(url: string): string | null {
	if (!URL.canParse(url)) return null;
	return new URL(url).hostname.replace(/^www\./, '') || null;
}

/** The list without the entries that hold this page's site: its host, and those that it is a sub-domain of. */
export function withoutSite(url: string, sitesOff: readonly string[]): string[] {
	const site = siteOf(url);
	return sitesOff.filter((entry) => {
		const host = entry.replace(/:\d+$/, '');
		return site !== host && !site?.endsWith(`.${host}`);
	});
}
