import type { Clipping } from '../../src/clippings/model';
import type { Payload } from '../../src/messages/contract/call';
import type { OwnPageCalls } from '../../src/messages/contract/own-page-calls';
import type { PageClipping } from '../../src/messages/page-clippings';
import type { Extension } from './extension';
import { sendFrom } from './messages';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('webextension-polyfill');

/** An edit of a clipping that there is not: it changes nothing, but has the background open the store, and create it. */
const NO_EDIT: Payload<OwnPageCalls, 'finishEdit'> = {
	id: '00000000-0000-7000-8000-000000000000',
	base: { comment: '', tags: [], colour: 'yellow' },
	next: { comment: '', tags: [], colour: 'yellow' },
};

/** Puts clippings into the store in the place of all that are there. */
export async function storeClippings(ext: Extension, clippings: readonly Clipping[]): Promise<void> {
	const helper = await ext.helperPage();
	await sendFrom(helper, 'finishEdit', NO_EDIT);
	await helper.evaluate(
		(all) =>
			new Promise<void>((resolve, reject) => {
				const opened = indexedDB.open('sidelight');
				opened.onerror = () => reject(opened.error);
				opened.onsuccess = () => {
					const tx = opened.result.transaction('clippings', 'readwrite');
					const store = tx.objectStore('clippings');
					store.clear();
					for (const clipping of all) store.put(clipping);
					tx.onabort = () => reject(tx.error);
					tx.oncomplete = () => {
						opened.result.close();
						resolve();
					};
				};
			}),
		[...clippings],
	);
}

/** The stored clipping, as any of Sidelight's pages would read it. */
export async function storedClipping(ext: Extension, id: string): Promise<Clipping | undefined> {
	const helper = await ext.helperPage();
	return helper.evaluate(
		(key) =>
			new Promise<Clipping | undefined>((resolve, reject) => {
				const opened = indexedDB.open('sidelight');
				opened.onerror = () => reject(opened.error);
				opened.onsuccess = () => {
					const asked = opened.result.transaction('clippings').objectStore('clippings').get(key);
					asked.onsuccess = () => {
						opened.result.close();
						resolve(asked.result);
					};
				};
			}),
		id,
	);
}

/** Has the panel of a tab show a page that holds no article, with these clippings on it. */
export async function standOnPage(ext: Extension, tab: number, url: string, clippings: PageClipping[]): Promise<void> {
	const helper = await ext.helperPage();
	await helper.evaluate((items) => browser.storage.session.set(items), {
		[`clippings:${tab}`]: { url, clippings },
		[`reading:${tab}`]: { state: 'no-article', url },
	});
}
