import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aClipping } from '../support/clippings';
import { askToClip } from '../support/clips';
import type { Extension } from '../support/extension';
import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { startAlone } from '../support/second-browser';
import { openLibrary } from '../support/seeded-library';
import { missingFor, PASSWORD, startServer, type TestServer, USER } from '../support/servers/process';
import { rclone } from '../support/servers/rclone';
import { storedTexts } from '../support/store';
import { SyncedExtension, webdavOn } from '../support/sync-pages';
import { expect, MORE, test } from '../support/test';

const PERMISSIONS = ['http://127.0.0.1/*'];
const SECRET = 'harbour lamp at the seven winds';
const COUNT = 1000;
/** As long as a download may take on a busy machine. */
const DOWNLOADED = { timeout: 30_000 };

test.use({ hostPermissions: PERMISSIONS, profile: 'sync' });

let server: TestServer;
let second: Awaited<ReturnType<typeof startAlone>>;
let other: Extension;

const logFiles = () => readdirSync(join(server.folder, 'v1/log'));
const askServer = (method: string, path: string) =>
	fetch(server.url + path, {
		method,
		headers: { authorization: `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}` },
	});
/** The two browsers. Each test has them in one vault, with whatever others have left there. */
const both = (ext: Extension) => Promise.all([SyncedExtension.in(ext), SyncedExtension.in(other)] as const);
const note = (text: string) => aClipping({ comment: text, tags: [] });

