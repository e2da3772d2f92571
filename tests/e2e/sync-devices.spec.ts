import type { Page } from '@playwright/test';
import { aClipping } from '../support/clippings';
import { SyncedExtension } from '../support/sync-pages';
import { beginAsPeer, joinAsPeer, peerOf, webdavOf } from '../support/sync-peer';
import { expect, MORE, test } from '../support/test';
import { serveWebdav, type TinyWebdav, tinyWebdavConfig } from '../support/tiny-webdav';

test.use({ profile: 'sync-devices', hostPermissions: ['http://127.0.0.1/*'] });

/** As long as keys may take on a busy machine. */
const DERIVED = { timeout: 150_000 };
const [SECRET, NEXT, LAST] = [
	'harbour lamp orchid glacier tumble seven winds',
	'tumble orchid ferret glacier bassoon walnut',
	'bassoon harbour walnut glacier orchid ferret',
];

const servers: TinyWebdav[] = [];
async function serve(): Promise<TinyWebdav> {
	const server = await serveWebdav();
	servers.push(server);
	return server;
}
// One browser is enough for the settings page; the others of these tests take the other one.
test.beforeEach(({ target }) => test.skip(target !== 'firefox', 'Runs in Firefox.'));
test.afterAll(async () => {
	for (const server of servers) await server.stop();
});

/** Fills in the form that asks for the vault's secret and a new one of the reader's own. */
async function changeSecret(page: Page, id: string, now: string, next: string): Promise<void> {
	await page.getByTestId(`${id}-secret`).fill(now);
	await page.getByRole('radio', { name: 'A passphrase of my own' }).check();
	await page.getByTestId(`${id}-own`).fill(next);
	await expect(page.getByText('This will do.')).toBeVisible();
	await page.getByTestId(`${id}-kept`).check();
}

/** Of the segments of the log, by name, with which of the vault's keys each was sealed. */
const epochs = ({ files }: TinyWebdav) =>
	new Map([...files].flatMap(([path, bytes]) => (path.endsWith('.seg') ? [[path, bytes.readUInt16BE(6)]] : [])));

const waits = (page: Page) => expect(page.getByTestId('sync-status')).toContainText('nothing waits', DERIVED);

test(
	'the passphrase is changed, a device is taken out and comes back, and the vault moves to another storage',
	MORE,
	async ({ ext, page }) => {
		test.setTimeout(600_000);
		const server = await serve();
		const here = await SyncedExtension.in(ext);
		await here.put([aClipping({ comment: 'From the browser.' })]);
		const phone = await beginAsPeer(webdavOf(server), SECRET, 'Phone');
		await phone.poll();
		await here.enter(tinyWebdavConfig(server), SECRET, 'Laptop');
		await here.settle();
		await phone.poll();

		// Another passphrase: who is in goes on, who joins needs the new one, and the old one writes nothing.
		await ext.gotoExt(page, 'options.html#sync');
		await page.getByText('Change recovery code or passphrase').click();
		await changeSecret(page, 'sync-change', NEXT, NEXT);
		await page.getByRole('button', { name: 'Change', exact: true }).click();
		await expect(page.getByText('That does not open the vault. Nothing was written.')).toBeVisible(DERIVED);
		await page.getByTestId('sync-change-secret').fill(SECRET);
		await page.getByRole('button', { name: 'Change', exact: true }).click();
		await expect(page.getByTestId('sync-change-secret')).toHaveCount(0, DERIVED);
		await phone.put(aClipping({ comment: 'After the change.' }));
		expect(await phone.poll()).toMatchObject({ trouble: null, waiting: 0 });
		const before = [...server.files.keys()].sort();
		expect(before.filter((path) => path.startsWith('v1/vault-'))).toHaveLength(1);
		expect(await joinAsPeer(webdavOf(server), SECRET, 'Tablet')).toBe('wrong-passphrase');
		expect([...server.files.keys()].sort()).toEqual(before);
		const tablet = await peerOf(webdavOf(server), NEXT, 'Tablet');
		await tablet.poll();
		expect((await tablet.clippings()).map(({ comment }) => comment)).toContain('After the change.');

		// The phone is taken out while it has something that it did not send.
		await page.getByTestId('sync-now').click();
		const devices = page.getByTestId('sync-devices').getByRole('listitem');
		await expect(devices).toHaveCount(3);
		await phone.put(aClipping({ comment: 'Not sent yet.' }));
		await page.getByRole('button', { name: 'Remove: Phone' }).click();
		await expect(devices.filter({ hasText: 'Phone' })).toContainText('makes a new key for the vault');
		await changeSecret(page, 'sync-remove', NEXT, LAST);
		await page.getByRole('button', { name: 'Remove and change the key' }).click();
		await expect(devices.filter({ hasText: 'Phone' })).toHaveCount(0, DERIVED);
		const sealed = epochs(server);
		await here.put([aClipping({ comment: 'Under the new key.' })]);
		await page.getByTestId('sync-now').click();
		await expect.poll(() => epochs(server).size).toBeGreaterThan(sealed.size);
		await waits(page);
		for (const [path, epoch] of epochs(server)) expect(epoch, path).toBe(sealed.has(path) ? 0 : 1);

		// It reads nothing of that before it has the new secret; then it goes on under another id, with what it had.
		expect(await phone.poll()).toMatchObject({ trouble: { kind: 'locked' } });
		expect((await phone.clippings()).map(({ comment }) => comment)).not.toContain('Under the new key.');
		expect(await phone.unlock(NEXT)).toBe('wrong-passphrase');
		expect(await phone.unlock(LAST)).toBe('joined');
		for (let i = 0; i < 2; i++) expect(await phone.poll()).toMatchObject({ trouble: null, waiting: 0 });
		expect((await phone.clippings()).map(({ comment }) => comment)).toContain('Under the new key.');
		await here.settle();
		await expect(devices.filter({ hasText: 'Phone' })).toHaveCount(1);
		expect((await here.clippings()).map(({ comment }) => comment).sort()).toEqual([
			...['After the change.', 'From the browser.', 'Not sent yet.', 'Under the new key.'],
		]);

		// The folder is gone for good: the vault moves to another server, whole.
		const next = await serve();
		server.files.clear();
		await page.getByTestId('sync-now').click();
		await page.getByTestId('sync-move').click();
		const { user, password } = tinyWebdavConfig(next);
		for (const [field, text] of [
			['url', next.url],
			['user', user],
			['password', password],
		])
			await page.getByTestId(`move-${field}`).fill(text ?? '');
		await page.getByTestId('sync-try').click();
		await expect(page.getByTestId('sync-on')).toContainText(next.url, DERIVED);
		await expect(page.getByTestId('sync-trouble')).toHaveCount(0);
		await waits(page);
		expect(server.files.size).toBe(0);
		const later = await peerOf(webdavOf(next), LAST, 'Newcomer');
		await later.poll();
		expect(await later.clippings()).toHaveLength(4);
	},
);
