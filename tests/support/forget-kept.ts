import { beforeEach } from 'vitest';

/** What a test kept on the device is gone for the next, as far as there is a database at all. */
beforeEach(async () => {
	const { indexedDB } = globalThis as { indexedDB?: IDBFactory };
	if (!indexedDB) return;
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.deleteDatabase('sidelight-kept');
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
	});
});
