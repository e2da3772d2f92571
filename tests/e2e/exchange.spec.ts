import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { insideFirefox } from '../../scripts/lib/inside-firefox.mjs';
import { CITATION_STYLES, citeClipping } from '../../src/clippings/formats/citation';
import { writeOwnJson } from '../../src/clippings/formats/own-json';
import type { Clipping, PageText } from '../../src/clippings/model';
import { readText, whole } from '../support/clipping-files';
import { aClipping } from '../support/clippings';
import type { Extension } from '../support/extension';
import { keep, keptOf } from '../support/kept';
import { chooseFiles, dropMany, keepFiles, keptFile } from '../support/library';
import { refusePermissions, resetExtension, storedSettings } from '../support/settings';
import { countStored, deleteStore, storedClippings } from '../support/store';
import { expect, MORE, test } from '../support/test';

test.beforeEach(async ({ ext }) => {
	await resetExtension(ext);
	await deleteStore(ext);
});

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

const NOW = '2026-01-02T03:04:05.000Z';
const MANY = 10_000;

/** A machine that does other things as well may need so long for ten thousand, or for a million that are refused. */
const SLOW = { timeout: 40_000 };

/** A clipping of a page of its own. */
function elsewhere(path: string, other: Partial<Clipping> = {}): Clipping {
	const own = aClipping(other);
	return { ...own, page: { ...own.page, url: `https://paper.example/${path}`, title: `Report ${path}` } };
}

const fileOf = (clippings: Clipping[], texts: PageText[] = []) => whole(writeOwnJson({ clippings, texts }, NOW));

async function openImport(ext: Extension, page: Page, files: Record<string, string>): Promise<void> {
	await ext.gotoExt(page, 'library.html');
	await page.getByTestId('library-import').click();
	await chooseFiles(page, files);
}

/** Brings clippings into the library, as a reader would. */
async function bring(ext: Extension, page: Page, clippings: Clipping[], texts: PageText[] = []): Promise<void> {
	await openImport(ext, page, { 'mine.json': fileOf(clippings, texts) });
	await page.getByTestId('import-take').click();
	await page.getByTestId('import-report').waitFor();
	await page.getByTestId('import-close').click();
}

test(
	'ten thousand clippings come in whole: none when the page goes half way, all when the worker is stopped',
	MORE,
	async ({ ext, page }) => {
		test.slow();
		const one = aClipping();
		const progress = page.locator(`progress[max="${MANY}"]`);
		/** Begins the import, and answers once a part of it was sent to the store. */
		const importHalf = async () => {
			await dropMany(page, one, MANY, 700);
			await expect(page.getByTestId('import-holds')).toHaveText('10,000 clippings, 700 pages', SLOW);
			await page.getByTestId('import-take').click();
			await progress.evaluate((bar) => {
				const isHalf = () => (bar as HTMLProgressElement).value > 0;
				return new Promise<void>((done) => {
					const look = () => (isHalf() ? done() : setTimeout(look));
					look();
				});
			});
		};
		const openLibrary = async () => {
			await ext.gotoExt(page, 'library.html');
			await page.getByTestId('library-import').click();
		};
		await openLibrary();
		await importHalf();
		await openLibrary();
		expect(await countStored(ext)).toBe(0);

		await importHalf();
		await page.getByTestId('exchange-stop').click();
		await expect(page.getByTestId('import-report')).toContainText('Stopped. Nothing was changed.', SLOW);
		expect(await countStored(ext)).toBe(0);

		await page.getByTestId('import-more').click();
		await importHalf();
		if (ext.target === 'chromium') await ext.stopWorker();
		await expect(page.getByTestId('import-report')).toContainText('10,000 added, 0 replaced', SLOW);
		expect(await countStored(ext)).toBe(MANY);
		await page.getByTestId('import-undo').click();
		await expect(page.getByTestId('import-report')).toContainText('Everything is as it was.', SLOW);
		expect(await countStored(ext)).toBe(0);
	},
);

