import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/lib/browsers.mjs';
import { launchChromium } from '../../scripts/lib/launch-chromium.mjs';
import { inProject, runMain } from '../../scripts/lib/project.mjs';
import { clockPage } from './clocked-page.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

/** How many clippings, of how many pages; so many of those have their text kept, of so many characters. */
const CLIPPINGS = 10_000;
const PAGES = 1000;
const TEXT_LENGTH = 30_000;

const RUNS = 7;

/** What is typed, letter by letter. */
const TYPED = ['minister harb', 'tag:tag-1', '"channel border"', 'zwieback', 'since:2022 ferry -ice'];

/** Fills the store; runs in a page of the extension whose store is made. @param {[number, number, number]} sizes */
const FILL = ([clippings, pages, length]) =>
	new Promise((resolve, reject) => {
		const words =
			'harbour ice ferry meeting paper minister winter channel quay talks demand answer border treaty pilot ship letter'.split(
				' ',
			);
		const say = (/** @type {number} */ seed, /** @type {number} */ count) =>
			Array.from({ length: count }, (_, n) => words[(seed * 7 + n * (3 + (seed % 5)) + n) % words.length]).join(' ');
		const hex = (/** @type {number} */ n, /** @type {number} */ width) => n.toString(16).padStart(width, '0');
		const request = indexedDB.open('sidelight');
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const tx = request.result.transaction(['clippings', 'texts'], 'readwrite');
			for (let i = 0; i < clippings; i++) {
				const page = i % pages;
				const at = new Date(Date.UTC(2021, 0, 1) + i * 3_600_000).toISOString();
				tx.objectStore('clippings').put({
					id: `${hex(i, 8)}-0000-7000-8000-${hex(i, 12)}`,
					selectors: {
						quote: { exact: say(i, 25), prefix: say(i, 4), suffix: say(i, 4) },
						position: null,
						range: null,
					},
					page: {
						url: `https://outlet-${page % 40}.example/${page}`,
						address: null,
						title: `Page ${page} about ${say(page, 5)}`,
						site: `Outlet ${page % 40}`,
						author: null,
						published: at.slice(0, 10),
						accessed: at,
						language: 'en',
					},
					around: say(i + 1, 80),
					comment: i % 4 ? '' : `Remember ${say(i, 12)}.`,
					tags: i % 3 ? [] : [`tag-${i % 25}`, words[i % words.length]],
					colour: ['yellow', 'green', 'blue', 'rose', 'violet'][i % 5],
					created: at,
					changed: at,
					notes: [],
					hasText: true,
					standing: null,
				});
			}
			for (let page = 0; page < pages; page++)
				tx.objectStore('texts').put({
					url: `https://outlet-${page % 40}.example/${page}`,
					read: '2022-01-01T00:00:00.000Z',
					text: `${say(page, length / 7)} ${page === 500 ? 'zwieback' : ''}`,
				});
			tx.oncomplete = () => {
				request.result.close();
				resolve(null);
			};
			tx.onabort = () => reject(tx.error);
		};
	});

/**
 * Notes when something is drawn, from when the page was asked for: once a selector finds something, and the frame with it
 * is painted.
 */
const clock = (/** @type {string} */ selector) => `{
	const look = () => {
		if (document.querySelector('${selector}')) requestAnimationFrame(() => setTimeout(() => (window.opened = performance.now())));
		else setTimeout(look, 1);
	};
	look();
}`;

/** The first line of the list; and the whole list, with all that can be done with it. */
const FIRST_LINE = '[data-testid="clipping-line"]';
const WHOLE = 'main[aria-busy="false"]';

/**
 * Types a text and answers how long the page is busy with each letter: from the event to the styles and the layout of what
 * was found. Painting that is not in it, nor what is done afterwards, as looking through the texts of pages.
 * @param {string} text
 */
const TYPE = async (text) => {
	const input = /** @type {HTMLInputElement} */ (document.querySelector('[data-testid="search"]'));
	const took = [];
	for (let length = 1; length <= text.length; length++) {
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));
		const start = performance.now();
		input.value = text.slice(0, length);
		input.dispatchEvent(new Event('input', { bubbles: true }));
		// Drawn when the tasks that were queued by then, and the layout, are done.
		await Promise.resolve();
		await new Promise((resolve) => queueMicrotask(() => resolve(null)));
		document.querySelector('[data-testid="list"]')?.getBoundingClientRect();
		took.push(performance.now() - start);
	}
	return took;
};

/** Prints how soon the library opens with ten thousand clippings, and how long a letter of a search takes. */
await runMain(async () => {
	const profile = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
	const { program } = await ensureBrowser(['chromium', 'chrome', 'edge']);
	const extension = inProject('.output/chrome-mv3');
	const browser = await launchChromium({ program, extension, profile, headless: true, localOnly: true });
	try {
		const page = await browser.context.newPage();
		await page.goto(`${browser.origin}/library.html`);
		await page.locator('[data-testid="empty"]').waitFor();
		await page.evaluate(FILL, /** @type {[number, number, number]} */ ([CLIPPINGS, PAGES, TEXT_LENGTH]));
		/** @type {number[][]} */
		const [opened = [], whole = []] = [[], []];
		for (let run = 0; run < RUNS; run++) {
			opened.push(await openOnce(browser.context, `${browser.origin}/library.html`, FIRST_LINE));
			whole.push(await openOnce(browser.context, `${browser.origin}/library.html`, WHOLE));
		}
		report(`The library opens with ${CLIPPINGS} clippings`, opened, 300);
		report('All of them are read', whole);
		await page.goto(`${browser.origin}/library.html#`);
		await page.reload();
		await page.locator('[data-testid="clipping-line"]').first().waitFor();
		await page.waitForTimeout(3000);
		for (const text of TYPED) report(`A letter of ${text}`, await page.evaluate(TYPE, text), 16);
		await page.evaluate(TYPE, ' ');
		const start = Date.now();
		await page.locator('[data-testid="search"]').fill('zwieback');
		await page.locator('[data-testid="found"]', { hasText: /^10 of 10,000 clippings$/ }).waitFor();
		console.log(`A word found in ${(PAGES * TEXT_LENGTH) / 1e6} million characters of texts: ${Date.now() - start} ms`);
		return 0;
	} finally {
		await browser.context.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});

/** @param {BrowserContext} context @param {string} url @param {string} selector @returns {Promise<number>} milliseconds */
function openOnce(context, url, selector) {
	return clockPage(context, url, {
		clock: clock(selector),
		noted: 'opened',
		missing: 'The library drew no line in ten seconds.',
	});
}

/** @param {string} what @param {number[]} times in milliseconds @param {number} [budget] */
function report(what, times, budget) {
	const sorted = times.toSorted((a, b) => a - b);
	const [middle, last] = [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
	console.log(
		`${what}: median ${middle.toFixed(1)} ms, slowest ${last.toFixed(1)} ms${budget === undefined ? '' : ` (budget ${budget} ms)`}`,
	);
}
