import { FROM_OWN_PAGES } from '../../src/messages/directions/from-own-pages';
import { STORAGE_REQUEST } from '../../src/sync/host/port-line';
import { foreignClippings, hostileCalls } from '../support/hostile-calls';
import { keep, keptOf } from '../support/kept';
import { wrapArticle } from '../support/pages';
import { inReadersWorld } from '../support/readers-world';
import { readingOf } from '../support/readings';
import { storedSettings } from '../support/settings';
import { emptyStore, storedClippings } from '../support/store';
import { storeClippings } from '../support/stored-clippings';
import { expect, MORE, READER, test } from '../support/test';

declare const chrome: typeof import('wxt/browser').browser;

test.use(READER.options);

/** What calls of Sidelight’s own pages are made of. */
const OWN_PAYLOADS = [null, { tabId: 1 }, { tabId: 1, note: 'n', where: 'everywhere' }];

test.beforeEach(({ ext }) => emptyStore(ext));

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

test(
	'code in that world that sends all that it can gets and changes nothing that is not its page’s',
	MORE,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/a': html });
		const foreign = foreignClippings();
		await storeClippings(ext, [...foreign]);
		const helper = await ext.helperPage();
		await keep(helper, { settings: { sitesOff: ['secret.example'] } });
		await page.goto(url('/a', READER.host));
		await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBeDefined();
		const own = Object.keys(FROM_OWN_PAGES.parsers ?? {}).map((name): [string, unknown[]] => [name, OWN_PAYLOADS]);
		const { openSettings: _, ...calls } = hostileCalls(foreign, crypto.randomUUID());
		const told = await inReadersWorld(
			ext,
			page,
			async ({ calls, line }) => {
				const answers: unknown[] = [];
				for (const [name, payloads] of calls)
					for (const payload of payloads) {
						const sent = chrome.runtime.sendMessage({ sidelight: name, payload });
						answers.push([name, await sent.catch((error: unknown) => String(error))]);
					}
				// As the settings have the worker ask a storage.
				const port = chrome.runtime.connect({ name: line });
				const closed = new Promise((resolve) => {
					port.onMessage.addListener(resolve);
					port.onDisconnect.addListener(() => resolve('closed'));
				});
				port.postMessage({ address: location.origin, request: { method: 'GET', url: '/asked', about: '' } });
				// Chromium has an empty `scripting` there.
				const may = chrome as unknown as Record<string, Record<string, unknown> | undefined>;
				const reach = ['tabs.query', 'scripting.executeScript', 'permissions.request', 'downloads.download'].filter(
					(path) => {
						const [area = '', name = ''] = path.split('.');
						return may[area]?.[name] !== undefined;
					},
				);
				return JSON.stringify({ answers, line: await closed, reach });
			},
			{ calls: [...Object.entries(calls), ...own], line: STORAGE_REQUEST },
		);
		expect(JSON.parse(told)).toMatchObject({ line: 'closed', reach: [] });
		for (const word of ['secret', foreign[0].id, foreign[0].selectors.quote.exact]) expect(told).not.toContain(word);
		for (const [name] of own) expect(told).toContain(`${name} is not for this sender.`);
		const kept = await storedClippings(ext);
		for (const clipping of foreign) expect(kept).toContainEqual(clipping);
		// What was saved for this page, as its words are: not where the page claims to be.
		for (const { page: at } of kept.filter(({ comment }) => comment !== 'a secret thought'))
			expect(at.url).toBe(url('/a', READER.host));
		expect(await storedSettings(ext)).toEqual({ sitesOff: ['secret.example'] });
	},
);

test('what a page saves without a click is bounded, and taken back in one step', MORE, async ({ ext, page, site }) => {
	const { url } = await site({ '/a': html });
	await page.goto(url('/a', READER.host));
	await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBeDefined();
	const saved = await inReadersWorld(
		ext,
		page,
		async (count) => {
			const fact = { title: null, site: null, author: null, published: null, language: null };
			const passage = (exact: string) => ({
				...{ whole: false, around: '', cut: false, span: null, text: null, again: true },
				selectors: { quote: { exact, prefix: '', suffix: '' }, position: null, range: null },
				source: { canonical: null, earlier: null, ...fact },
			});
			const sent = Array.from({ length: count }, (_, i) =>
				chrome.runtime.sendMessage({ sidelight: 'clipPassage', payload: passage(`forged ${i}`) }),
			);
			const replies = (await Promise.all(sent)) as { value: { clipping: object | null } }[];
			return replies.filter(({ value }) => value.clipping !== null).length;
		},
		140,
	);
	expect(saved).toBe(120);
	await ext.gotoExt(page, 'library.html');
	const asked = page.getByTestId('saved-many');
	await expect(asked).toContainText(`From pages of ${READER.host}, 120 clippings were saved`);
	await asked.getByTestId('saved-many-back').click();
	await expect.poll(() => storedClippings(ext)).toEqual([]);
	await expect(asked).toHaveCount(0);
	await page.getByTestId('saved-many-undo').click();
	await expect.poll(async () => (await storedClippings(ext)).length).toBe(120);
});