test(
	'files that cannot be taken say why, by record and field; the others are taken, and nothing in them runs',
	MORE,
	async ({ ext, page }) => {
		const hostile = elsewhere('h', { comment: '<script>alert(1)</script>' });
		hostile.selectors.quote.exact = '<img src=x onerror="document.title=1">';
		const bad = { ...aClipping(), page: { ...aClipping().page, accessed: 'yesterday' } };
		await openImport(ext, page, {
			'cut.json': '{"format":',
			'other.json': '{"bookmarks": []}',
			'later.json': '{"format": "sidelight-clippings", "version": 7, "clippings": []}',
			'bad.json': fileOf([aClipping(), bad]),
			'deep.json': '['.repeat(100_000) + ']'.repeat(100_000),
			'million.json': `{"format":"sidelight-clippings","version":1,"clippings":[${'{},'.repeat(999_999)}{}]}`,
			'good.json': fileOf([hostile]),
		});
		const card = (name: string) => page.getByTestId('import-file').filter({ hasText: name });
		await expect(card('cut.json')).toContainText('The file ends in the middle', SLOW);
		await expect(card('other.json')).toContainText('none of the kinds of file');
		await expect(card('later.json')).toContainText('version 7 of the format; update Sidelight');
		await expect(card('bad.json')).toContainText('Record 2, field “page.accessed”: is not written as a datetime');
		await expect(card('deep.json')).toContainText('none of the kinds of file');
		await expect(card('million.json')).toContainText('more than 100,000 records');
		await expect(card('good.json').locator('q')).toHaveText(hostile.selectors.quote.exact);
		await expect(page.getByTestId('import-dialog').locator('img, script')).toHaveCount(0);
		await page.getByTestId('import-take').click();
		await expect(page.getByTestId('import-report')).toContainText('good.json: 1 added, 0 replaced.');
		expect(await storedClippings(ext)).toEqual([hostile]);
	},
);

test('what is there already is recognised, the reader decides, and undo brings everything back', async ({
	ext,
	page,
}) => {
	const [same, mine, words] = [elsewhere('a'), elsewhere('b', { comment: 'Mine.' }), elsewhere('c')];
	await bring(ext, page, [same, mine, words]);
	const theirs = { ...mine, comment: 'Theirs.' };
	const alike = { ...aClipping(), page: words.page };
	await openImport(ext, page, { 'theirs.json': fileOf([same, theirs, alike, elsewhere('d')]) });
	const card = page.getByTestId('import-file');
	for (const line of ['New: 1', 'There already, the same: 1', 'with other content: 1', 'clipped before: 1'])
		await expect(card).toContainText(line);
	await expect(page.getByTestId('import-take')).toHaveText('Import 2 clippings');
	await page.getByRole('radio', { name: 'Keep mine' }).check();
	await expect(page.getByTestId('import-take')).toHaveText('Import 1 clipping');
	await page.getByTestId('import-alike').check();
	await page.getByRole('radio', { name: 'Take the file’s' }).check();
	await page.getByTestId('import-take').click();
	await expect(page.getByTestId('import-report')).toContainText('2 added, 1 replaced.');
	expect((await storedClippings(ext)).map(({ comment }) => comment)).toContain('Theirs.');
	await page.getByTestId('import-undo').click();
	await expect.poll(() => storedClippings(ext)).toEqual([same, mine, words]);
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('import-dialog')).toHaveCount(0);
	await expect(page.getByTestId('library-import')).toBeFocused();
});

