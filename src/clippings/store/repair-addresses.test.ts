import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { getClipping, putClippings } from './clippings';
import { closeDatabase, withDatabase } from './database';
import { forgetAddresses, isMisplaced } from './repair-addresses';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

const [ONE, TWO] = ['https://paper.example/story/1', 'https://paper.example/story/2'];

test.each([
	['the address at which the document was loaded', TWO, ONE, { url: ONE, canonical: ONE }, true],
	['the same, seen with a section', TWO, ONE, { url: `${ONE}#end`, canonical: ONE }, true],
	['its own page, under another address', ONE, `${ONE}/print`, { url: `${ONE}/print`, canonical: ONE }, false],
	['its own page alone', ONE, null, { url: ONE, canonical: ONE }, false],
	[
		'an address of a mobile edition',
		ONE,
		'https://m.paper.example/1',
		{ url: 'https://m.paper.example/1', canonical: 'https://m.paper.example/1' },
		false,
	],
])('a clipping with %s', (_, url, address, page, isWrong) => {
	expect(isMisplaced({ page: { ...aClipping().page, url, address } }, page)).toBe(isWrong);
});

test('an address is taken away once, for sync too, and is no edit', async () => {
	const clipping = aClipping({ page: { ...aClipping().page, url: TWO, address: ONE } });
	await putClippings([clipping]);
	const takeMarks = () =>
		withDatabase(async (db) => {
			const marked = await db.getAllKeys('dirty');
			await db.clear('dirty');
			return marked;
		});
	await takeMarks();
	await forgetAddresses([clipping.id, 'none']);
	expect(await getClipping(clipping.id)).toEqual({ ...clipping, page: { ...clipping.page, address: null } });
	expect(await takeMarks()).toEqual([clipping.id]);
	await forgetAddresses([clipping.id]);
	expect(await takeMarks()).toEqual([]);
});
