import { browser } from 'wxt/browser';

/** How often a download is looked at, in milliseconds; asking also keeps a service worker awake. */
const LOOK_EVERY_MS = 250;

/** The browser did not write the file; the message is its own word for the reason. */
export class SaveError extends Error {}

/**
 * Writes a file below the folder for downloads, in place of one of the same name, and waits until it is written. Needs
 * the permission `downloads`. Throws `SaveError`.
 */
export async function saveFile(pieces: readonly string[], name: string, type = 'application/json'): Promise<void> {
	const file = new Blob([...pieces], { type });
	// A service worker has no blob addresses. A data address takes Chromium 7 seconds for 36 MB, 22 for 72.
	const url = typeof URL.createObjectURL === 'function' ? URL.createObjectURL(file) : await dataUrl(file);
	// Calls of the extension's API keep a service worker awake while the browser takes the file in.
	const awake = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
	try {
		const id = await browser.downloads.download({ url, filename: name, conflictAction: 'overwrite', saveAs: false });
		for (;;) {
			const [download] = await browser.downloads.search({ id });
			if (download?.state === 'complete') return;
			if (download?.state !== 'in_progress') throw new SaveError(String(download?.error ?? 'CANCELED'));
			await new Promise((go) => setTimeout(go, LOOK_EVERY_MS));
		}
	} catch (error) {
		throw error instanceof SaveError ? error : new SaveError(error instanceof Error ? error.message : String(error));
	} finally {
		clearInterval(awake);
		if (url.startsWith('blob:')) URL.revokeObjectURL(url);
	}
}

function dataUrl(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(file);
	});
}
