import type { Page } from '@playwright/test';
import type { Extension } from '../support/extension';
import { sendFrom } from '../support/messages';
import { wrapArticle } from '../support/pages';
import { markedIn, readingOf, tabShowing } from '../support/readings';
import { startAlone } from '../support/second-browser';
import { BOTH, expect, MORE, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);

const FILLER =
	'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours. The town had closed three streets and the tram line, and the bakers along the quay sold out before ten.';
const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const DEMAND =
	'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine and Georgia stay outside it.';
const MARK = 'We will not allow anyone to slam closed NATO’s open-door policy';
const html = wrapArticle({ title: 'A day by the lake', date: '2022-01-11', paragraphs: [FILLER, SHERMAN, FILLER] });

/** Whether the reader was put into a page, asked in its own world. */
async function hasReader(ext: Extension, page: Page): Promise<boolean | undefined> {
	const found = await readingOf(ext, page.url());
	const helper = await ext.helperPage();
	return helper.evaluate(async (tabId) => {
		const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
		const func = () => (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('sidelight.reader')] === true;
		const [answer] = await browser.scripting.executeScript({ target: { tabId }, func });
		return answer?.result as boolean | undefined;
	}, found?.tabId ?? -1);
}

const state = async (ext: Extension, page: Page) => (await readingOf(ext, page.url()))?.reading.state;

test(
	'the reader comes only where there may be an article, and once there is one',
	BOTH,
	async ({ ext, page, site }) => {
		const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">Headline number ${i} of this day</a></li>`);
		const { url } = await site({
			'/list': `<!doctype html><title>Front</title><main id="app"><ul>${links.join('')}</ul></main>`,
		});
		await page.goto(url('/list', HOST));
		await expect.poll(() => state(ext, page)).toBe('no-article');
		expect(await hasReader(ext, page)).toBe(false);
		await page.evaluate(
			([article]) => {
				const root = document.querySelector('#app') as HTMLElement;
				root.innerHTML = article;
			},
			[`<article><h1>Late</h1><p>${FILLER}</p><p>${SHERMAN}</p></article>`] as const,
		);
		await expect.poll(() => markedIn(page)).toEqual([MARK]);
		expect(await hasReader(ext, page)).toBe(true);
	},
);

test('a page that replaces all of its content is followed', async ({ page, site }) => {
	const { url } = await site({ '/a': html });
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toEqual([MARK]);
	await page.evaluate(
		([paragraphs]) => {
			const body = document.createElement('body');
			body.innerHTML = `<main><article>${paragraphs}</article></main>`;
			document.body.replaceWith(body);
		},
		[[FILLER, DEMAND, FILLER].map((text) => `<p>${text}</p>`).join('')] as const,
	);
	await expect.poll(() => markedIn(page)).toEqual([DEMAND]);
});

test('words that change under a mark lose it', BOTH, async ({ page, site }) => {
	const { url } = await site({ '/a': html });
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toEqual([MARK]);
	const now = await page.evaluate(() => {
		const text = [...document.querySelectorAll('article p')].find((p) => p.textContent?.includes('slam'))
			?.firstChild as Text;
		text.data =
			'Nothing of the kind was said to anybody in that villa by the lake on that day in January, as far as is known.';
		return [...CSS.highlights.values()].flatMap((highlight) =>
			[...(highlight as unknown as Iterable<Range>)].map((range) => range.toString()),
		);
	});
	expect(now.join('')).toBe('');
	await expect.poll(() => markedIn(page)).toEqual([]);
});

test('a page that removes, floods and moves while it is read gets no mark on other words', async ({ page, site }) => {
	const attack = `<script>
		const words = new Set();
		setInterval(() => {
			const all = document.querySelectorAll('article p');
			const one = all[Math.floor(Math.random() * all.length)];
			if (one) one.parentNode.append(one);
			for (let i = 0; i < 50; i++) document.body.append(document.createElement('i'));
			for (const i of document.querySelectorAll('i')) i.remove();
			for (const h of CSS.highlights.values()) for (const r of h) words.add(r.toString());
		}, 5);
		window.words = words;
	</script>`;
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	const { url } = await site({ '/a': html.replace('</body>', `${attack}</body>`) });
	await page.goto(url('/a', HOST));
	const seen = () => page.evaluate(() => [...(window as unknown as { words: Set<string> }).words]);
	await expect.poll(seen, { timeout: 20_000 }).toContain(MARK);
	expect((await seen()).filter((text) => text !== '' && text !== MARK)).toEqual([]);
	expect(errors).toEqual([]);
});

test(
	'when the extension is updated, an old reader falls silent without an error, and a new one works',
	MORE,
	async ({ target, site }) => {
		test.skip(target === 'firefox', 'reloading a temporary add-on closes the pages that the test asks it from');
		// A browser of its own, as an update takes the extension away from under all pages that are open.
		const { browser: own, close } = await startAlone('chromium');
		await own.grant(READER.options.hostPermissions);
		const page = await own.context.newPage();
		const said: string[] = [];
		page.on('pageerror', (error) => said.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.text().includes('404')) said.push(message.text());
		});
		const { url } = await site({ '/a': html });
		await page.goto(url('/a', HOST));
		await expect.poll(() => markedIn(page)).toEqual([MARK]);
		await own.update();
		await page.bringToFront();
		await page.mouse.move(300, 300);
		await page.mouse.click(5, 5);
		await expect.poll(() => markedIn(page)).toEqual([]);
		await page.evaluate((text) => document.querySelector('article')?.append(document.createElement('p'), text), DEMAND);
		await page.keyboard.press('Escape');
		// Asked to read the page, the new worker puts the new reader into it, beside the old one.
		const helper = await own.helperPage();
		const tabId = await tabShowing(own, page.url());
		const isRead = () => sendFrom(helper, 'readTab', { tabId }).catch(() => false);
		await expect.poll(isRead).toBe(true);
		await expect.poll(() => markedIn(page)).toEqual([MARK, DEMAND]);
		expect(said).toEqual([]);
		await close();
	},
);
