import type { Page } from '@playwright/test';
import { aClipping } from '../support/clippings';
import { openInPrivateWindow } from '../support/private-window';
import { startAlone } from '../support/second-browser';
import { deleteStore, storedClippings } from '../support/store';
import { storeClippings } from '../support/stored-clippings';
import { expect, MORE, test } from '../support/test';

declare const chrome: typeof import('wxt/browser').browser;

test.use({ profile: 'store' });

const line = (page: Page) => page.getByTestId('clipping-line');
const problem = (page: Page) => page.getByTestId('store-problem').filter({ visible: true });

test(
	'a window of an older version that holds the store is named; once it lets go all is there',
	MORE,
	async ({ ext, page }) => {
		const clipping = aClipping();
		const helper = await ext.helperPage();
		// The worker has looked after its store, and opens it no more.
		await expect
			.poll(() => helper.evaluate(async () => 'store' in (await chrome.storage.local.get('store'))))
			.toBe(true);
		await deleteStore(ext);
		// The store as the first version made it, held by a window that hears nothing.
		const letGo = await helper.evaluateHandle(
			(kept) =>
				new Promise<() => void>((resolve, reject) => {
					const opened = indexedDB.open('sidelight', 1);
					opened.onerror = () => reject(opened.error);
					opened.onupgradeneeded = () => {
						const clippings = opened.result.createObjectStore('clippings', { keyPath: 'id' });
						clippings.createIndex('page', 'page.url');
						clippings.createIndex('changed', 'changed');
						clippings.put(kept);
						opened.result.createObjectStore('texts', { keyPath: 'url' });
					};
					opened.onsuccess = () => resolve(() => opened.result.close());
				}),
			clipping,
		);
		await ext.gotoExt(page, 'library.html');
		const failed = page.getByTestId('failed');
		await expect(failed).toContainText('Another Sidelight window still runs an older version', { timeout: 15_000 });
		await letGo.evaluate((close) => close());
		await failed.getByRole('button', { name: 'Try again' }).click();
		await expect(line(page)).toHaveCount(1);
		expect(await storedClippings(ext)).toEqual([clipping]);
	},
);

test('a store that is full says so, loses nothing, and takes what is typed once there is room', async ({
	ext,
	page,
}) => {
	const clipping = aClipping({ comment: 'Before.' });
	await storeClippings(ext, [clipping]);
	await ext.gotoExt(page, 'library.html');
	await line(page).click();
	// `unlimitedStorage` sets aside the quota that a test could give, so the browser's error is given in its stead.
	const makeRoom = await page.evaluateHandle(() => {
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('There is no room.', 'QuotaExceededError');
		};
		return () => {
			IDBObjectStore.prototype.put = put;
		};
	});
	const comment = page.getByTestId('reading').getByRole('textbox', { name: 'Comment' });
	await comment.fill('Before, and after.');
	await page.getByTestId('search').focus();
	await expect(problem(page)).toContainText('Not saved: the disk, or the room that the browser gives, is full');
	await expect(comment).toHaveValue('Before, and after.');
	expect(await storedClippings(ext)).toEqual([clipping]);
	await makeRoom.evaluate((make) => make());
	await problem(page).getByRole('button', { name: 'Try again' }).click();
	await expect.poll(async () => (await storedClippings(ext))[0]?.comment).toBe('Before, and after.');
});

test('a store that the browser cleared away is told of, with the ways back, until the reader has taken note', async ({
	ext,
	page,
}) => {
	await storeClippings(ext, [aClipping(), aClipping()]);
	const lost = page.getByTestId('lost');
	const known = () =>
		page.evaluate(async () => (await chrome.storage.local.get('store')) as { store?: { clippings: number } });
	await ext.gotoExt(page, 'library.html');
	await expect(line(page)).toHaveCount(2);
	await expect.poll(async () => (await known()).store?.clippings).toBe(2);
	await expect(lost).toBeHidden();

	// What a browser does where it needs room or finds a profile damaged.
	await deleteStore(ext);
	await ext.gotoExt(page, 'library.html');
	await expect(lost).toContainText('it held 2 clippings');
	await lost.getByRole('button', { name: 'Import a file…' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');

	await ext.gotoExt(page, 'options.html#data');
	await lost.getByRole('button', { name: 'Close' }).click();
	await expect(lost).toBeHidden();
	await ext.gotoExt(page, 'library.html');
	await expect(page.getByTestId('empty')).toBeVisible();
	await expect(lost).toBeHidden();
});

test('in a private window, where Firefox gives no storage, the library says so', MORE, async ({ ext }) => {
	test.skip(ext.target === 'chromium', 'Chromium shows the pages of extensions in usual windows alone');
	const { browser, close } = await startAlone('firefox');
	try {
		const text = await openInPrivateWindow(browser, 'library.html');
		await expect.poll(text, { timeout: 20_000 }).toContain('gives Sidelight no storage here');
	} finally {
		await close();
	}
});