test.describe('Chromium and Firefox side by side on one WebDAV server', () => {
	test.beforeAll(async ({ target, ext }) => {
		test.skip(target !== 'chromium', 'This file starts both browsers.');
		test.skip(missingFor(rclone).length > 0, `Needs ${missingFor(rclone).join(', ')}.`);
		test.setTimeout(120_000);
		[server, second] = await Promise.all([startServer(rclone), startAlone('firefox')]);
		other = second.browser;
		await other.grant(PERMISSIONS);
		const [chromium, firefox] = await both(ext);
		await chromium.enter(webdavOn(server), SECRET, 'Laptop');
		await firefox.enter(webdavOn(server), SECRET, 'Phone');
		for (const device of [chromium, firefox, chromium]) await device.settle();
	});
	test.afterAll(async () => {
		await second?.close();
		await server?.stop();
	});

	test('a thousand clippings go up from one and come down in the other, though their workers are stopped again and again', async ({
		ext,
	}) => {
		test.setTimeout(240_000);
		const [chromium, firefox] = await both(ext);
		const [before, logged] = [await firefox.count(), logFiles().length];
		await chromium.put(Array.from({ length: COUNT }, (_, i) => note(`Note ${i}.`)));
		for (const files of [0, 1, 2]) {
			await chromium.begin();
			await expect.poll(() => logFiles().length, { timeout: 90_000 }).toBeGreaterThanOrEqual(logged + files);
			await ext.stopWorker();
		}
		await chromium.settle();
		expect(logFiles().length).toBeGreaterThan(logged);

		await firefox.put([note('From the other side.')]);
		for (const least of [0, 1]) {
			await firefox.begin();
			await expect.poll(() => firefox.count(), { timeout: 90_000 }).toBeGreaterThan(before + least);
			await other.stopWorker();
		}
		await firefox.settle();
		await chromium.settle();
		const [here, there] = [await chromium.clippings(), await firefox.clippings()];
		expect(here).toHaveLength(before + COUNT + 1);
		expect(there).toEqual(here);
	});

	test('both edit the same comment, both tag, one deletes what the other edits: both show the same, and nothing is lost', async ({
		ext,
	}) => {
		test.setTimeout(120_000);
		const [chromium, firefox] = await both(ext);
		const [edited, kept] = [note('The ferry sails.'), note('The bridge is shut.')];
		await chromium.put([edited, kept]);
		await chromium.settle();
		await firefox.settle();

		// Neither fetches before both have done this.
		await chromium.annotate(edited.id, 'On Monday, one says.', 'ferry');
		await firefox.annotate(edited.id, 'On Tuesday, says another.', 'harbour');
		await chromium.remove(kept.id);
		await firefox.annotate(kept.id, 'Until March.', 'bridge');
		for (const device of [chromium, firefox, chromium, firefox]) await device.settle();

		const [here, there] = [await chromium.clippings(), await firefox.clippings()];
		expect(there).toEqual(here);
		const merged = here.find(({ id }) => id === edited.id);
		expect(merged?.comment).toContain('On Monday, one says.');
		expect(merged?.comment).toContain('On Tuesday, says another.');
		expect(merged?.tags.toSorted()).toEqual(['ferry', 'harbour']);
		expect(here.find(({ id }) => id === kept.id)?.comment).toBe('The bridge is shut. Until March.');
		const state = await firefox.settle();
		expect(state.devices.map(({ name }) => name).sort()).toEqual(['Laptop', 'Phone']);
	});

	test('a folder that was emptied changes nothing here, and either browser puts it back', MORE, async ({ ext }) => {
		test.setTimeout(120_000);
		const [chromium, firefox] = await both(ext);
		await chromium.put([note('There before.')]);
		for (const device of [chromium, firefox]) await device.settle();
		const before = await chromium.clippings();
		// Through the server, which remembers for minutes what it saw on the disk.
		expect((await askServer('DELETE', 'v1/')).ok).toBe(true);
		for (const device of [chromium, firefox]) {
			await expect.poll(async () => device.run()).toMatchObject({ trouble: { kind: 'folder-gone' } });
			expect(await device.clippings()).toEqual(before);
		}
		expect(readdirSync(server.folder)).not.toContain('v1');
		await firefox.putBack();
		await chromium.settle();
		await chromium.put([note('Written afterwards.')]);
		for (const device of [chromium, firefox, chromium]) await device.settle();
		expect(await chromium.clippings()).toHaveLength(before.length + 1);
		expect(await firefox.clippings()).toEqual(await chromium.clippings());
	});

	test('both go on after they were restarted', MORE, async ({ ext }) => {
		test.setTimeout(120_000);
		for (const browser of [ext, other]) {
			await browser.restart();
			await browser.grant(PERMISSIONS, { isRead: false });
		}
		const [chromium, firefox] = await both(ext);
		const written = note('After the restart.');
		await chromium.put([written]);
		await chromium.settle();
		await firefox.settle();
		expect((await firefox.clippings()).map(({ id }) => id)).toContain(written.id);
		// What was allowed for sync alone is not read.
		const helper = await ext.helperPage();
		expect(await helper.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
	});

	test(
		'an article that is saved whole in one browser is opened and searched in the other',
		MORE,
		async ({ ext, page, site }) => {
			test.setTimeout(120_000);
			const [chromium, firefox] = await both(ext);
			const words = 'The town had closed three streets, and the bakers along the quay sold out before ten.';
			const { url } = await site({ '/a': wrapArticle({ title: 'A day out', paragraphs: Array(8).fill(words) }) });
			await page.goto(url('/a', 'paper.example'));
			await ext.openPanel(page);
			await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBe('read');
			await askToClip(ext, page, 'article');
			await expect.poll(() => storedTexts(ext)).toHaveLength(1);
			expect((await chromium.settle()).texts).toEqual({ all: 1, left: 0 });
			await firefox.settle();
			expect(await storedTexts(other)).toEqual([]);

			const saved = (await firefox.clippings()).find(({ hasText }) => hasText);
			const library = await other.context.newPage();
			await openLibrary(other, library, `#open=${saved?.id}`);
			await library.getByTestId('kept-text').locator('summary').click();
			await expect(library.getByTestId('kept-text')).toContainText('the bakers along the quay', DOWNLOADED);
			await expect(library.getByTestId('fetch-text')).toHaveCount(0);
			await library.getByTestId('search').fill('"bakers along the quay"');
			await expect(library.getByTestId('clipping-line')).toHaveCount(1);
			expect(await storedTexts(other)).toEqual(await storedTexts(ext));
		},
	);
});
