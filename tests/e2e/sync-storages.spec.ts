import type { Page } from '@playwright/test';
import { sealFile } from '../../src/sync/format/file';
import { vaultKeys } from '../../src/sync/format/keys';
import { fileHash, segmentName } from '../../src/sync/format/names';
import { openBundle } from '../../src/sync/remotes/bundle';
import { needMeta } from '../../src/sync/store/meta';
import { aClipping } from '../support/clippings';
import { keepFiles, keptFile } from '../support/library';
import { emptyStore } from '../support/store';
import type { LabDevice } from '../support/sync-lab';
import { SyncedExtension } from '../support/sync-pages';
import { beginAsPeer, peerOf, webdavOf } from '../support/sync-peer';
import { expect, MORE, SYNCER, test } from '../support/test';
import { serveWebdav, type TinyWebdav, tinyWebdavConfig } from '../support/tiny-webdav';

test.use(SYNCER.options);

/** As long as keys may take on a busy machine. */
const DERIVED = { timeout: 60_000 };
const SECRET = 'harbour lamp orchid glacier tumble seven winds';

// The settings of the devices are tried in Firefox.
test.beforeEach(async ({ target, ext }) => {
	test.skip(target !== 'chromium', 'Runs in Chromium.');
	await emptyStore(ext);
});

const servers: TinyWebdav[] = [];
async function serve(): Promise<TinyWebdav> {
	const server = await serveWebdav();
	servers.push(server);
	return server;
}
test.afterEach(async () => {
	for (const server of servers.splice(0)) await server.stop();
});

const commentsIn = async (of: SyncedExtension | LabDevice) =>
	(await of.clippings()).map(({ comment }) => comment).sort();
const trouble = (page: Page) => page.getByTestId('sync-trouble');
const alarms = (page: Page) => page.getByTestId('sync-alarms');
const waits = (page: Page) => expect(page.getByTestId('sync-status')).toContainText('nothing waits', DERIVED);

/** Begins a vault of the reader's own passphrase in the storage that was chosen and tried. */
async function begin(page: Page): Promise<void> {
	await page.getByTestId('sync-device').fill('Laptop');
	await page.getByRole('radio', { name: 'A passphrase of my own' }).check();
	await page.getByTestId('sync-new-own').fill(SECRET);
	await expect(page.getByText('This will do.')).toBeVisible(DERIVED);
	await page.getByTestId('sync-new-kept').check();
	await page.getByTestId('sync-enter').click();
	await expect(page.getByTestId('sync-on')).toBeVisible(DERIVED);
	await waits(page);
}

async function leave(page: Page): Promise<void> {
	await page.getByTestId('sync-leave').click();
	await page.getByTestId('sync-end').click();
	await expect(page.getByTestId('sync-set-up')).toBeVisible();
}

test(
	'a vault that is carried by hand goes out as a file, and another device’s comes in',
	MORE,
	async ({ ext, page }) => {
		test.setTimeout(180_000);
		const here = await SyncedExtension.in(ext);
		await here.put([aClipping({ comment: 'From the laptop.' })]);
		await ext.gotoExt(page, 'options.html#sync');
		await keepFiles(page);
		await page.getByTestId('sync-set-up').click();
		await page.getByRole('radio', { name: /carried by hand/ }).check();
		await page.getByTestId('sync-try').click();
		await begin(page);
		await page.getByTestId('sync-bundle-out').click();
		await expect(page.getByTestId('sync-bundle-told')).toHaveText('The file was saved.');

		const bundle = await openBundle(new Blob([new Uint8Array(await keptFile(page))]));
		const phone = await peerOf(bundle, SECRET, 'Phone');
		await phone.put(aClipping({ comment: 'From the phone.' }));
		await phone.poll();
		expect(await commentsIn(phone)).toEqual(['From the laptop.', 'From the phone.']);
		const open = (buffer: Buffer) =>
			page.getByTestId('sync-bundle-in').setInputFiles({ name: 'vault.zip', mimeType: 'application/zip', buffer });
		await open(Buffer.from('no archive'));
		await expect(page.getByTestId('sync-bundle-told')).toContainText('This file is no vault');
		await open(Buffer.from(await bundle.save().arrayBuffer()));
		await expect(page.getByTestId('sync-bundle-told')).toHaveText('Taken in. New files: 1.');
		expect(await commentsIn(here)).toEqual(['From the laptop.', 'From the phone.']);
		await expect(page.getByTestId('sync-devices')).toContainText('Phone');
		await leave(page);
	},
);

