import { aClipping } from '../support/clippings';
import { startAlone } from '../support/second-browser';
import { openLibrary } from '../support/seeded-library';
import { missingFor, startServer } from '../support/servers/process';
import { rclone } from '../support/servers/rclone';
import { SyncedExtension, webdavOn } from '../support/sync-pages';
import { expect, MORE, test } from '../support/test';

const PERMISSIONS = ['http://127.0.0.1/*'];
const SECRET = 'harbour lamp at the seven winds';
/** Of each browser. */
const COUNT = 10_000;

test.use({ hostPermissions: PERMISSIONS, profile: 'sync-many' });

test.beforeAll(({ target }) => {
	test.skip(target !== 'chromium', 'This file starts both browsers.');
	test.skip(missingFor(rclone).length > 0, `Needs ${missingFor(rclone).join(', ')}.`);
});

test(
	'ten thousand clippings of Chromium and ten thousand of Firefox come to be in both',
	MORE,
	async ({ ext, page }) => {
		test.setTimeout(300_000);
		const [server, second] = await Promise.all([startServer(rclone), startAlone('firefox')]);
		try {
			await second.browser.grant(PERMISSIONS);
			const [chromium, firefox] = [await SyncedExtension.in(ext), await SyncedExtension.in(second.browser)];
			for (const [device, name] of [
				[chromium, 'Laptop'],
				[firefox, 'Phone'],
			] as const) {
				const clippings = Array.from({ length: COUNT }, (_, i) => aClipping({ comment: `${name}, note ${i}.` }));
				for (let at = 0; at < COUNT; at += 2000) await device.put(clippings.slice(at, at + 2000));
				await device.enter(webdavOn(server), SECRET, name);
				await device.settle();
			}
			await chromium.settle();
			expect([await chromium.count(), await firefox.count()]).toEqual([2 * COUNT, 2 * COUNT]);
			expect(await firefox.digest()).toBe(await chromium.digest());
			await openLibrary(ext, page);
			await expect(page.getByTestId('found')).toContainText('20,000');
		} finally {
			await second.close();
			await server.stop();
		}
	},
);
