import type { BrowserContext, Page } from '@playwright/test';
import { insideFirefox } from '../../scripts/lib/inside-firefox.mjs';

/** How long the browser may take to show the panel, and how soon it is clear that a click opened no new one. */
const LIMIT_MS = 20_000;
const NO_NEW_ONE_MS = 500;

/** What {@link clickInFirefox} needs of Firefox's own windows and modules. */
interface FirefoxWindow {
	gBrowser: { selectedBrowser: { currentURI: { spec: string } } };
}
interface Background {
	terminateBackground(how: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
}
interface InsideFirefox {
	Services: { wm: { getEnumerator(type: string): Iterable<FirefoxWindow> } };
	WebExtensionPolicy: { getByHostname(hostname: string): { extension: Background } };
	ChromeUtils: {
		importESModule(url: string): {
			ExtensionParent: {
				apiManager: {
					global: {
						browserActionFor(extension: unknown): { triggerAction(window: FirefoxWindow): Promise<void> };
						windowTracker: { getId(window: FirefoxWindow): number };
					};
				};
			};
		};
	};
}

/** Clicks Sidelight's button in the toolbar of the window that shows `page`; answers the window's id. */
export async function clickInFirefox(context: BrowserContext, extensionHost: string, page: Page): Promise<number> {
	// A sidebar opens in the window that is in front, as it is when a reader clicks there.
	await page.bringToFront();
	return insideFirefox(
		context,
		async ({ host, url }) => {
			const { Services, WebExtensionPolicy, ChromeUtils } = globalThis as unknown as InsideFirefox;
			const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
			const { browserActionFor, windowTracker } = ExtensionParent.apiManager.global;
			const windows = Array.from(Services.wm.getEnumerator('navigator:browser'));
			const showing = windows.filter((one) => one.gBrowser.selectedBrowser.currentURI.spec === url);
			const [window] = showing;
			if (!window || showing.length > 1)
				throw new Error(`${showing.length} windows show ${url}; the toolbar needs one`);
			await browserActionFor(WebExtensionPolicy.getByHostname(host).extension).triggerAction(window);
			return windowTracker.getId(window);
		},
		{ host: extensionHost, url: page.url() },
	);
}

/** Stops the extension's event page, whatever it is doing. */
export const stopInFirefox = (context: BrowserContext, extensionHost: string): Promise<void> =>
	insideFirefox(
		context,
		async ({ host }) => {
			const { WebExtensionPolicy } = globalThis as unknown as InsideFirefox;
			const how = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
			await WebExtensionPolicy.getByHostname(host).extension.terminateBackground(how);
		},
		{ host: extensionHost },
	);

/**
 * Clicks Sidelight's button in Chromium's toolbar, with `page` as the active tab; answers the side panel.
 * The panel may have been open before, unless `isNew`.
 */
export async function clickInChromium(
	context: BrowserContext,
	origin: string,
	page: Page,
	isNew: boolean,
): Promise<Page> {
	await page.bringToFront();
	const before = new Set(await sidePanels(context, origin));
	const session = await context.browser()?.newBrowserCDPSession();
	if (!session) throw new Error('The browser is closed.');
	const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
	const tabs = targetInfos.filter((target) => target.url === page.url());
	const [tab] = tabs;
	if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show ${page.url()}; the toolbar needs one.`);
	// Playwright's list of commands does not know the Extensions domain.
	const send = session.send.bind(session) as unknown as (command: string, params: object) => Promise<unknown>;
	await send('Extensions.triggerAction', { id: new URL(origin).host, targetId: tab.targetId });
	await session.detach();

	for (const clicked = Date.now(); Date.now() < clicked + LIMIT_MS; ) {
		const panels = await sidePanels(context, origin);
		const fresh = panels.find((panel) => !before.has(panel));
		// A panel of the whole window stays when its button is clicked again.
		const panel = fresh ?? (!isNew && Date.now() > clicked + NO_NEW_ONE_MS ? panels.at(-1) : undefined);
		if (panel) return panel;
		await page.waitForTimeout(100);
	}
	throw new Error('The toolbar button was clicked, but no side panel opened.');
}

/** Closes every side panel of Chromium, which would else stay beside the pages of the next test. */
export async function closeSidePanels(context: BrowserContext, origin: string): Promise<void> {
	for (const panel of await sidePanels(context, origin)) {
		const closed = panel.waitForEvent('close');
		await panel.evaluate('window.close()').catch(() => undefined);
		await closed;
	}
}

/** Panel pages that are no tabs. */
async function sidePanels(context: BrowserContext, origin: string): Promise<Page[]> {
	const panels: Page[] = [];
	for (const page of context.pages()) {
		if (!page.url().startsWith(`${origin}/sidepanel.html`)) continue;
		const isTab = page.evaluate('chrome.tabs.getCurrent().then((tab) => tab !== undefined)');
		// It may close while it is asked.
		if (!(await isTab.catch(() => true))) panels.push(page);
	}
	return panels;
}
