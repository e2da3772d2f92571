import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { allClippings, putClippings } from './clippings';
import { database } from './database';
import { forgetSync } from './forget-sync';

test('leaves nothing of sync, and every clipping', async () => {
	const clipping = aClipping();
	await putClippings([clipping]);
	const db = await database();
	await db.put('docs', { id: clipping.id, doc: new Uint8Array([1]) });
	await db.put('sync', { topic: 'vault', value: 'its keys' });
	await forgetSync();
	for (const table of ['dirty', 'docs', 'sync'] as const) expect(await db.count(table)).toBe(0);
	expect(await allClippings()).toEqual([clipping]);
});
