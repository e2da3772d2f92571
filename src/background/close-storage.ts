import { browser } from 'wxt/browser';

/**
 * Closes the browser's storage to scripts in web pages, whose process a page may take over: what they need they are told by
 * message. Firefox has no such switch.
 */
export function closeStorage(): void {
	for (const area of [browser.storage.local, browser.storage.session, browser.storage.sync])
		area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined);
}
