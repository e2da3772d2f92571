import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aClipping } from '../../../tests/support/clippings';
import { killAt } from '../../../tests/support/kill-at';
import { allClippings } from '../../clippings/store/clippings';
import { closeDatabase } from '../../clippings/store/database';
import { editClipping } from '../../clippings/store/edit';
import { PENDING } from '../../clippings/store/pending';
import { replaceClippings } from '../../clippings/store/replace-clippings';
import { replacementOf } from '../../settings/data';
import { finishPendingData } from '../../settings/pending-data';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { getSettings } from '../../settings/store';
import { takeIn, undoTakingIn } from './take-in';

beforeEach(async () => {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	fakeBrowser.reset();
});

const DATA = { settings: { ...DEFAULT_SETTINGS, theme: 'light' as const } };
const putting = (...clippings: ReturnType<typeof aClipping>[]) => ({
	put: { clippings, texts: [] },
	remove: { clippings: [], texts: [] },
});
const ids = async () => (await allClippings()).map(({ id }) => id);

test('what a file brought is taken back, and nothing else', async () => {
	const [mine, first, second] = [aClipping(), aClipping(), aClipping()];
	await replaceClippings(putting(mine));
	const taken = await takeIn(putting({ ...mine, comment: 'theirs' }, first, second), DATA, {});
	expect((await getSettings()).theme).toBe('light');
	const later = aClipping();
	await replaceClippings(putting(later));
	await editClipping(second.id, second, { ...second, comment: 'edited since' });
	expect(await undoTakingIn(taken)).toBe(false);
	expect((await ids()).sort()).toEqual([mine.id, second.id, later.id].sort());
	expect((await allClippings()).find(({ id }) => id === mine.id)?.comment).toBe(mine.comment);
	expect((await getSettings()).theme).toBe(DEFAULT_SETTINGS.theme);
});

test('where nothing was changed since, all is as it was', async () => {
	const mine = aClipping();
	await replaceClippings(putting(mine));
	const taken = await takeIn(putting({ ...mine, comment: 'theirs' }, aClipping()), null, {});
	expect(await undoTakingIn(taken)).toBe(true);
	expect(await allClippings()).toEqual([mine]);
});

test('a page that is closed between clippings and settings leaves a whole import, and a whole undoing', async () => {
	const clipping = aClipping();
	// The first half, after which the page is gone.
	await replaceClippings({ ...putting(clipping), pending: await replacementOf(DATA) });
	await closeDatabase();
	expect((await getSettings()).theme).toBe(DEFAULT_SETTINGS.theme);
	await finishPendingData(PENDING);
	expect((await getSettings()).theme).toBe('light');
	expect(await PENDING.get()).toBeUndefined();
	expect(await ids()).toEqual([clipping.id]);
});

test('a file whose settings cannot be stored brings no clippings either', async () => {
	const { put } = IDBObjectStore.prototype;
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
		if (this.name === 'values') throw new DOMException('There is no room.', 'QuotaExceededError');
		return put.apply(this, given);
	});
	await expect(takeIn(putting(aClipping()), DATA, {})).rejects.toThrow('no room');
	full.mockRestore();
	expect(await ids()).toEqual([]);
	expect(await PENDING.get()).toBeUndefined();
});

/** What is left for whoever looks next: another page, or after `isClosed` the browser started again. */
async function lookAgain(isClosed: boolean): Promise<{ comments: string[]; theme: string }> {
	await closeDatabase();
	if (isClosed) await fakeBrowser.storage.session.clear();
	await finishPendingData(PENDING);
	expect(await PENDING.get()).toBeUndefined();
	const comments = (await allClippings()).map(({ comment }) => comment).sort();
	return { comments, theme: (await getSettings()).theme };
}

const MINE = aClipping({ comment: 'mine' });
const THEIRS = putting({ ...MINE, comment: 'theirs' }, aClipping({ comment: 'new' }), aClipping({ comment: 'newer' }));
const BEFORE = { comments: ['mine'], theme: DEFAULT_SETTINGS.theme };
const AFTER = { comments: ['new', 'newer', 'theirs'], theme: 'light' };

test.each([
	['the page', false],
	['the browser', true],
])('%s may end at any step of an import or of its undoing: each is whole or was never begun', async (_, isClosed) => {
	const seen = { import: new Set<string>(), undoing: new Set<string>() };
	for (const way of ['import', 'undoing'] as const) {
		for (let nth = 1, isDead = true; isDead; nth++) {
			await closeDatabase();
			globalThis.indexedDB = new IDBFactory();
			fakeBrowser.reset();
			await replaceClippings(putting(MINE));
			expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
			const taken = way === 'undoing' ? await takeIn(THEIRS, DATA, {}) : null;
			const death = killAt(nth);
			await (taken ? undoTakingIn(taken) : takeIn(THEIRS, DATA, {})).catch(() => undefined);
			death.revive();
			isDead = death.isDead();
			const left = await lookAgain(isClosed);
			expect([BEFORE, AFTER]).toContainEqual(left);
			seen[way].add(left.theme);
			if (!isDead) expect(left).toEqual(way === 'import' ? AFTER : BEFORE);
		}
		// Both outcomes came about: early steps change nothing, late ones all.
		expect(seen[way].size).toBe(2);
	}
});
