import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/lib/browsers.mjs';
import { launchChromium } from '../../scripts/lib/launch-chromium.mjs';
import { inProject, runMain } from '../../scripts/lib/project.mjs';
import { clockPage } from './clocked-page.mjs';
import { RESTLESS_LABELS, RESTLESS_PAGES } from './restless-pages.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

/** How often the time to the first mark is taken. */
const RUNS = 7;

/** How long a page that never rests is watched, after it has had as long to become known for it, in seconds. */
const WATCH_S = 20;

/** A site that Sidelight may read. */
const SITE = 'paper.example';

/** Notes how long after the article is in the DOM its first mark is painted. */
const CLOCK = `document.addEventListener('readystatechange', () => {
	if (document.readyState !== 'interactive') return;
	const start = performance.now();
	const look = () => (CSS.highlights.size > 0 ? (window.firstMark = performance.now() - start) : setTimeout(look, 1));
	look();
})`;

/** Prints how soon the first mark stands, and what a page that never rests costs. */
await runMain(async () => {
	const html = (await readFile(inProject('entrypoints/demo/index.html'), 'utf8')).replace(
		/<(link|script)[^>]*\.\/[^>]*>/g,
		'',
	);
	const server = createServer(({ url }, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		const { pathname, searchParams } = new URL(url ?? '/', 'http://localhost');
		const restless = Object.values(RESTLESS_PAGES)[Number(searchParams.get('kind'))];
		const pages = { '/labels': RESTLESS_LABELS, '/restless': html.replace('</body>', `${restless}</body>`) };
		response.end(/** @type {Record<string, string>} */ (pages)[pathname] ?? html);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const profile = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
	const { program } = await ensureBrowser(['chromium', 'chrome', 'edge']);
	const browser = await launchChromium({
		program,
		extension: inProject('.output/chrome-mv3'),
		profile,
		headless: true,
		localOnly: true,
	});
	try {
		await grant(browser.context, browser.origin);
		for (const [name, url] of [
			['the demo page', `${browser.origin}/demo.html`],
			['a page of an allowed site, bootstrap first', `http://${SITE}:${port}/`],
		]) {
			const times = [];
			for (let run = 0; run < RUNS; run++) times.push(await firstMark(browser.context, url ?? ''));
			times.sort((a, b) => a - b);
			const [middle, last] = [times[RUNS >> 1] ?? 0, times.at(-1) ?? 0];
			console.log(
				`First mark on ${name}: median ${middle.toFixed(0)} ms, slowest ${last.toFixed(0)} ms (budget 300 ms)`,
			);
		}
		const restless = Object.keys(RESTLESS_PAGES).map((name, kind) => [name, `/restless?kind=${kind}`]);
		for (const [name, path] of [...restless, ['labels and numbers alone, no article', '/labels']]) {
			const share = await ownShare(browser.context, `http://${SITE}:${port}${path}`);
			console.log(`${(100 * share).toFixed(2)} % of a core in Sidelight's scripts (budget 1 %): ${name}`);
		}
		return 0;
	} finally {
		await browser.context.close();
		server.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});

/** Lets Sidelight read the one site, through the browser's own request. @param {BrowserContext} context @param {string} origin */
async function grant(context, origin) {
	const page = await context.newPage();
	await page.goto(`${origin}/sidepanel.html?tab=0`);
	await page.evaluate(`{
		const button = document.createElement('button');
		button.id = 'grant';
		button.style = 'position: fixed; inset: 0';
		button.onclick = () => { window.granted = chrome.permissions.request({ origins: ['http://${SITE}/*'] }); };
		document.body.append(button);
	}`);
	await page.locator('#grant').click();
	await page.evaluate('window.granted');
	await page.close();
}

/** @param {BrowserContext} context @param {string} url @returns {Promise<number>} milliseconds */
function firstMark(context, url) {
	return clockPage(context, url, { clock: CLOCK, noted: 'firstMark', missing: `${url} got no mark in ten seconds.` });
}

/** The share of a core that scripts of the extension take in a page. @param {BrowserContext} context @param {string} url */
async function ownShare(context, url) {
	const page = await context.newPage();
	await page.goto(url);
	await page.waitForTimeout(WATCH_S * 1000);
	const session = await context.newCDPSession(page);
	await session.send('Profiler.enable');
	await session.send('Profiler.setSamplingInterval', { interval: 200 });
	await session.send('Profiler.start');
	await page.waitForTimeout(WATCH_S * 1000);
	const { profile } = await session.send('Profiler.stop');
	const own = new Set(
		profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension:')).map(({ id }) => id),
	);
	const { samples = [], timeDeltas = [] } = profile;
	const microseconds = samples.reduce((sum, id, i) => sum + (own.has(id) ? (timeDeltas[i] ?? 0) : 0), 0);
	await page.close();
	return microseconds / 1e6 / WATCH_S;
}
