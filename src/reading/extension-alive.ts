import { browser } from 'wxt/browser';

/** False once the extension was updated, turned off or removed: its old scripts then have nobody to talk to. */
export const isExtensionAlive = (): boolean => {
	try {
		return browser.runtime?.id !== undefined;
	} catch {
		return false;
	}
};
