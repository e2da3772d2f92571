import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismissLoss, getLoss, noteStore } from './kept-store';

const FIRST = new Date('2026-03-01T08:00:00.000Z');
const LATER = new Date('2026-03-09T08:00:00.000Z');

describe('the store of clippings', () => {
	beforeEach(() => fakeBrowser.reset());

	test('that stays is no loss, whatever the reader deletes', async () => {
		await noteStore({ id: 'a', clippings: 240 }, FIRST);
		await noteStore({ id: 'a', clippings: 0 }, LATER);
		expect(await getLoss()).toBeNull();
	});

	test('that another one took the place of is told until the reader has taken note', async () => {
		await noteStore({ id: 'a', clippings: 240 }, FIRST);
		await noteStore({ id: 'b', clippings: 0 }, LATER);
		const lost = { clippings: 240, seen: FIRST.toISOString() };
		expect(await getLoss()).toEqual(lost);
		await noteStore({ id: 'b', clippings: 3 }, LATER);
		expect(await getLoss()).toEqual(lost);
		await dismissLoss();
		await noteStore({ id: 'b', clippings: 3 }, LATER);
		expect(await getLoss()).toBeNull();
	});

	test('that held nothing is not missed, and neither is one that was never seen', async () => {
		await noteStore({ id: 'a', clippings: 0 }, FIRST);
		await noteStore({ id: 'b', clippings: 0 }, LATER);
		expect(await getLoss()).toBeNull();
	});
});
