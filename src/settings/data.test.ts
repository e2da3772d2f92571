import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { allKept, readKept, writeKept } from '../storage/kept';
import { changeData, readData, removalOf, replacementOf, returnOf, reversed, takeSnapshot } from './data';
import { dataFile, parseDataFile } from './data-file';
import { finishPendingData } from './pending-data';
import { DEFAULT_SETTINGS } from './settings';
import { changeSettings, getSettings, watchSettings } from './store';
import type { Exported } from './stored';

const write = (data: Record<string, unknown>) => dataFile(data, '1.2.3', new Date('2026-01-02T03:04:05Z'));

beforeEach(() => fakeBrowser.reset());

describe('an exported file', () => {
	test('says what it is and brings back what went in', async () => {
		await changeSettings({ theme: 'dark', sitesOff: ['paper.example'] });
		const file = write(await readData());
		expect(file).toMatchObject({ format: 'sidelight-data', version: 1, extension: '1.2.3' });
		expect(parseDataFile(file)).toEqual({
			data: { settings: { ...DEFAULT_SETTINGS, theme: 'dark', sitesOff: ['paper.example'] } },
			exported: '2026-01-02T03:04:05.000Z',
		});
	});

	test('holds the settings even where none was changed, and nothing that is not listed', async () => {
		await writeKept({ sync: { kind: 'carried' } });
		expect(await readData()).toEqual({ settings: DEFAULT_SETTINGS });
	});

	test.each([
		['another program’s', { format: 'bookmarks' }, { problem: 'not-ours' }],
		['a newer version’s', { ...write({}), version: 2 }, { problem: 'newer', version: 2 }],
	])('is refused when it is %s', (_, file, problem) => expect(parseDataFile(file)).toEqual({ problems: [problem] }));

	test('is refused whole for one bad value, and everything bad is named', () => {
		const file = {
			...write({}),
			data: { settings: { ...DEFAULT_SETTINGS, theme: 'pink', sitesOff: ['paper.example', 'no site'] }, diary: [] },
		};
		expect(parseDataFile(file)).toEqual({
			problems: [
				{ problem: 'bad-value', key: 'settings', path: 'sitesOff.1' },
				{ problem: 'bad-value', key: 'settings', path: 'theme' },
				{ problem: 'unknown-key', key: 'diary' },
			],
		});
	});

	test('of an older version is taken in, with the defaults of what came later', () => {
		const older = JSON.parse(readFileSync('tests/formats/older/settings-before-clippings.json', 'utf8'));
		expect(older.data.settings).not.toHaveProperty('clipText');
		expect(parseDataFile(older)).toMatchObject({
			data: {
				settings: { ...DEFAULT_SETTINGS, theme: 'dark', recap: false, sitesOff: ['paper.example'] },
				hidden: [{ entry: 'S-1' }],
				seen: [{ entry: 'S-1' }],
			},
		});
		const backup = { schedule: 'daily', last: null, failure: null };
		expect(parseDataFile({ ...older, data: { backup } })).toMatchObject({ data: { backup } });
		for (const settings of [null, [], 'dark', { ...older.data.settings, recap: null }])
			expect(parseDataFile({ ...older, data: { settings } })).toMatchObject({ problems: [{ problem: 'bad-value' }] });
	});

	test('does not have another profile go on with a series of backups', () => {
		const backup = { schedule: 'daily', last: null, failure: null, series: 'x7k4', written: 3 };
		expect(parseDataFile({ ...write({}), data: { backup } })).toMatchObject({
			data: { backup: { ...backup, series: null, written: 0 } },
		});
	});

	test('may hold more than settings', () => {
		const seen: Exported = { key: 'seen', schema: z.array(z.string()), label: 'more' };
		expect(parseDataFile({ ...write({}), data: { seen: ['a'] } }, [seen])).toMatchObject({ data: { seen: ['a'] } });
	});
});

describe('what is kept', () => {
	test('is gone when it was deleted, and back as it was when that is undone', async () => {
		await changeSettings({ marks: false });
		await writeKept({ sync: { kind: 'carried' } });
		const kept = await allKept();
		const told: boolean[] = [];
		watchSettings(({ marks }) => told.push(marks));
		const before = await takeSnapshot();
		expect(JSON.stringify(removalOf(before))).not.toContain('carried');
		expect(await changeData(removalOf(before))).toBe(true);
		expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
		await writeKept({ seen: [2] });
		await changeData(returnOf(before));
		expect(await allKept()).toEqual({ ...kept, seen: [2] });
		expect(told).toEqual([true, false]);
	});

	test('is replaced by a file’s, and back when that is undone', async () => {
		await changeSettings({ marks: false });
		const change = await replacementOf({ settings: { ...DEFAULT_SETTINGS, theme: 'light' }, hidden: [] });
		expect(await changeData(change)).toBe(true);
		expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
		expect(await changeData(reversed(change))).toBe(true);
		expect((await getSettings()).marks).toBe(false);
		expect(await readKept('hidden')).toBeNull();
	});

	test('keeps, when a file is taken back, what was set since: sync, and single settings', async () => {
		await changeSettings({ marks: false, card: false });
		const change = await replacementOf({ settings: { ...DEFAULT_SETTINGS, theme: 'light' }, seen: [] });
		await changeData(change);
		const sync = { kind: 'webdav', address: 'https://storage.example/' };
		await writeKept({ sync, seen: [1] });
		await changeSettings({ theme: 'dark', recap: false });
		expect(await changeData(reversed(change))).toBe(false);
		expect(await allKept()).toMatchObject({ sync, seen: [1] });
		expect(await getSettings()).toMatchObject({ marks: false, card: false, theme: 'dark', recap: false });
	});
});

describe('the second half of a change', () => {
	test('is made by whoever comes next, once, and only where nothing else was set meanwhile', async () => {
		let waiting: unknown = await replacementOf({ settings: { ...DEFAULT_SETTINGS, theme: 'light' } });
		const pending = {
			get: async () => waiting,
			drop: async () => {
				waiting = undefined;
			},
		};
		expect(await finishPendingData(pending)).toBe(true);
		expect((await getSettings()).theme).toBe('light');
		expect(waiting).toBeUndefined();
		await changeSettings({ theme: 'dark' });
		expect(await finishPendingData(pending)).toBe(true);
		waiting = 'what nobody wrote';
		expect(await finishPendingData(pending)).toBe(true);
		expect((await getSettings()).theme).toBe('dark');
	});
});