test(
	'every format is written whole, and can be read; one is copied with its source in each style',
	MORE,
	async ({ ext, page }) => {
		const [one, two] = [
			elsewhere('a', { hasText: true, comment: '=1+1 <b>' }),
			elsewhere('b', { notes: [], comment: `${'>'.repeat(50)} deep` }),
		];
		const text = { url: one.page.url, read: NOW, text: 'The whole article.\n\nIts second paragraph.' };
		await bring(ext, page, [one, two], [text]);
		await keepFiles(page);
		await page.getByTestId('library-export').click();
		await expect(page.getByTestId('export-summary')).toHaveText('2 clippings, 2 pages');
		const save = async (format: string) => {
			await page.getByTestId(`export-${format}`).check();
			await page.getByTestId('export-save').click();
			await expect(page.getByTestId('export-done')).toContainText('Written: sidelight-clippings-');
			return keptFile(page);
		};
		const collection = { clippings: [one, two], texts: [text] };
		for (const format of ['sidelight', 'annotation'])
			expect(readText(String(await save(format)))).toMatchObject({ ok: true, collection });
		expect(String(await save('markdown'))).toContain('Its second paragraph.');
		expect(String(await save('html'))).toContain('=1+1 &lt;b&gt;');
		await expect(page.getByTestId('export-plain')).toContainText('1 clipping stands in the file as plain text');
		await expect(page.getByTestId('export-plain').getByRole('listitem')).toHaveText('Report b');
		const csl = JSON.parse(String(await save('csl')));
		await expect(page.getByTestId('export-plain')).toHaveCount(0);
		expect(csl).toMatchObject([{ title: 'Report a' }, { title: 'Report b' }]);
		expect(parseBibtex(String(await save('bibtex'))).entries).toHaveLength(2);
		const { data } = Papa.parse<Record<string, string>>(String(await save('csv')).replace('\uFEFF', ''), {
			header: true,
		});
		expect(data.slice(0, 2).map(({ id, comment }) => [id, comment])).toEqual([
			[one.id, `'${one.comment}`],
			[two.id, two.comment],
		]);
		await page.getByTestId('export-markdown').check();
		await page.getByTestId('export-with-pages').check();
		await page.getByTestId('export-with-texts').uncheck();
		const archive = unzipSync(await save('markdown'));
		expect(Object.keys(archive)).toEqual(['2022-01-12 Report a.md', '2022-01-12 Report b.md']);
		expect(strFromU8(Object.values(archive)[0] ?? new Uint8Array())).not.toContain('Its second paragraph.');
		await page.getByTestId('export-sidelight').check();
		await page.getByTestId('export-with-notes').uncheck();
		expect(readText(String(await save('sidelight')))).toMatchObject({
			collection: { clippings: [{ notes: [], hasText: false }, { notes: [] }], texts: [] },
		});
		await page.keyboard.press('Escape');

		await page
			.getByTestId('clipping-line')
			.filter({ hasText: one.page.title ?? '' })
			.click();
		const copies = await page.evaluateHandle(() => {
			const texts: string[] = [];
			navigator.clipboard.writeText = async (text) => void texts.push(text);
			return texts;
		});
		for (const style of CITATION_STYLES) {
			await page.locator(`[aria-controls="cite-${one.id}-menu"]`).click();
			await page.locator(`#cite-${one.id}-menu [data-name="${style}"]`).click();
		}
		await expect.poll(() => copies.jsonValue()).toEqual(CITATION_STYLES.map((style) => citeClipping(one, style, 'en')));
		await expect(page.getByTestId('reading').locator('.cited')).toHaveText('Copied');
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
		});
		await page.locator(`[aria-controls="cite-${one.id}-menu"]`).click();
		await page.locator(`#cite-${one.id}-menu [data-name="apa"]`).click();
		await expect(page.locator('.citation-text')).toHaveValue(citeClipping(one, 'apa', 'en'));
	},
);

test('a backup holds everything; all is deleted in two steps, brought back, and restored from the file', async ({
	ext,
	page,
}) => {
	const [one, two] = [elsewhere('a', { hasText: true }), elsewhere('b')];
	await bring(ext, page, [one, two], [{ url: one.page.url, read: NOW, text: 'The whole article.' }]);
	await ext.gotoExt(page, 'options.html');
	await page.getByTestId('setting-recap').uncheck();
	await expect(page.getByTestId('storage')).toContainText('Kept here: 2 clippings, 1 article text.');
	await expect(page.getByTestId('storage')).toContainText('keeps them until you delete them');
	await keepFiles(page);
	await page.getByTestId('export').click();
	await expect(page.getByTestId('backup-state')).toContainText('Written: sidelight-backup-');
	const file = String(await keptFile(page));
	expect(JSON.parse(file)).toMatchObject({
		format: 'sidelight-data',
		data: { settings: { recap: false } },
		clippings: { clippings: [one, two], texts: [{ url: one.page.url }] },
	});

	await page.getByTestId('delete').click();
	expect(await storedClippings(ext)).toHaveLength(2);
	await page.getByTestId('delete-now').click();
	await expect(page.getByTestId('data-undo')).toBeVisible();
	expect(await storedClippings(ext)).toEqual([]);
	expect(await storedSettings(ext)).toEqual({});
	await page.getByTestId('data-undo').click();
	await expect(page.getByTestId('setting-recap')).not.toBeChecked();
	expect(await storedClippings(ext)).toEqual([one, two]);
	await page.getByTestId('delete').click();
	await page.getByTestId('delete-now').click();
	await expect(page.getByTestId('data-undo')).toBeVisible();

	await page.getByTestId('restore').click();
	await chooseFiles(page, { 'backup.json': file });
	await expect(page.getByTestId('import-file')).toContainText('Backup of Sidelight');
	await page.getByTestId('import-settings').check();
	expect(await storedClippings(ext)).toEqual([]);
	await page.getByTestId('import-take').click();
	await expect(page.getByTestId('import-report')).toContainText('2 added, 0 replaced. The settings were replaced.');
	expect(await storedClippings(ext)).toEqual([one, two]);
	expect(await storedSettings(ext)).toMatchObject({ recap: false });
});

