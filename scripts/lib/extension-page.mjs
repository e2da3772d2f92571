import { Refusal } from './project.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./launch-chromium.mjs').Launched} Launched */

/** How long an extension page may take to appear. */
const LIMIT_MS = 15_000;

/**
 * Opens a page of the extension in `page`.
 * @param {Launched} browser @param {Page} page @param {string} path such as 'demo.html'
 */
export async function gotoExtensionPage(browser, page, path) {
	const address = `${browser.origin}/${path}`;
	if (browser.target === 'chromium') {
		await page.goto(address);
		return;
	}
	// Firefox never reports these pages as loaded.
	await page.goto(address, { waitUntil: 'commit' });
	await arrivedAtExtensionPage(browser, page);
}

/**
 * Waits until a tab that was led to a page of the extension can be asked of it.
 * @param {Launched} browser @param {Page} page
 */
export async function arrivedAtExtensionPage({ target }, page) {
	if (target === 'chromium') return;
	const deadline = Date.now() + LIMIT_MS;
	for (;;) {
		try {
			// Firefox tells of the new document only when a command has reached it, and Playwright sends none before: any
			// input breaks that circle. While the old document gives way to the new, there is nothing to move over.
			await page.mouse.move(1, 1);
			await page.locator('body').waitFor({ state: 'attached', timeout: 1000 });
			return;
		} catch (error) {
			if (Date.now() > deadline) throw error;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}

/**
 * Waits for the page that Sidelight opens when it is installed, and closes it: it would else stand in front of what
 * comes next.
 * @param {Launched} browser
 */
export async function closeWelcome(browser) {
	for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline; ) {
		const welcome = browser.context.pages().find((page) => page.url() === `${browser.origin}/welcome.html`);
		if (welcome) return closePage(browser, welcome);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Refusal('The browser was started, but Sidelight did not open its first page in it; is it up to date?');
}

/**
 * Closes a tab. Firefox may hang when the tab shows an extension page, so it leaves that page first.
 * @param {Launched} browser @param {Page} page
 */
export async function closePage(browser, page) {
	if (page.isClosed()) return;
	// A tab that is being led elsewhere at the same moment leaves its page, too.
	if (browser.target === 'firefox' && page.url().startsWith('moz-extension:'))
		await page.goto('about:blank').catch(() => undefined);
	await page.close();
}
