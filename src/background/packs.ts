import { browser } from 'wxt/browser';
import { openPack, type Pack } from '../corpus/pack/open';

/** Path of the bundled pack within the extension. */
const BUNDLED = '/packs/security-guarantees-2022.pack';

let opened: Promise<Pack[]> | null = null;

/** The packs in use, opened once per life of the worker. Rejects with `PackError` where the bundled one is damaged. */
export function packs(): Promise<Pack[]> {
	opened ??= loadBundled().catch((error: unknown) => {
		// A read that failed may succeed the next time.
		opened = null;
		throw error;
	});
	return opened;
}

async function loadBundled(): Promise<Pack[]> {
	const response = await fetch(browser.runtime.getURL(BUNDLED as Parameters<typeof browser.runtime.getURL>[0]));
	return [await openPack(new Uint8Array(await response.arrayBuffer()))];
}
