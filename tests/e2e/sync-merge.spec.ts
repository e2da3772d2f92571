import type { Page } from '@playwright/test';
import type { Clipping } from '../../src/clippings/model';
import { aClipping } from '../support/clippings';
import type { Extension } from '../support/extension';
import { startAlone } from '../support/second-browser';
import { openLibrary } from '../support/seeded-library';
import { standOnPage } from '../support/stored-clippings';
import { SyncedExtension } from '../support/sync-pages';
import { expect, MORE, test } from '../support/test';
import { serveWebdav, type TinyWebdav, tinyWebdavConfig } from '../support/tiny-webdav';

const PERMISSIONS = ['http://127.0.0.1/*'];
const SECRET = 'harbour lamp at the seven winds';
const TAB = 920_000;

test.use({ hostPermissions: PERMISSIONS, profile: 'sync-merge' });

let server: TinyWebdav;
let second: Awaited<ReturnType<typeof startAlone>>;

test.beforeAll(async ({ target }) => {
	test.skip(target !== 'chromium', 'This file starts both browsers.');
	test.setTimeout(120_000);
	[server, second] = await Promise.all([serveWebdav(), startAlone('firefox')]);
	await second.browser.grant(PERMISSIONS);
});
test.afterAll(async () => {
	await second?.close();
	await server?.stop();
});

/** Opens a clipping in the library's reading view. */
async function read(ext: Extension, page: Page, { id }: Clipping): Promise<void> {
	await openLibrary(ext, page, `#open=${id}`);
	await page.getByTestId('clipping-editor').waitFor();
}

const note = (comment: string) => aClipping({ comment, tags: [] });
const mark = (page: Page) => page.getByTestId('merged');
const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment' });

test(
	'what two browsers did while both were cut off is merged, told of, and decided by the reader in either',
	MORE,
	async ({ ext, page }) => {
		test.setTimeout(240_000);
		const other = second.browser;
		const [chromium, firefox] = [await SyncedExtension.in(ext), await SyncedExtension.in(other)];
		const [mine, theirs, both, kept] = [note('Mine.'), note('Theirs.'), note('Both.'), note('Kept.')];
		const commentOf = async (device: SyncedExtension, { id }: Clipping) =>
			(await device.clippings()).find((clipping) => clipping.id === id)?.comment;
		await chromium.put([mine, theirs, both, kept]);
		await chromium.enter(tinyWebdavConfig(server), SECRET, 'Laptop');
		await chromium.settle();
		await firefox.enter(tinyWebdavConfig(server), SECRET, 'Phone');
		for (const device of [firefox, chromium]) await device.settle();

		// Cut off, both write into the same comments and tag, and one deletes what the other edits.
		await server.stop();
		for (const { id } of [mine, both]) {
			await chromium.annotate(id, 'On Monday, one says.', 'ferry');
			await firefox.annotate(id, 'On Tuesday, says another.', 'harbour');
		}
		await chromium.remove(kept.id);
		await firefox.annotate(kept.id, 'Until March.', 'bridge');
		for (const device of [chromium, firefox])
			expect(await device.run()).toMatchObject({ trouble: { kind: 'offline' }, waiting: 3 });
		await ext.gotoExt(page, 'options.html#sync');
		await expect(page.getByTestId('sync-status')).toContainText('3 changes wait here');
		await expect(page.getByTestId('sync-trouble')).toContainText('The storage does not answer. Next attempt at');
		await openLibrary(ext, page);
		await expect(page.getByTestId('sync-line')).toContainText('does not answer');

		// It is back. Chromium comes second, so it is there that the comments meet.
		await server.start();
		for (const device of [firefox, chromium, firefox]) await device.settle();
		const here = await chromium.clippings();
		expect(await firefox.clippings()).toEqual(here);
		expect(here).toHaveLength(4);
		for (const { id } of [mine, both]) {
			const { comment = '', tags = [] } = here.find((clipping) => clipping.id === id) ?? {};
			expect(comment).toContain('On Monday, one says.');
			expect(comment).toContain('On Tuesday, says another.');
			expect(tags.toSorted()).toEqual(['ferry', 'harbour']);
		}
		expect(here.find(({ id }) => id === kept.id)).toMatchObject({ comment: 'Kept. Until March.', tags: ['bridge'] });

		// In the library: the versions are shown, and the own one is kept.
		await read(ext, page, mine);
		await expect(mark(page)).toContainText('Merged with changes from Phone');
		await page.getByTestId('merged-versions').click();
		await expect(mark(page)).toContainText('Mine. On Monday, one says.');
		await expect(mark(page)).toContainText('Mine. On Tuesday, says another.');
		await page.getByRole('button', { name: 'Keep mine' }).click();
		await expect(comment(page)).toHaveValue('Mine. On Monday, one says.');
		await expect(mark(page)).toHaveCount(0);
		await expect.poll(() => commentOf(chromium, mine)).toBe('Mine. On Monday, one says.');

		// Or what was merged, as it is.
		await read(ext, page, both);
		const merged = await comment(page).inputValue();
		await mark(page).getByTestId('merged-keep').click();
		await expect(mark(page)).toHaveCount(0);
		await expect(comment(page)).toHaveValue(merged);

		// A clipping that came back says why, in both.
		const away = await other.context.newPage();
		for (const [browser, tab] of [
			[ext, page],
			[other, away],
		] as const) {
			await read(browser, tab, kept);
			await expect(mark(tab)).toContainText('Deleted on Laptop, but edited elsewhere afterwards: kept');
		}
		await page.getByTestId('merged-keep').click();
		await expect(mark(page)).toHaveCount(0);

		// Cut off once more; now the comments meet in Firefox. In its panel, what came is kept.
		for (const device of [chromium, firefox]) await device.settle();
		await server.stop();
		await chromium.annotate(theirs.id, 'On Monday, one says.', 'ferry');
		await firefox.annotate(theirs.id, 'On Tuesday, says another.', 'harbour');
		for (const device of [chromium, firefox])
			expect(await device.run()).toMatchObject({ trouble: { kind: 'offline' }, waiting: 1 });
		await server.start();
		for (const device of [chromium, firefox]) await device.settle();
		await standOnPage(other, TAB, theirs.page.url, [{ id: theirs.id, state: 'anchored', difference: null }]);
		await other.gotoExt(away, `sidepanel.html?tab=${TAB}`);
		const told = away.getByTestId('merged-line');
		await expect(told).toContainText('Merged with changes from Laptop');
		await told.getByRole('button').click();
		await expect(told).toHaveCount(0);
		await expect(mark(away)).toContainText('Merged with changes from Laptop');
		await away.getByTestId('merged-versions').click();
		await away.getByRole('button', { name: 'Keep theirs' }).click();
		await expect(comment(away)).toHaveValue('Theirs. On Monday, one says.');
		await expect.poll(() => commentOf(firefox, theirs)).toBe('Theirs. On Monday, one says.');
		await other.closePage(away);

		for (const device of [chromium, firefox, chromium]) await device.settle();
		const decided = await firefox.clippings();
		expect(await chromium.clippings()).toEqual(decided);
		expect(decided.map((clipping) => clipping.comment).sort()).toEqual(
			['Kept. Until March.', 'Mine. On Monday, one says.', 'Theirs. On Monday, one says.', merged].sort(),
		);
	},
);
