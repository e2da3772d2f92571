import type { OutletRow } from '../corpus/pack/sections';
import type { ArticleMetadata } from '../text/article';
import { siteHost } from '../text/site';

/** The outlet that published a page, by its host name, else by the name that the page gives itself. */
export function outletOf(
	outlets: readonly OutletRow[],
	page: Pick<ArticleMetadata, 'url' | 'siteName'>,
): OutletRow | null {
	const host = page.url && siteHost(page.url);
	if (host) {
		const byHost = outlets.find(({ domains }) =>
			domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
		);
		if (byHost) return byHost;
	}
	const name = page.siteName?.trim().toLowerCase();
	return (name && outlets.find(({ siteNames }) => siteNames.some((known) => known.toLowerCase() === name))) || null;
}
