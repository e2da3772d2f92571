import { pageAddress } from '../../text/page-address';
import type { Clipping } from '../model';
import { changeStore } from './change-store';

/**
 * Whether a clipping that its page misses was made on another page: it was found there by `page.address` alone, although the
 * page at that address is called otherwise than the clipping's own. Builds before 1 December 2026 gave what was saved after
 * a step within one document (`history.pushState`) the address at which that document was loaded. Such a step stays within
 * one origin; an address of another one, as of a mobile edition, is right.
 */
export function isMisplaced(
	{ page: { url, address } }: Pick<Clipping, 'page'>,
	page: { url: string; canonical: string },
): boolean {
	const own = pageAddress(page.url);
	return address === own && url !== own && url !== page.canonical && isSameOrigin(url, own);
}

const isSameOrigin = (one: string, other: string): boolean =>
	URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;

/**
 * Takes `page.address` from clippings that it does not belong to, and how they were seen to stand there; `page.url` stays,
 * by which they are found on their own page. It is marked for sync as any change is, but is no edit: `changed` stays. Done
 * again it changes nothing. Throws `StoreError`.
 */
export const forgetAddresses = (ids: readonly string[]): Promise<void> =>
	changeStore('reader', async (store) => {
		for (const id of ids) {
			const clipping = await store.getClipping(id);
			if (!clipping || clipping.page.address === null) continue;
			await store.putClipping({ ...clipping, page: { ...clipping.page, address: null }, standing: null });
		}
	});
