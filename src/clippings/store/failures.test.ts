import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import {
	allClippings,
	allTexts,
	changeClippings,
	clippingsOf,
	getClipping,
	putClippings,
	removeClippings,
	textOf,
} from './clippings';
import { closeDatabase, database } from './database';
import { emptyStore } from './empty-store';
import { StoreError } from './errors';
import { forgetSync } from './forget-sync';
import { historyOf, settleHistory } from './history';
import { identify } from './identity';
import { allTags, clippingsAt, clippingsAtAddress, storeStandings } from './on-page';
import { readClippings, readFirst, readTexts, readThese } from './read-all';
import { allThereIs, countAll, replaceClippings, textAddresses } from './replace-clippings';

const URL_OF_PAGE = 'https://paper.example/a';

const OPERATIONS: Record<string, () => Promise<unknown>> = {
	allClippings,
	allTexts,
	allTags,
	allThereIs,
	countAll,
	forgetSync,
	identify,
	emptyStore: () => emptyStore(null),
	textAddresses,
	changeClippings: () => changeClippings(['a'], { comment: '' }),
	clippingsAt: () => clippingsAt([URL_OF_PAGE]),
	clippingsAtAddress: () => clippingsAtAddress(URL_OF_PAGE),
	clippingsOf: () => clippingsOf(URL_OF_PAGE),
	getClipping: () => getClipping('a'),
	historyOf: () => historyOf('a'),
	putClippings: () => putClippings([aClipping()]),
	readClippings: () => readClippings(() => undefined),
	readFirst: () => readFirst('newest', 1),
	readTexts: () =>
		readTexts(
			() => true,
			async () => undefined,
		),
	readThese: () => readThese(['a']),
	removeClippings: () => removeClippings(['a']),
	settleHistory: () => settleHistory(1),
	storeStandings: () => storeStandings(new Map([['a', { state: 'gone', at: '2022-01-12T10:00:00.000Z' }]])),
	replaceClippings: () =>
		replaceClippings({ put: { clippings: [], texts: [] }, remove: { clippings: ['a'], texts: [URL_OF_PAGE] } }),
	textOf: () => textOf(URL_OF_PAGE),
};

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

test.each(Object.entries(OPERATIONS))(
	'%s tells a failure of the database as one of the store',
	async (_, operation) => {
		// As where a browser closed the connection and has not said so yet.
		(await database()).close();
		await expect(operation()).rejects.toBeInstanceOf(StoreError);
	},
);
