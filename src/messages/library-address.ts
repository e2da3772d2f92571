import { browser } from 'wxt/browser';

/** Where the library is; with a clipping, where it is open in it. */
export const libraryAddress = (clipping?: string): string =>
	browser.runtime.getURL('/library.html') + (clipping ? `#${new URLSearchParams({ open: clipping })}` : '');
