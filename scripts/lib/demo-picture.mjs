import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { gotoExtensionPage } from './extension-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./launch-chromium.mjs').Launched} Launched */
/** @typedef {import('./panel.mjs').Panel} Panel */

const HEIGHT = 1000;
const PAGE_WIDTH = 880;
const PANEL_WIDTH = 400;

/**
 * Saves one picture of the page with the panel beside it. A headless browser has no window to take a picture of, so
 * the two are taken apart and put together.
 * @param {Launched} browser @param {Page} page @param {Panel} panel @param {string} path
 */
export async function takePicture(browser, page, panel, path) {
	await page.setViewportSize({ width: PAGE_WIDTH, height: HEIGHT });
	const side = browser.target === 'chromium' ? panel.page : await panelAsTab(browser, page);
	await side.setViewportSize({ width: PANEL_WIDTH, height: HEIGHT });
	const images = [await page.screenshot(), await side.screenshot()].map((png) => png.toString('base64'));
	const sheet = await browser.context.newPage();
	await sheet.setViewportSize({ width: PAGE_WIDTH + PANEL_WIDTH + 1, height: HEIGHT });
	await sheet.setContent(
		`<body style="margin: 0; display: flex; gap: 1px; background: #999">
			${images.map((data) => `<img src="data:image/png;base64,${data}">`).join('')}`,
	);
	mkdirSync(dirname(path), { recursive: true });
	await sheet.screenshot({ path });
}

/**
 * Firefox's sidebar cannot be photographed; the same page in a tab, told which tab to follow, looks the same.
 * @param {Launched} browser @param {Page} page
 */
async function panelAsTab(browser, page) {
	const followed = await page.evaluate('chrome.tabs.getCurrent().then((tab) => tab.id)');
	const tab = await browser.context.newPage();
	await gotoExtensionPage(browser, tab, `sidepanel.html?tab=${followed}`);
	await tab
		.locator('[data-testid="silence"]')
		.waitFor({ timeout: 10_000 })
		.catch(() => undefined);
	return tab;
}
