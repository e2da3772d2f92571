import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aClipping } from '../../tests/support/clippings';
import { putClippings } from '../clippings/store/clippings';
import { closeDatabase } from '../clippings/store/database';
import { changeBackup, getBackup, KEPT_BACKUPS } from '../settings/backup';
import { dismissLoss } from '../settings/kept-store';
import { backUp, nextBackup, startBackups } from './backup';

const NOW = new Date('2026-01-02T03:04:05.000Z');
const HOUR = 3_600_000;

/** What the browser was asked to download, and how that ends. */
function downloads(state: 'complete' | 'interrupted', granted = true) {
	const asked: { url: string; filename: string }[] = [];
	Object.assign(fakeBrowser.permissions, { contains: async () => granted });
	Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.0.0' }) });
	Object.assign(fakeBrowser, {
		downloads: {
			download: async (options: { url: string; filename: string }) => asked.push(options),
			search: async () => [{ state, error: state === 'complete' ? undefined : 'FILE_NO_SPACE' }],
		},
	});
	return asked;
}

beforeEach(() => fakeBrowser.reset());

describe('when the next backup is tried', () => {
	const last = '2026-01-01T00:00:00.000Z';
	const at = Date.parse(last);
	const failure = { at: '2026-01-09T00:00:00.000Z', why: 'download' as const, detail: '' };
	const stored = { series: null, written: 0 };
	test.each([
		['never, without a schedule', { schedule: 'off' as const, last, failure: null }, at, null],
		['a day after the last', { schedule: 'daily' as const, last, failure: null }, at, at + 24 * HOUR],
		['a week after the last', { schedule: 'weekly' as const, last, failure: null }, at, at + 168 * HOUR],
		[
			'soon, where it is overdue',
			{ schedule: 'daily' as const, last, failure: null },
			at + 99 * HOUR,
			at + 99 * HOUR + 60_000,
		],
		['soon, where there was none', { schedule: 'weekly' as const, last: null, failure: null }, at, at + 60_000],
		[
			'an hour after a failure',
			{ schedule: 'daily' as const, last, failure },
			Date.parse(failure.at),
			Date.parse(failure.at) + HOUR,
		],
	])('%s', (_, state, now, expected) => expect(nextBackup({ ...stored, ...state }, now)).toBe(expected));
});

describe('backUp', () => {
	test('writes settings, clippings and texts into a file, and notes when', async () => {
		const asked = downloads('complete');
		const clipping = aClipping();
		await putClippings([clipping]);
		const files: Blob[] = [];
		vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
		await backUp(NOW);
		expect(asked).toMatchObject([{ filename: expect.stringMatching(/^Sidelight\/backup-[a-z0-9]{4}-01\.json$/) }]);
		expect(JSON.parse((await files[0]?.text()) ?? '')).toMatchObject({
			format: 'sidelight-data',
			data: { settings: {} },
			clippings: { format: 'sidelight-clippings', clippings: [clipping] },
		});
		expect(await getBackup()).toMatchObject({ last: NOW.toISOString(), failure: null });
	});

	test('keeps ten files, the newest in place of the oldest, and a failed one does not count', async () => {
		const asked = downloads('complete');
		vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
		for (let i = 0; i < KEPT_BACKUPS; i++) await backUp(NOW);
		const files = new Set(asked.map(({ filename }) => filename));
		expect(files.size).toBe(10);
		downloads('interrupted');
		await backUp(NOW);
		const later = downloads('complete');
		await backUp(NOW);
		expect(later[0]?.filename).toBe(asked[0]?.filename);
	});

	test('writes over no earlier file after the browser cleared the store away, until the reader has taken note', async () => {
		const asked = downloads('complete');
		vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
		await putClippings([aClipping()]);
		await backUp(NOW);
		await closeDatabase();
		globalThis.indexedDB = new IDBFactory();
		await backUp(NOW);
		expect(asked).toHaveLength(1);
		expect(await getBackup()).toMatchObject({ failure: { why: 'lost' } });
		await dismissLoss();
		await backUp(NOW);
		expect(asked).toHaveLength(2);
		expect(await getBackup()).toMatchObject({ failure: null });
	});

	test('goes on where an older version wrote what is stored', async () => {
		const older = { schedule: 'weekly', last: NOW.toISOString(), failure: null };
		await fakeBrowser.storage.local.set({ backup: older });
		expect(await getBackup()).toMatchObject({ ...older, written: 0 });
	});

	test.each([
		['the permission is gone', () => downloads('complete', false), { why: 'not-allowed', detail: '' }],
		['the browser cannot write', () => downloads('interrupted'), { why: 'download', detail: 'FILE_NO_SPACE' }],
	])('says so where %s, and keeps when the last was written', async (_, given, failure) => {
		given();
		const last = '2025-12-24T00:00:00.000Z';
		await changeBackup({ schedule: 'daily', last });
		await backUp(NOW);
		expect(await getBackup()).toMatchObject({ last, failure: { at: NOW.toISOString(), ...failure } });
	});

	test('follows the schedule with an alarm', async () => {
		downloads('complete');
		startBackups();
		await changeBackup({ schedule: 'daily' });
		await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('backup')).toBeDefined());
		await changeBackup({ schedule: 'off' });
		await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('backup')).toBeUndefined());
	});
});
