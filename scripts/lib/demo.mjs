import { gotoExtensionPage } from './extension-page.mjs';
import { Panel } from './panel.mjs';
import { Refusal } from './project.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./launch-chromium.mjs').Launched} Launched */

/** How often the button is tried: the page may not listen yet when it is first pressed. */
const TRIES = 8;
const TRY_MS = 1500;

/**
 * Opens the demo page and, by its button, the panel beside it.
 * @param {Launched} browser
 * @returns {Promise<{ page: Page, panel: Panel }>}
 */
export async function openDemo(browser) {
	const page = browser.context.pages()[0] ?? (await browser.context.newPage());
	await gotoExtensionPage(browser, page, 'demo.html');
	for (let tries = 0; tries < TRIES; tries++) {
		const panel = browser.target === 'chromium' ? await openSidePanel(browser, page) : await openSidebar(page);
		if (panel) return { page, panel };
	}
	throw new Refusal('The demo page opened, but its button did not open the panel; report this as a bug of Sidelight.');
}

/** @param {Page} page */
const press = (page) => page.locator('[data-testid="open-panel"]').click();

/** @param {Launched} browser @param {Page} page @returns {Promise<Panel | undefined>} */
async function openSidePanel(browser, page) {
	const opened = browser.context.waitForEvent('page', { timeout: TRY_MS }).catch(() => undefined);
	await press(page);
	const side = await opened;
	if (!side) return undefined;
	await side.waitForURL('**/sidepanel.html*');
	return Panel.ofChromium(side);
}

/** @param {Page} page @returns {Promise<Panel | undefined>} */
async function openSidebar(page) {
	await press(page);
	/** @type {number} */
	const windowId = await page.evaluate('chrome.windows.getCurrent().then((window) => window.id)');
	const panel = Panel.ofFirefox(page, windowId);
	for (const deadline = Date.now() + TRY_MS; Date.now() < deadline; ) {
		if (await panel.isOpen()) return panel;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return undefined;
}
