import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getBackup } from '../settings/backup';
import { getSettings } from '../settings/store';
import { allKept, readKept, saveKept, watchKept, writeKept } from './kept';

const { local, session } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());

/** What version 0.1.0 left in `storage.local`. */
const OLDER = {
	settings: { theme: 'dark', sitesOff: ['paper.example'] },
	settings$: { v: 1 },
	hidden: [{ pack: 'p', kind: 'quote', entry: 'S-1', page: null, date: '2026-03-01' }],
	seen: [{ pack: 'p', entry: 'S-1', since: 0, told: 0 }],
	backup: { schedule: 'daily', last: null, failure: null },
	sync: { version: 1, remote: { kind: 'webdav', url: 'https://storage.example/', password: 'secret' } },
	store: { id: 'a', clippings: 3, seen: '2026-03-01T08:00:00.000Z', lost: null },
};

/** The browser starts anew: nothing of the session is left. */
const restart = () => session.clear();

test('what an older version kept where web pages’ scripts can read is taken over, and gone from there', async () => {
	await local.set(OLDER);
	const { settings, hidden, seen, backup, sync, store } = OLDER;
	expect(await allKept()).toEqual({ settings, hidden, seen, backup, sync });
	expect(await getSettings()).toMatchObject({ theme: 'dark', sitesOff: ['paper.example'], reach: 'click' });
	expect(await getBackup()).toMatchObject({ schedule: 'daily', written: 0 });
	// How many clippings there were has to outlive the database; nothing else is left.
	expect(await local.get()).toEqual({ store });
	await restart();
	expect(await allKept()).toEqual({ settings, hidden, seen, backup, sync });
});

test('a browser that stops between taking over and clearing away takes nothing over twice', async () => {
	await local.set(OLDER);
	const { remove } = local;
	local.remove = () => Promise.reject(new Error('stopped'));
	await expect(readKept('settings')).rejects.toThrow('stopped');
	local.remove = remove;
	await writeKept({ settings: { theme: 'light' } });
	await restart();
	expect(await readKept('settings')).toEqual({ theme: 'light' });
	expect(await local.get('settings')).toEqual({});
});

test('a disk that is full in the middle of taking over leaves the older version’s values where they are', async () => {
	await local.set(OLDER);
	const { put } = IDBObjectStore.prototype;
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
		if (given[1] === 'seen') throw new DOMException('There is no room.', 'QuotaExceededError');
		return put.apply(this, given);
	});
	await expect(readKept('settings')).rejects.toThrow('no room');
	full.mockRestore();
	expect(await local.get()).toEqual(OLDER);
	expect(await allKept()).toMatchObject({ settings: OLDER.settings, seen: OLDER.seen, sync: OLDER.sync });
});

test('what is written to `storage.local` later, as scripts in Firefox’s pages can, is never read, and cleared away', async () => {
	await writeKept({ settings: { theme: 'dark' } });
	await local.set({ settings: { reach: 'all', sitesOff: [] }, sync: { remote: 'theirs' } });
	expect(await readKept('settings')).toEqual({ theme: 'dark' });
	await restart();
	expect(await allKept()).toEqual({ settings: { theme: 'dark' } });
	expect(await local.get()).toEqual({});
});

test('a change is told with what was; that all is copied at a start is none', async () => {
	await writeKept({ settings: 1 });
	await restart();
	const told: unknown[] = [];
	const stop = new AbortController();
	watchKept('settings', (now, before) => told.push([before, now]), stop.signal);
	expect(await readKept('settings')).toBe(1);
	await writeKept({ settings: 2 });
	await writeKept({ settings: null });
	stop.abort();
	await writeKept({ settings: 3 });
	expect(told).toEqual([
		[1, 2],
		[2, null],
	]);
});

test('a change that the disk has no room for is refused whole', async () => {
	await writeKept({ settings: 'a', seen: ['a'] });
	const full = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
		throw new DOMException('There is no room.', 'QuotaExceededError');
	});
	await expect(writeKept({ settings: 'b', seen: null })).rejects.toThrow('no room');
	full.mockRestore();
	expect(await allKept()).toEqual({ settings: 'a', seen: ['a'] });
	await restart();
	expect(await allKept()).toEqual({ settings: 'a', seen: ['a'] });
});

test('a change that was stored is not lost for want of room for its copy', async () => {
	await writeKept({ settings: 'a' });
	const { set } = session;
	session.set = () => Promise.reject(new Error('no room'));
	await writeKept({ settings: 'b' });
	session.set = set;
	expect(await readKept('settings')).toBe('b');
});

test('where there is no database, as in a private window, a change is seen at once and stored by the worker', async () => {
	await writeKept({ settings: 'a', seen: ['a'] });
	const none = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('None here.', 'InvalidStateError');
	});
	await writeKept({ settings: 'b' });
	await writeKept({ seen: null });
	expect(await allKept()).toEqual({ settings: 'b' });
	none.mockRestore();
	saveKept();
	await vi.waitFor(async () => expect(await session.get('kept-unsaved')).toEqual({}));
	await restart();
	expect(await allKept()).toEqual({ settings: 'b' });
});
