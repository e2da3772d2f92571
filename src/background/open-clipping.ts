import { browser } from 'wxt/browser';
import { getClipping } from '../clippings/store/clippings';
import { libraryAddress } from '../messages/library-address';
import { isSameSite } from '../text/page-address';

/** Opens a clipping in the library, for a page of the site that it was made on; does nothing for any other. */
export async function openClipping(id: string, address: string): Promise<void> {
	const clipping = await getClipping(id);
	if (!clipping || !isSameSite(clipping.page.address ?? clipping.page.url, address)) return;
	await browser.tabs.create({ url: libraryAddress(id) });
}
