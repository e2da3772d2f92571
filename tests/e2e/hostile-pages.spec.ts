import type { Extension } from '../support/extension';
import { HOSTILE_PAGES, hostileRoutes } from '../support/hostile-pages';
import { keptOf } from '../support/kept';
import { setSettings, shownOn, stepOn } from '../support/overlay';
import { markedIn, readingOf, tabShowing } from '../support/readings';
import { BOTH, expect, MORE, READER, test } from '../support/test';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

const HOST = READER.host;
test.use(READER.options);

const TITLE = 'A day of talks by the lake';

/** Goes on to the other pages where one fails. */
const every = expect.configure({ soft: true, timeout: 20_000 });

/** What is known of a page, as the table puts it; null until that is more than that it is being read. */
async function readAs(ext: Extension, url: string) {
	const reading = (await readingOf(ext, url))?.reading;
	if (!reading) return null;
	if (reading.state !== 'read') return { state: reading.state };
	const { page, notes } = reading;
	return { state: reading.state, marks: notes.filter(({ mark }) => mark).length, title: page.title };
}

test('pages that attack are read as any other, and leave no error', MORE, async ({ ext, page, site }) => {
	test.setTimeout(600_000);
	const { url } = await site(hostileRoutes());
	const helper = await ext.helperPage();
	const titleOfTab = (tabId: number) => helper.evaluate((id) => browser.tabs.get(id).then(({ title }) => title), tabId);
	for (const { file, state, marks } of HOSTILE_PAGES)
		await test.step(file, async () => {
			// Each in a tab of its own: some keep theirs busy, or from going anywhere else.
			const tab = await ext.context.newPage();
			const address = url(`/${file}`, HOST);
			await tab.goto(address, { waitUntil: 'commit' });
			const expected = state === 'read' ? { state, marks, title: TITLE } : state && { state };
			await every.poll(() => readAs(ext, address), file).toEqual(expected);
			every(await titleOfTab(await tabShowing(ext, address)), file).toBe(TITLE);
			every(await keptOf(helper, 'failures'), file).toBeNull();
			await ext.closePage(tab);
		});
	await page.goto(url('/script-in-titles.html', HOST));
	await expect.poll(() => markedIn(page), 'the next page').toHaveLength(1);
});

test(
	'a script of the page finds nothing of what is drawn over it, nor hears of it',
	BOTH,
	async ({ ext, page, site }) => {
		const { url } = await site(hostileRoutes());
		await setSettings(ext, { recap: true });
		await page.goto(url('/pokes-at-layers.html', HOST));
		await expect.poll(() => markedIn(page)).toHaveLength(1);
		await stepOn(ext, page, 1);
		await expect.poll(() => shownOn(ext, page, 'card')).toMatchObject({ text: expect.stringContaining('Sherman') });
		await page.keyboard.press('Tab');
		await page.mouse.move(300, 300);
		await expect.poll(() => page.evaluate(() => document.documentElement.dataset.seen)).toBe('');
	},
);
