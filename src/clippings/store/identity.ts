import { withDatabase } from './database';

/** A store by its name, which it was given when it was made, and how many clippings it holds. */
interface Identity {
	id: string;
	clippings: number;
}

/** Which store this is: where a browser clears one away, the next caller gets a new one. Throws `StoreError`. */
export const identify = (): Promise<Identity> =>
	withDatabase(async (db) => {
		const tx = db.transaction(['about', 'clippings']);
		const [about, clippings] = await Promise.all([
			tx.objectStore('about').get('id'),
			tx.objectStore('clippings').count(),
		]);
		return { id: about?.topic === 'id' ? about.value : '', clippings };
	});
