import { browser } from 'wxt/browser';
import { neededFor } from '../../../sync/host/data-consent';
import { permissionFor } from '../../../sync/remotes/addresses';
import type { RemoteConfig } from '../../../sync/remotes/config';

/**
 * Asks the browser, first thing in a click, for what sync with a storage needs: the permission for its address, null where
 * it has none, and in Firefox the consent to send data. False where it is refused.
 */
export async function requestStorage(address: string | null): Promise<boolean> {
	if (address === null && !import.meta.env.FIREFOX) return true;
	try {
		return await browser.permissions.request(neededFor(address === null ? [] : [permissionFor(address)]));
	} catch {
		return false;
	}
}

/** The same for a configuration; what stays on this computer is not sent, and needs nothing. */
export function requestFor(config: RemoteConfig): Promise<boolean> {
	switch (config.kind) {
		case 'webdav':
			return requestStorage(config.url);
		case 'remotestorage':
			return requestStorage(config.root);
		case 'account':
			return requestStorage(null);
		default:
			return Promise.resolve(true);
	}
}
