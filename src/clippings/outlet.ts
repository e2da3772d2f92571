import { siteHost } from '../text/site';
import type { Clipping } from './model';

/**
 * What a page's publisher is called: its own name, or else its host or, without one, its address. Lists, groups, suggestions and
 * the search for `outlet:` all go by it.
 */
export function outletOf({ page }: Pick<Clipping, 'page'>): string {
	const name = page.site?.replace(/\s+/g, ' ').trim();
	return name || (siteHost(page.url) ?? page.url);
}
