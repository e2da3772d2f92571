import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type EntryName, MAX_HIDDEN, parseHidden, setHidden, whereHidden } from './hidden';
import { changeHidden, getHidden } from './hidden-store';

const Q1: EntryName = { pack: 'pluto', kind: 'claim', entry: 'Q1' };
const [HERE, THERE] = ['https://paper.example/a', 'https://paper.example/b'];
const date = '2026-01-02';

describe('an entry', () => {
	test('that is hidden on a page is hidden there alone', () => {
		const list = setHidden([], Q1, { where: 'page', page: HERE, date });
		expect(whereHidden(list, Q1, HERE)).toBe('page');
		expect(whereHidden(list, Q1, THERE)).toBeNull();
		expect(whereHidden(list, { ...Q1, kind: 'document' }, HERE)).toBeNull();
		expect(whereHidden(list, { ...Q1, pack: 'mars' }, HERE)).toBeNull();
	});

	test('that is hidden everywhere and shown again is as it was before', () => {
		const onThere = setHidden([], Q1, { where: 'page', page: THERE, date });
		const everywhere = setHidden(onThere, Q1, { where: 'everywhere', page: HERE, date });
		expect([HERE, THERE].map((page) => whereHidden(everywhere, Q1, page))).toEqual(['everywhere', 'everywhere']);
		expect(setHidden(everywhere, Q1, { where: null, page: HERE, date })).toEqual(onThere);
	});

	test('is listed once, however often it is hidden', () => {
		const once = setHidden([], Q1, { where: 'page', page: HERE, date });
		expect(setHidden(once, Q1, { where: 'page', page: HERE, date })).toEqual(once);
		expect(setHidden(once, Q1, { where: 'everywhere', page: HERE, date })).toEqual([{ ...Q1, page: null, date }]);
	});
});

describe('the stored list', () => {
	beforeEach(() => fakeBrowser.reset());

	test('keeps the good choices beside a bad one', () => {
		const good = { ...Q1, page: null, date };
		expect(parseHidden([good, { ...good, kind: 'oracle' }, 'Q1', { ...good, date: 'today' }])).toEqual([good]);
		expect([null, {}, 'x'].map(parseHidden)).toEqual([[], [], []]);
	});

	test('keeps both of two changes made at once', async () => {
		const hide = (entry: string) =>
			changeHidden((now) => setHidden(now, { ...Q1, entry }, { where: 'page', page: HERE, date }));
		await Promise.all([hide('Q1'), hide('Q2')]);
		expect((await getHidden()).map(({ entry }) => entry)).toEqual(['Q1', 'Q2']);
	});

	test('forgets the oldest choice when it is full', () => {
		const full = Array.from({ length: MAX_HIDDEN }, (_, i) => ({ ...Q1, entry: `Q${i}`, page: null, date }));
		const list = setHidden(full, { ...Q1, entry: 'new' }, { where: 'everywhere', page: HERE, date });
		expect(list).toHaveLength(MAX_HIDDEN);
		expect([list[0]?.entry, list.at(-1)?.entry]).toEqual(['Q1', 'new']);
	});
});
