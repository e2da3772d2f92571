import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * Modules as a page or the worker has them: their variables are its own, the browser's storage and locks are those of all.
 */
async function context() {
	vi.resetModules();
	return {
		...(await import('../settings/store')),
		...(await import('../settings/backup')),
		...(await import('../settings/kept-store')),
		...(await import('../settings/data')),
		...(await import('../memory/hidden-store')),
		...(await import('../memory/seen-store')),
		...(await import('../messages/failures')),
		...(await import('../messages/readings')),
		...(await import('../messages/page-clippings')),
		...(await import('../messages/closed-recaps')),
	};
}

const NOW = new Date('2026-03-01T08:00:00.000Z');
const hidden = (entry: string) => ({ pack: 'p', kind: 'quote' as const, entry, page: null, date: '2026-03-01' });
const seen = (entry: string) => ({ pack: 'p', entry, since: 0, told: 0 });

describe('of two contexts that write at once', async () => {
	const [worker, page] = [await context(), await context()];
	beforeEach(() => fakeBrowser.reset());

	test('both have their settings kept', async () => {
		await Promise.all([
			worker.changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'paper.example'] })),
			page.changeSettings({ theme: 'dark' }),
			page.changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'other.example'] })),
		]);
		expect(await page.getSettings()).toMatchObject({ theme: 'dark', sitesOff: ['paper.example', 'other.example'] });
	});

	test('neither takes back what a file brought', async () => {
		await Promise.all([
			worker.changeSettings({ theme: 'dark' }),
			page.replacementOf({ settings: { card: false } }).then((change) => page.changeData(page.inAnyCase(change))),
		]);
		expect(await page.getSettings()).toMatchObject({ card: false });
	});

	test('both have their part of the backups’ state kept', async () => {
		await Promise.all([
			worker.changeBackup({ last: NOW.toISOString(), failure: null }),
			page.changeBackup({ schedule: 'daily' }),
		]);
		expect(await worker.getBackup()).toMatchObject({ schedule: 'daily', last: NOW.toISOString() });
	});

	test('one takes note of the store and the other of a loss', async () => {
		await worker.noteStore({ id: 'a', clippings: 240 }, NOW);
		await worker.noteStore({ id: 'b', clippings: 0 }, NOW);
		await Promise.all([worker.noteStore({ id: 'b', clippings: 3 }, NOW), page.dismissLoss()]);
		expect(await page.getLoss()).toBeNull();
		expect(await fakeBrowser.storage.local.get('store')).toMatchObject({ store: { id: 'b', clippings: 3 } });
	});

	test('both have what they hid and saw kept', async () => {
		await Promise.all(
			[worker, page].flatMap(({ changeHidden, changeSeen }, i) => [
				changeHidden((now) => [...now, hidden(`H${i}`)]),
				changeSeen((now) => [...now, seen(`S${i}`)]),
			]),
		);
		expect(await worker.getHidden()).toEqual([hidden('H0'), hidden('H1')]);
		expect(await worker.getSeen()).toEqual([seen('S0'), seen('S1')]);
	});

	test('both have their failures, closed recaps and clippings of a page kept', async () => {
		const looking = (id: string) => ({ id, state: 'looking' as const, difference: null });
		await Promise.all(
			[worker, page].flatMap(({ keepFailure, closeRecap, changePageClippings }, i) => [
				keepFailure('test', `F${i}`),
				closeRecap(`https://paper.example/${i}`),
				changePageClippings(1, (now) => ({
					url: '',
					canonical: '',
					clippings: [...(now?.clippings ?? []), looking(`C${i}`)],
				})),
			]),
		);
		expect((await page.getFailures()).map(({ text }) => text)).toEqual(['F0', 'F1']);
		for (const i of [0, 1]) expect(await page.isRecapClosed(`https://paper.example/${i}`)).toBe(true);
		expect(await page.getPageClippings(1)).toMatchObject({ clippings: [looking('C0'), looking('C1')] });
	});
});