test('a folder of this computer is chosen, emptied, and put back', MORE, async ({ ext, page }) => {
	test.setTimeout(180_000);
	await ext.gotoExt(page, 'options.html#sync');
	// The browser's own window can be answered by no test; the folder that it would give is one of its own file system.
	const answerPicker = (answer: 'cancel' | 'choose') =>
		page.evaluate((how) => {
			const pick = async () => {
				if (how === 'cancel') throw new DOMException('The user aborted a request.', 'AbortError');
				return (await navigator.storage.getDirectory()).getDirectoryHandle('vault', { create: true });
			};
			Object.assign(globalThis, { showDirectoryPicker: pick });
		}, answer);
	await answerPicker('cancel');
	await page.getByTestId('sync-set-up').click();
	await page.getByRole('radio', { name: /Folder on this computer/ }).check();
	await page.getByTestId('sync-try').click();
	await expect(page.getByTestId('sync-trial')).toContainText('Nothing was chosen');
	await answerPicker('choose');
	await page.getByTestId('sync-try').click();
	await begin(page);
	await expect(page.getByTestId('sync-on')).toContainText('Folder on this computer, vault');

	await page.evaluate(async () => {
		const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault');
		await vault.removeEntry('v1', { recursive: true });
	});
	await page.getByTestId('sync-now').click();
	await expect(trouble(page)).toHaveAttribute('data-trouble', 'folder-gone');
	await page.getByTestId('sync-put-back').click();
	await expect(trouble(page)).toHaveCount(0);
	await waits(page);
	await leave(page);
});

test(
	'a storage that is damaged, set back, of a later version or another’s is told in words, and put right',
	MORE,
	async ({ ext, page }) => {
		test.setTimeout(240_000);
		const server = await serve();
		const phone = await beginAsPeer(webdavOf(server), SECRET, 'Phone');
		await phone.put(aClipping({ comment: 'From the phone.' }));
		await phone.poll();
		const here = await SyncedExtension.in(ext);
		await here.enter(tinyWebdavConfig(server), SECRET, 'Laptop');
		await here.settle();
		await ext.gotoExt(page, 'options.html#sync');
		const all = await commentsIn(here);
		expect(all).toContain('From the phone.');

		// Damaged: found by looking at everything, and made good from here.
		for (const [path, bytes] of server.files)
			if (path.endsWith('.seg')) server.files.set(path, Buffer.alloc(bytes.length));
		await page.getByTestId('sync-verify').click();
		await expect(page.getByTestId('sync-verified')).toContainText('Damaged or missing, and made good:', DERIVED);
		await expect(page.getByTestId('sync-verified')).toContainText('.seg damaged');
		expect(await commentsIn(await fresh(server))).toEqual(all);
		await expect(alarms(page)).toHaveCount(0);

		// Set back to an earlier day: what this device had read is gone, and told.
		const earlier = new Map(server.files);
		await phone.poll();
		await phone.put(aClipping({ comment: 'Later.' }));
		await phone.push();
		await here.settle();
		const log = [...server.files.keys()].filter((path) => !earlier.has(path));
		for (const path of log) server.files.delete(path);
		await page.getByTestId('sync-now').click();
		await expect(alarms(page)).toContainText('It may have been set back to an earlier day.');
		expect(await commentsIn(here)).toEqual([...all, 'Later.'].sort());
		await page.getByTestId('sync-verify').click();
		await page.getByRole('button', { name: 'I have seen it' }).click();
		await expect(alarms(page)).toHaveCount(0);

		// A file of a later version waits, and the rest goes on.
		const vault = await phone.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
		const device = 'cc'.repeat(8);
		const address = { kind: 'segment', device, number: 1 } as const;
		const later = await sealFile(vaultKeys(vault.id, vault.keys), address, { v: 2, dev: device, seq: 1 });
		const laterPath = `v1/log/${segmentName(device, 1, await fileHash(later))}`;
		server.files.set(laterPath, Buffer.from(later));
		await page.getByTestId('sync-now').click();
		await expect(alarms(page)).toContainText('Files that only a later version of Sidelight can read: 1.');
		await here.put([aClipping({ comment: 'Goes on.' })]);
		await here.run();
		await waits(page);
		expect(server.files.has(laterPath)).toBe(true);
		server.files.delete(laterPath);
		await page.getByTestId('sync-now').click();
		await expect(alarms(page)).toHaveCount(0);

		// Another vault lies there: nothing is written, until the reader puts the own one back and the other aside.
		const stranger = await serve();
		await beginAsPeer(webdavOf(stranger), SECRET, 'Stranger');
		await stranger.stop();
		server.files.clear();
		for (const [path, bytes] of stranger.files) server.files.set(path, bytes);
		const [theirs] = [...stranger.files.keys()].filter((path) => path.startsWith('v1/vault-'));
		await page.getByTestId('sync-now').click();
		await expect(trouble(page)).toContainText('Another vault is in the folder now. Nothing here has changed');
		expect([...server.files.keys()].sort()).toEqual([...stranger.files.keys()].sort());
		await page.getByTestId('sync-put-back').click();
		await expect(trouble(page)).toHaveCount(0);
		await waits(page);
		expect(server.files.has(`${theirs}.aside`)).toBe(true);
		expect(await commentsIn(await fresh(server))).toEqual([...all, 'Goes on.', 'Later.'].sort());
		await leave(page);
	},
);

