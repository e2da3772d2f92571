import type { Page } from '@playwright/test';
import type { Clipping, PageText } from '../../src/clippings/model';
import type { Extension } from './extension';

/** Tables of the store that tests look into, past Sidelight's own code. */
interface Rows {
	clippings: Clipping;
	texts: PageText;
}
type Table = keyof Rows;

export const storedClippings = async (ext: Extension): Promise<Clipping[]> =>
	rowsOf(await ext.helperPage(), 'clippings');
export const storedClipping = async (ext: Extension, id: string): Promise<Clipping | undefined> =>
	(await storedClippings(ext)).find((clipping) => clipping.id === id);
export const storedTexts = async (ext: Extension): Promise<PageText[]> => rowsOf(await ext.helperPage(), 'texts');
export const countStored = async (ext: Extension): Promise<number> =>
	Number(await ask(await ext.helperPage(), 'clippings', 'count'));

/** All rows of a table, asked from any page of the extension. */
export const rowsOf = async <T extends Table>(page: Page, table: T): Promise<Rows[T][]> =>
	JSON.parse(await ask(page, table, 'getAll'));

/** As text: thousands of objects would take Playwright half a minute. */
function ask(page: Page, table: Table, method: 'getAll' | 'count'): Promise<string> {
	return page.evaluate(
		async ([name, asked]) => {
			const nothing = asked === 'count' ? '0' : '[]';
			// A store that is not made yet is left to be made.
			if (!(await indexedDB.databases()).some((database) => database.name === 'sidelight')) return nothing;
			return new Promise<string>((resolve, reject) => {
				// The version that is there, whatever it is.
				const opened = indexedDB.open('sidelight');
				opened.onerror = () => reject(opened.error);
				opened.onsuccess = () => {
					const db = opened.result;
					const answer = (text: string) => {
						db.close();
						resolve(text);
					};
					if (!db.objectStoreNames.contains(name)) return answer(nothing);
					const request = db.transaction(name).objectStore(name)[asked]();
					request.onerror = () => reject(request.error);
					request.onsuccess = () => answer(JSON.stringify(request.result));
				};
			});
		},
		[table, method] as const,
	);
}

/** Puts rows in the place of all that are in their tables. The store has to be there. */
export function replaceRows(page: Page, rows: { [T in Table]?: readonly Rows[T][] }): Promise<void> {
	return page.evaluate(
		(json) =>
			new Promise<void>((resolve, reject) => {
				const tables = Object.entries<object[]>(JSON.parse(json));
				const opened = indexedDB.open('sidelight');
				opened.onerror = () => reject(opened.error);
				opened.onsuccess = () => {
					const tx = opened.result.transaction(
						tables.map(([name]) => name),
						'readwrite',
					);
					for (const [name, all] of tables) {
						const table = tx.objectStore(name);
						table.clear();
						for (const row of all) table.put(row);
					}
					tx.onabort = () => reject(tx.error);
					tx.oncomplete = () => {
						opened.result.close();
						resolve();
					};
				};
			}),
		JSON.stringify(rows),
	);
}

/** Empties the store, where there is one; it stays the one that it is. */
export async function emptyStore(ext: Extension): Promise<void> {
	const helper = await ext.helperPage();
	await helper.evaluate(async () => {
		if (!(await indexedDB.databases()).some((database) => database.name === 'sidelight')) return;
		await new Promise<void>((resolve, reject) => {
			const opened = indexedDB.open('sidelight');
			opened.onerror = () => reject(opened.error);
			opened.onsuccess = () => {
				const names = [...opened.result.objectStoreNames].filter((name) => name !== 'about');
				const tx = opened.result.transaction(names, 'readwrite');
				for (const name of names) tx.objectStore(name).clear();
				tx.onabort = () => reject(tx.error);
				tx.oncomplete = () => {
					opened.result.close();
					resolve();
				};
			};
		});
	});
}

/** Takes the store away as a whole. */
export async function deleteStore(ext: Extension): Promise<void> {
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
