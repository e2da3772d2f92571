import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSavedMany, MOST_SAVED, ownSaved, reserve, savedMany, settle, watchSavedMany } from './saved-by-pages';

const MINUTE_MS = 60_000;
const URL = 'https://paper.example/a';
const from = (tabId: number, document: string | null = `D${tabId}`) => ({ tabId, document });

beforeEach(() => {
	fakeBrowser.reset();
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T08:00:00Z') });
});
afterEach(() => vi.useRealTimers());

async function save(tabId = 1, document: string | null = `D${tabId}`, characters = 500): Promise<string | null> {
	const key = await reserve({ tabId, document }, URL, characters);
	if (key) await settle(key, `clipping of ${key}`);
	return key;
}

test('a tab saves so many within an hour, however they come at once; another tab is not touched by it', async () => {
	const all = await Promise.all(Array.from({ length: MOST_SAVED.perTab + 30 }, () => save()));
	expect(all.filter((key) => key !== null)).toHaveLength(MOST_SAVED.perTab);
	expect(await save(2)).not.toBeNull();
	vi.setSystemTime(Date.now() + 59 * MINUTE_MS);
	expect(await save()).toBeNull();
	vi.setSystemTime(Date.now() + MINUTE_MS);
	expect(await save()).not.toBeNull();
});

test('a reader who saves a passage a minute all day never meets the limit', async () => {
	for (let minute = 0; minute < 10 * 60; minute++) {
		expect(await save(1 + (minute % 3), 'D', 4000)).not.toBeNull();
		vi.setSystemTime(Date.now() + MINUTE_MS);
	}
	expect(await savedMany()).toEqual([]);
});

test('what tabs save together, and how much of it, is bounded, too', async () => {
	expect(await save(1, 'D', MOST_SAVED.charactersPerTab + 1)).toBeNull();
	for (let tab = 0; tab < 3; tab++) expect(await save(tab, null, MOST_SAVED.charactersPerTab)).not.toBeNull();
	expect(await save(9, null, 1)).toBeNull();
	fakeBrowser.reset();
	for (let i = 0; i < MOST_SAVED.inAll; i++) await reserve(from(i), URL, 1);
	expect(await save(9999)).toBeNull();
});

test('what came to nothing counts against nobody', async () => {
	for (let i = 0; i < 2 * MOST_SAVED.perTab; i++) {
		const key = await reserve(from(1), URL, 10);
		expect(key).not.toBeNull();
		await settle(String(key), null);
	}
});

test('what was saved is its own document’s alone, for an hour', async () => {
	const key = String(await save(1, 'D1'));
	const id = `clipping of ${key}`;
	expect(await ownSaved(key, from(1))).toBe(id);
	for (const other of [from(1, 'D2'), from(2, 'D1'), from(1, null)]) expect(await ownSaved(key, other)).toBeNull();
	expect(await ownSaved(id, from(1))).toBeNull();
	vi.setSystemTime(Date.now() + 60 * MINUTE_MS);
	expect(await ownSaved(key, from(1))).toBeNull();
});

test('many by one document within minutes are asked about once; as many over an hour are not', async () => {
	const told: number[] = [];
	watchSavedMany((now) => told.push(now.length));
	for (let i = 0; i < 30; i++) {
		await save(1);
		vi.setSystemTime(Date.now() + MINUTE_MS);
	}
	expect(await savedMany()).toEqual([]);
	for (let i = 0; i < 10; i++) await save(2, null);
	const [many] = await savedMany();
	expect(many).toMatchObject({ url: URL, ids: { length: 10 } });
	await answerSavedMany(many?.ids ?? []);
	expect(await savedMany()).toEqual([]);
	expect([told.includes(1), told.at(-1)]).toEqual([true, 0]);
});
