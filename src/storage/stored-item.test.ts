import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTab, sessionItem, sessionItems, watchSessionItems } from './session-item';
import { storedItem } from './stored-item';

const { local, session } = fakeBrowser.storage;
const words = (stored: unknown): string[] => (Array.isArray(stored) ? stored.map(String) : []);

beforeEach(() => fakeBrowser.reset());

describe('an item', () => {
	const item = storedItem('local:words', words);

	test('is what lies under its key alone, as it was always stored', async () => {
		expect(await item.get()).toEqual([]);
		await local.set({ words: ['a'] });
		await item.change((now) => [...now, 'b']);
		expect(await local.get()).toEqual({ words: ['a', 'b'] });
		expect(await item.get()).toEqual(['a', 'b']);
	});

	test('is not written where it stays, or where the change fails, and can be changed afterwards', async () => {
		await local.set({ words: 'broken' });
		await item.change((now) => now);
		await expect(
			item.change(() => {
				throw new Error('no');
			}),
		).rejects.toThrow('no');
		expect(await local.get()).toEqual({ words: 'broken' });
		await item.change((now) => [...now, 'a']);
		expect(await item.get()).toEqual(['a']);
	});

	test('is watched until the signal aborts, and without one for ever', async () => {
		const stop = new AbortController();
		const [some, all]: [unknown[], unknown[]] = [[], []];
		item.watch((now, before) => some.push([before, now]), stop.signal);
		item.watch((now) => all.push(now));
		await item.set(['a']);
		stop.abort();
		await local.remove('words');
		expect([some, all]).toEqual([[[[], ['a']]], [['a'], []]]);
	});
});

describe('an item of a tab', () => {
	test('is one of each tab, until the tab is forgotten', async () => {
		const [first, second] = [sessionItem<string>('once', 1), sessionItem<string>('once', 12)];
		const told: unknown[] = [];
		const stop = new AbortController();
		watchSessionItems('once', (tabId, value) => told.push([tabId, value]), stop.signal);
		await first.set('a');
		await second.change((now) => now ?? 'b');
		await sessionItem('focus', 1).set({});
		expect(await session.get()).toEqual({ 'once:1': 'a', 'once:12': 'b', 'focus:1': {} });
		expect(await sessionItems('once')).toEqual([
			{ tabId: 1, value: 'a' },
			{ tabId: 12, value: 'b' },
		]);
		await forgetTab(1);
		expect([await first.get(), await second.get(), await session.get()]).toEqual([undefined, 'b', { 'once:12': 'b' }]);
		stop.abort();
		await second.set('c');
		expect(told).toEqual([
			[1, 'a'],
			[12, 'b'],
			[1, undefined],
		]);
	});
});