test('a scheduled backup is written by the worker, and a failure is told', async ({ ext, page }) => {
	if (ext.target === 'firefox') await downloadInto(ext, mkdtempSync(join(tmpdir(), 'sidelight-downloads-')));
	const clipping = elsewhere('a');
	await bring(ext, page, [clipping]);
	await ext.gotoExt(page, 'options.html');
	await page.getByTestId('backup-daily').click();
	const helper = await ext.helperPage();
	await expect.poll(() => helper.evaluate(async () => Boolean(await browser.alarms.get('backup')))).toBe(true);
	await expect(page.getByTestId('backup-daily')).toBeChecked();
	const fire = () => helper.evaluate(async () => browser.alarms.create('backup', { when: Date.now() + 100 }));
	if (ext.target === 'chromium') await ext.stopWorker();
	await fire();
	await expect(page.getByTestId('backup-state')).toContainText('Last backup:', { timeout: 30_000 });
	const newest = () =>
		helper.evaluate(async () => {
			const [download] = await browser.downloads.search({ state: 'complete', orderBy: ['-startTime'], limit: 1 });
			return download?.filename ?? '';
		});
	const written = await newest();
	expect(JSON.parse(readFileSync(written, 'utf8'))).toMatchObject({ clippings: { clippings: [clipping] } });
	// The tests' Chromium keeps downloads under names of its own.
	if (ext.target === 'firefox') {
		expect(written).toMatch(/backup-\w{4}-01\.json$/);
		// The eleventh takes the place of the first.
		const count = async (to?: number) => {
			const backup = (await keptOf(helper, 'backup')) as { written: number };
			if (to !== undefined) await keep(helper, { backup: { ...backup, written: to } });
			return backup.written;
		};
		await bring(ext, page, [elsewhere('b')]);
		await count(10);
		await fire();
		await expect.poll(count, { timeout: 30_000 }).toBe(11);
		expect(await newest()).toBe(written);
		expect(JSON.parse(readFileSync(written, 'utf8'))).toMatchObject({ clippings: { clippings: [{}, {}] } });
		await ext.gotoExt(page, 'options.html');
	}

	await helper.evaluate(() => browser.permissions.remove({ permissions: ['downloads'] }));
	await fire();
	await expect(page.getByTestId('backup-state')).toContainText('may no longer write downloads', { timeout: 30_000 });
	await refusePermissions(page);
	await page.getByTestId('backup-weekly').click();
	await expect(page.getByTestId('backup-state')).toContainText('did not give that permission');
	await expect(page.getByTestId('backup-off')).toBeChecked();
});

/** Has Firefox keep its downloads in a folder of the test. */
const downloadInto = (ext: Extension, folder: string): Promise<unknown> =>
	insideFirefox(
		ext.context,
		(path) => {
			const { Services } = globalThis as unknown as {
				Services: {
					prefs: { setIntPref(name: string, value: number): void; setStringPref(name: string, value: string): void };
				};
			};
			Services.prefs.setIntPref('browser.download.folderList', 2);
			Services.prefs.setStringPref('browser.download.dir', path);
		},
		folder,
	);
