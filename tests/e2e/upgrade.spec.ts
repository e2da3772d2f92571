import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SyncConfig } from '../../src/sync/config';
import { tabOf } from '../support/clips';
import { Extension } from '../support/extension';
import { keptOf } from '../support/kept';
import { sendFrom } from '../support/messages';
import { wrapArticle } from '../support/pages';
import { buildAt, commitBefore } from '../support/previous-release';
import { markedIn, readingOf } from '../support/readings';
import { storedClippings, storedTexts } from '../support/store';
import { builtExtension, expect, launch, MORE, READER, test } from '../support/test';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** 0.1.0 before this kept settings, choices and sync's password in `storage.local`: the longest way to where they are now. */
const OLDER = commitBefore('src/storage/kept-database.ts');

const QUOTE =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const FILLER =
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.';

const SYNC: SyncConfig = {
	remote: { kind: 'webdav', url: 'https://dav.example/', user: 'reader', password: 'a password', versioned: false },
	settings: {},
};

/** What both versions are asked. */
const version = async (ext: Extension): Promise<string> =>
	(await ext.helperPage()).evaluate(() => browser.runtime.getManifest().version);

async function notesOf(ext: Extension, url: string) {
	const reading = (await readingOf(ext, url))?.reading;
	return reading?.state === 'read' ? reading.notes : [];
}

test(
	'an update from the last release loses nothing: settings, what was hidden and seen, clippings, texts, sync',
	MORE,
	async ({ target, site }) => {
		test.skip(OLDER === null, 'Needs the history of the sources back to 0.1.0.');
		test.setTimeout(300_000);
		const home = await mkdtemp(join(tmpdir(), 'sidelight-upgrade-'));
		const [installed, profile] = [join(home, 'extension'), join(home, 'profile')];
		await mkdir(profile);
		await cp(await buildAt(OLDER ?? '', target), installed, { recursive: true });
		const start = () => launch(target, installed, profile);
		const ext = new Extension(await start(), start);
		try {
			await ext.grant([`http://${READER.host}/*`]);
			const { url } = await site({
				'/a': wrapArticle({ title: 'Talks', date: '2022-01-11', paragraphs: [FILLER, QUOTE] }),
			});
			expect(await version(ext)).toBe('0.1.0');
			const page = await ext.context.newPage();
			await page.goto(url('/a', READER.host));
			await expect.poll(() => markedIn(page)).toHaveLength(1);
			const helper = await ext.helperPage();
			const tabId = await tabOf(ext, page.url());
			const [note] = await notesOf(ext, page.url());
			await sendFrom(helper, 'clipArticle', { tabId });
			await sendFrom(helper, 'clipNote', { tabId, note: note?.id ?? '' });
			await sendFrom(helper, 'notesSeen', { tabId, notes: [note?.id ?? ''] });
			await sendFrom(helper, 'hideNote', { tabId, note: note?.id ?? '', where: 'page' });
			await helper.evaluate((sync) => browser.storage.local.set({ sync }), SYNC);
			const settings = await ext.context.newPage();
			await ext.gotoExt(settings, 'options.html');
			await settings.getByTestId('setting-recap').uncheck();
			const stored = () => helper.evaluate(() => browser.storage.local.get());
			await expect.poll(stored).toMatchObject({ settings: { recap: false }, hidden: [{}], seen: [{}], sync: SYNC });
			const [before, clippings, texts] = [await stored(), await storedClippings(ext), await storedTexts(ext)];
			expect([clippings.length, texts.length]).toEqual([2, 1]);

			// Chromium takes an update while it runs, and would not know of one that was made while it did not.
			if (target === 'firefox') await ext.context.close();
			await rm(installed, { recursive: true });
			await cp(await builtExtension(target, ''), installed, { recursive: true });
			await (target === 'firefox' ? ext.restart() : ext.update(installed));
			expect(await version(ext)).not.toBe('0.1.0');
			const after = await ext.helperPage();
			for (const key of ['settings', 'hidden', 'seen', 'sync'] as const)
				await expect.poll(() => keptOf(after, key)).toEqual(before[key]);
			const left = await after.evaluate(() => browser.storage.local.get());
			for (const key of ['settings', 'hidden', 'seen', 'sync']) expect(left).not.toHaveProperty(key);
			expect(await storedClippings(ext)).toEqual(clippings);
			expect(await storedTexts(ext)).toEqual(texts);

			// It reads on, finds what was saved, and keeps hidden what was.
			await ext.grant([`http://${READER.host}/*`]);
			const again = await ext.context.newPage();
			await again.goto(url('/a', READER.host));
			await expect.poll(() => markedIn(again)).toEqual(['Talks', expect.stringContaining('We will not allow anyone')]);
			await expect
				.poll(async () => (await readingOf(ext, again.url()))?.reading)
				.toMatchObject({ notes: [], hidden: [{}] });
			await ext.gotoExt(again, 'options.html');
			await expect(again.getByTestId('setting-recap')).not.toBeChecked();
			await ext.gotoExt(again, 'library.html');
			await expect(again.getByTestId('clipping-line')).toHaveCount(2);
			expect(await keptOf(after, 'failures')).toBeNull();
			// The first page is for who installs it.
			expect(ext.context.pages().filter((open) => open.url().endsWith('welcome.html'))).toEqual([]);
		} finally {
			await ext.context.close();
			await rm(home, { recursive: true, force: true, maxRetries: 5 });
		}
	},
);
