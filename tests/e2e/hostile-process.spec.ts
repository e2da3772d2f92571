import { keep, keptOf } from '../support/kept';
import { wrapArticle } from '../support/pages';
import { inReadersWorld } from '../support/readers-world';
import { readingOf } from '../support/readings';
import { storedSettings } from '../support/settings';
import { expect, MORE, READER, test } from '../support/test';

declare const chrome: typeof import('wxt/browser').browser;

test.use(READER.options);

const html = wrapArticle({
	paragraphs: ['The delegations met on Monday in a villa by the lake, and the talks went on for eight hours.'],
});

test(
	'code in the world of Sidelight’s scripts in a page reads and writes nothing that is stored',
	MORE,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/a': html });
		await page.goto(url('/a', READER.host));
		await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBeDefined();
		const helper = await ext.helperPage();
		const sync = { remote: { kind: 'webdav', password: 'secret' } };
		await keep(helper, { settings: { sitesOff: ['other.example'] }, sync });
		const seen = await inReadersWorld(
			ext,
			page,
			async (planted) => {
				const areas = ['local', 'session', 'sync', 'managed'] as const;
				const tried = areas.map(async (name) => {
					const area = chrome.storage[name];
					await area?.set(planted).catch(() => undefined);
					return [name, (await area?.get().catch(() => null)) ?? null];
				});
				const databases = (await indexedDB.databases().catch(() => [])).map(({ name }) => name);
				return { ...Object.fromEntries(await Promise.all(tried)), databases };
			},
			{ settings: { reach: 'all', sitesOff: [] }, 'kept:settings': { reach: 'all' }, sync: null },
		);
		const known = JSON.stringify(seen);
		for (const word of ['other.example', 'secret', 'webdav', 'paper.example', 'sidelight'])
			expect(known).not.toContain(word);
		// What it may have planted counts for nothing, now and when all is read anew.
		expect(await storedSettings(ext)).toEqual({ sitesOff: ['other.example'] });
		await expect.poll(() => helper.evaluate(() => chrome.storage.session.get('kept-unsaved'))).toEqual({});
		await helper.evaluate(() => chrome.storage.session.clear());
		await ext.stopWorker();
		await ext.gotoExt(page, 'options.html');
		await expect.poll(() => storedSettings(ext)).toEqual({ sitesOff: ['other.example'] });
		expect(await keptOf(helper, 'sync')).toEqual(sync);
		expect(await helper.evaluate(() => chrome.storage.local.get(['settings', 'sync']))).toEqual({});
	},
);
