import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aClipping } from '../../../../tests/support/clippings';
import { killAt } from '../../../../tests/support/kill-at';
import { closeDatabase, database } from '../../../clippings/store/database';
import { PENDING } from '../../../clippings/store/pending';
import { allThereIs, replaceClippings } from '../../../clippings/store/replace-clippings';
import { finishPendingData } from '../../../settings/pending-data';
import { changeSettings, getSettings } from '../../../settings/store';
import { readKept, writeKept } from '../../../storage/kept';
import { deleteEverything, restoreEverything } from './everything';

const MINE = aClipping({ comment: 'mine' });
const TEXT = { url: MINE.page.url, read: MINE.created, text: 'The whole article.' };
const SYNC = { remote: { kind: 'carried' } };

/** A browser in which something of each kind is kept, and sync is on. */
async function begin(): Promise<void> {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	fakeBrowser.reset();
	await replaceClippings({
		put: { clippings: [MINE], texts: [TEXT] },
		remove: { clippings: [], texts: [] },
	});
	const db = await database();
	await db.clear('dirty');
	await db.put('sync', { topic: 'vault', value: 'its keys' });
	await changeSettings({ theme: 'dark' });
	await writeKept({ sync: SYNC });
}

async function there() {
	const db = await database();
	const { clippings, texts } = await allThereIs();
	return {
		kept: [clippings.length, texts.length, (await getSettings()).theme],
		sync: [await readKept('sync'), await db.count('sync')],
		deletedElsewhere: (await db.getAll('dirty')).filter(({ deleted }) => deleted),
	};
}

const ALL = { kept: [1, 1, 'dark'], sync: [SYNC, 1], deletedElsewhere: [] };
const NOTHING = { kept: [0, 0, 'auto'], sync: [null, 0], deletedElsewhere: [] };
/** Sync’s keys are gone with the rest. */
const RESTORED = { ...ALL, sync: [null, 0] };

beforeEach(begin);

test('everything goes, sync as well, and comes back but for sync', async () => {
	const everything = await deleteEverything();
	expect(await there()).toEqual(NOTHING);
	expect(everything.hadSync).toBe(true);
	await restoreEverything(everything);
	expect(await there()).toEqual(RESTORED);
});

test.each([
	['the page', false],
	['the browser', true],
])('%s may end at any step: all is gone or nothing, and nothing is deleted on other devices', async (_, isClosed) => {
	for (const way of ['deletion', 'return'] as const) {
		const seen = new Set<unknown>();
		for (let nth = 1, isDead = true; isDead; nth++) {
			await begin();
			const everything = way === 'return' ? await deleteEverything() : null;
			const death = killAt(nth);
			await (everything ? restoreEverything(everything) : deleteEverything()).catch(() => undefined);
			death.revive();
			isDead = death.isDead();
			await closeDatabase();
			if (isClosed) await fakeBrowser.storage.session.clear();
			await finishPendingData(PENDING);
			const left = await there();
			expect(way === 'return' ? [NOTHING, RESTORED] : [ALL, NOTHING]).toContainEqual(left);
			seen.add(left.kept[0]);
		}
		expect(seen.size).toBe(2);
	}
});
