import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { putClippings } from './clippings';
import { closeDatabase, database } from './database';
import { emptyStore } from './empty-store';
import { allThereIs, countAll, replaceClippings } from './replace-clippings';

const NOW = '2026-01-01T00:00:00.000Z';
const text = (url: string, words = 'The whole article.') => ({ url, read: NOW, text: words });
const nothing = { clippings: [], texts: [] };

describe('replaceClippings', () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});
	afterEach(closeDatabase);

	test('marks for sync what it puts and takes away', async () => {
		const [added, removed] = [aClipping(), aClipping()];
		await putClippings([removed]);
		await replaceClippings({ put: { clippings: [added], texts: [] }, remove: { clippings: [removed.id], texts: [] } });
		const marks = await (await database()).getAll('dirty');
		expect(new Map(marks.map(({ id, deleted }) => [id, deleted]))).toEqual(
			new Map([
				[added.id, false],
				[removed.id, true],
			]),
		);
	});

	test('is undone by its answer: what was new goes, what was replaced or taken away comes back', async () => {
		const [stays, replaced, removed, added] = [aClipping(), aClipping(), aClipping(), aClipping()];
		await putClippings([stays, replaced, removed], [text('https://paper.example/a')]);
		const before = await allThereIs();
		const undo = await replaceClippings({
			put: {
				clippings: [{ ...replaced, comment: 'Theirs.' }, added],
				texts: [text('https://paper.example/a', 'Theirs.'), text('https://paper.example/b')],
			},
			remove: { clippings: [removed.id], texts: [] },
		});
		expect(await allThereIs()).toEqual({
			clippings: [stays, { ...replaced, comment: 'Theirs.' }, added],
			texts: [text('https://paper.example/a'), text('https://paper.example/b')],
		});
		await replaceClippings(undo);
		expect(await allThereIs()).toEqual(before);
	});

	test('has sync find out anew what a text is called that was replaced or went', async () => {
		const texts = ['a', 'b', 'c'].map((name) => text(`https://paper.example/${name}`));
		await putClippings([], texts);
		const db = await database();
		for (const { url } of texts) await db.put('articles', { url, name: 'a'.repeat(32), size: 0 });
		await replaceClippings({ put: nothing, remove: { clippings: [], texts: ['https://paper.example/a'] } });
		await putClippings([], [text('https://paper.example/b', 'Read again.')]);
		expect(await db.getAllKeys('articles')).toEqual(['https://paper.example/c']);
	});

	test('changes nothing when stopped half way, or when the disk is full', async () => {
		const kept = aClipping();
		await putClippings([kept]);
		const put = { clippings: Array.from({ length: 500 }, () => aClipping()), texts: [text('https://paper.example/b')] };
		const stop = new AbortController();
		const progress = (done: number) => {
			if (done >= 300) stop.abort();
		};
		const stopped = replaceClippings({ put, remove: nothing }, { signal: stop.signal, progress });
		await expect(stopped).rejects.toMatchObject({ failure: 'stopped' });
		let left = 100;
		const real = IDBObjectStore.prototype.put;
		const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
			if (--left < 0) throw new DOMException('full', 'QuotaExceededError');
			return real.call(this, value);
		});
		await expect(replaceClippings({ put, remove: nothing })).rejects.toMatchObject({ failure: 'full' });
		full.mockRestore();
		expect(await allThereIs()).toEqual({ clippings: [kept], texts: [] });
	});

	test('empties the store and brings it back, texts without clippings too', async () => {
		await putClippings([aClipping()], [text('https://paper.example/a'), text('https://paper.example/lone')]);
		const before = await allThereIs();
		await (await database()).put('sync', { topic: 'vault', value: 'its keys' });
		const undo = await emptyStore({});
		for (const table of ['dirty', 'sync'] as const) expect(await (await database()).count(table)).toBe(0);
		expect(await countAll()).toEqual({ clippings: 0, texts: 0 });
		await replaceClippings(undo);
		expect(await allThereIs()).toEqual(before);
	});
});