/** Everything that somebody finds who joins now. */
async function fresh(server: TinyWebdav): Promise<LabDevice> {
	const newcomer = await peerOf(webdavOf(server), SECRET, 'Newcomer');
	expect(await newcomer.poll()).toMatchObject({ trouble: null });
	return newcomer;
}

test('a full disk is told and loses nothing; sync goes on when there is room again', MORE, async ({ ext, page }) => {
	test.setTimeout(120_000);
	const server = await serve();
	const phone = await beginAsPeer(webdavOf(server), SECRET, 'Phone');
	const here = await SyncedExtension.in(ext);
	await here.put([aClipping({ comment: 'From before.' })]);
	await here.enter(tinyWebdavConfig(server), SECRET, 'Laptop');
	await here.settle();
	await phone.poll();
	const many = Array.from({ length: 20 }, (_, i) => `While it was full ${i}.`);
	for (const comment of many) await phone.put(aClipping({ comment }));
	await phone.push();

	// Chromium gives an extension with `unlimitedStorage` no quota that a test could lower, so the disk's refusal is made.
	const [worker] = ext.context.serviceWorkers();
	if (!worker) throw new Error('There is no worker.');
	await worker.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		Object.assign(globalThis, { freeTheDisk: () => Object.assign(IDBObjectStore.prototype, { put }) });
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		};
	});
	await ext.gotoExt(page, 'options.html#sync');
	await page.getByTestId('sync-now').click();
	await expect(trouble(page)).toContainText('This browser could not store what came: its disk may be full.');
	expect(await commentsIn(here)).toEqual(['From before.']);
	await worker.evaluate(() => (globalThis as unknown as { freeTheDisk(): void }).freeTheDisk());
	await page.getByTestId('sync-now').click();
	await expect(trouble(page)).toHaveCount(0);
	expect(await commentsIn(here)).toEqual(['From before.', ...many].sort());
	await leave(page);
});

test(
	'the browser’s account says when it is full, and everything goes to the storage that takes its place',
	MORE,
	async ({ ext, page }) => {
		test.setTimeout(180_000);
		const here = await SyncedExtension.in(ext);
		await ext.gotoExt(page, 'options.html#sync');
		await page.getByTestId('sync-set-up').click();
		await page.getByRole('radio', { name: /own account/ }).check();
		await page.getByTestId('sync-try').click();
		// More than the account takes, at the first attempt.
		const long = Array.from({ length: 200 }, () => Array.from({ length: 20 }, () => crypto.randomUUID()).join(' '));
		await here.put(long.map((comment) => aClipping({ comment })));
		const all = await commentsIn(here);
		await page.getByTestId('sync-device').fill('Laptop');
		await page.getByRole('radio', { name: 'A passphrase of my own' }).check();
		await page.getByTestId('sync-new-own').fill(SECRET);
		await expect(page.getByText('This will do.')).toBeVisible(DERIVED);
		await page.getByTestId('sync-new-kept').check();
		await page.getByTestId('sync-enter').click();
		await expect(trouble(page)).toContainText('The storage is full. You can go on working', DERIVED);
		await expect(page.getByTestId('sync-status')).toContainText(/\d+ changes wait here/);
		expect(await commentsIn(here)).toEqual(all);
		// Whoever leaves now is told what is nowhere else.
		await page.getByTestId('sync-leave').click();
		await expect(page.getByTestId('sync-only-here')).toContainText(/Changes that are only here.*: \d+\./);
		await page.getByRole('button', { name: 'Cancel' }).click();

		const next = await serve();
		const { user, password } = tinyWebdavConfig(next);
		await page.getByTestId('sync-move').click();
		for (const [field, text] of Object.entries({ url: next.url, user, password }))
			await page.getByTestId(`move-${field}`).fill(text);
		await page.getByTestId('sync-try').click();
		await expect(page.getByTestId('sync-on')).toContainText(next.url, DERIVED);
		await waits(page);
		await expect(trouble(page)).toHaveCount(0);
		const newcomer = await peerOf(webdavOf(next), SECRET, 'Newcomer');
		await newcomer.poll();
		expect(await commentsIn(newcomer)).toEqual(all);
		await leave(page);
	},
);
