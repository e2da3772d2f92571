import type { Page } from '@playwright/test';
import type { Clipping } from '../../src/clippings/model';
import type { Extension } from './extension';

/** What is in the store of clippings, read past Sidelight's own code. */
export async function storedClippings(ext: Extension): Promise<Clipping[]> {
	const helper = await ext.helperPage();
	return helper.evaluate(() => {
		return new Promise<Clipping[]>((resolve, reject) => {
			const open = indexedDB.open('sidelight');
			open.onerror = () => reject(open.error);
			open.onsuccess = () => {
				const db = open.result;
				if (!db.objectStoreNames.contains('clippings')) {
					db.close();
					resolve([]);
					return;
				}
				const all = db.transaction('clippings').objectStore('clippings').getAll();
				all.onerror = () => reject(all.error);
				all.onsuccess = () => {
					db.close();
					resolve(all.result);
				};
			};
		});
	});
}

/** Takes away the store as a whole. */
export async function emptyLibrary(ext: Extension): Promise<void> {
	const helper = await ext.helperPage();
	await helper.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const gone = indexedDB.deleteDatabase('sidelight');
				gone.onsuccess = () => resolve();
				gone.onerror = () => reject(gone.error);
			}),
	);
}

/** Chooses files in the open import window. */
export const chooseFiles = (page: Page, files: Record<string, string>): Promise<void> =>
	page
		.getByTestId('import-files')
		.setInputFiles(
			Object.entries(files).map(([name, text]) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
		);

/** Keeps each file that a page hands out, instead of the browser's downloading it. */
export const keepFiles = (page: Page): Promise<void> =>
	page.evaluate(() => {
		URL.createObjectURL = (file: Blob | MediaSource) => {
			Object.assign(globalThis, { savedFile: file });
			return 'data:,';
		};
	});

/** The bytes of the last of them. */
export async function keptFile(page: Page): Promise<Buffer> {
	const base64 = await page.evaluate(async () => {
		const { savedFile } = globalThis as unknown as { savedFile: Blob };
		const reader = new FileReader();
		const read = new Promise((done) => reader.addEventListener('load', done));
		reader.readAsDataURL(savedFile);
		await read;
		return String(reader.result).replace(/^[^,]*,/, '');
	});
	return Buffer.from(base64, 'base64');
}
