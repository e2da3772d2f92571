import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browsers.mjs';
import { launchChromium } from './lib/launch-chromium.mjs';
import { inProject, runMain } from './lib/project.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

/** How often the time to the first mark is taken. */
const RUNS = 7;

/** How long a restless page is watched, after it has had as long to come to rest, in seconds. */
const WATCH_S = 20;

/** Sites of the same pages: Sidelight may read the one and not the other. */
const READ = 'read.example';
const UNREAD = 'unread.example';

/** Notes when the article is in the DOM, and when its first mark is painted. */
const CLOCK = `<script>
	const start = performance.now();
	const look = () => (CSS.highlights.size > 0 ? (window.firstMark = performance.now() - start) : setTimeout(look, 1));
	look();
</script>`;

/** Changes without end: a clock every frame, and a thousand nodes that come and go each second. */
const RESTLESS = `<div id="clock"></div><div id="list"></div><script>
	const tick = () => { document.querySelector('#clock').textContent = String(performance.now()); requestAnimationFrame(tick); };
	tick();
	setInterval(() => {
		const list = document.querySelector('#list');
		list.replaceChildren(...Array.from({ length: 10 }, (_, i) => Object.assign(document.createElement('i'), { textContent: i })));
	}, 10);
</script>`;

/** Prints how soon the first mark stands, and what a page that never rests costs. */
await runMain(async () => {
	const html = (await readFile(inProject('entrypoints/demo/index.html'), 'utf8')).replace(
		/<(link|script)[^>]*\.\/[^>]*>/g,
		'',
	);
	const server = createServer(({ url }, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(html.replace('</body>', `${url === '/restless' ? RESTLESS : CLOCK}</body>`));
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
		const times = [];
		for (let run = 0; run < RUNS; run++) times.push(await firstMark(browser.context, `http://${READ}:${port}/`));
		times.sort((a, b) => a - b);
		console.log(
			`First mark after the article is in the DOM: median ${times[RUNS >> 1]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms of ${RUNS} (budget 300 ms)`,
		);
		const without = await load(browser.context, `http://${UNREAD}:${port}/restless`);
		const withReader = await load(browser.context, `http://${READ}:${port}/restless`);
		const cost = 100 * (withReader - without);
		console.log(
			`A page that never rests: ${(100 * without).toFixed(2)} % of a core without the reader, ${(100 * withReader).toFixed(2)} % with it: ${cost.toFixed(2)} % (budget 1 %)`,
		);
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
		button.onclick = () => { window.granted = chrome.permissions.request({ origins: ['http://${READ}/*'] }); };
		document.body.append(button);
	}`);
	await page.locator('#grant').click();
	await page.evaluate('window.granted');
	await page.close();
}

/** @param {BrowserContext} context @param {string} url @returns {Promise<number>} milliseconds */
async function firstMark(context, url) {
	const page = await context.newPage();
	await page.goto(url);
	await page.waitForFunction('window.firstMark !== undefined', null, { timeout: 10_000 });
	const time = Number(await page.evaluate('window.firstMark'));
	await page.close();
	return time;
}

/** The share of a core that a page's own thread is busy. @param {BrowserContext} context @param {string} url */
async function load(context, url) {
	const page = await context.newPage();
	await page.goto(url);
	await page.waitForTimeout(WATCH_S * 1000);
	const session = await context.newCDPSession(page);
	// Time on the processor, whatever else the machine is doing.
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const busy = async () =>
		(await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
	const before = await busy();
	await page.waitForTimeout(WATCH_S * 1000);
	const share = ((await busy()) - before) / WATCH_S;
	await page.close();
	return share;
}
