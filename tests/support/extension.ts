import { realpathSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { arrivedAtExtensionPage, closePage, gotoExtensionPage } from '../../scripts/lib/extension-page.mjs';
import type { Launched } from '../../scripts/lib/launch-chromium.mjs';
import { Panel } from '../../scripts/lib/panel.mjs';
import { SENT_BY_SYNC } from '../../src/sync/host/data-consent';
import { expect } from './expect';
import { keepNothing } from './kept';
import { clickInChromium, clickInFirefox, closeSidePanels, stopInFirefox } from './toolbar';

/** An extension page that does nothing by itself: the panel, told to follow a tab that does not exist. */
const QUIET_PAGE = 'sidepanel.html?tab=0';

/** Sidelight in a running browser, the same for tests in both. */
export class Extension {
	private helper: Page | undefined;
	private opened: Panel | undefined;

	constructor(
		private browser: Launched,
		private readonly start: () => Promise<Launched>,
	) {}

	get target(): 'chromium' | 'firefox' {
		return this.browser.target;
	}

	get context(): BrowserContext {
		return this.browser.context;
	}

	/** The address of one of the extension's pages. */
	url(path: string): string {
		return `${this.browser.origin}/${path}`;
	}

	/** Opens one of the extension's pages in `page`; `page.goto` alone does not work in Firefox. */
	gotoExt(page: Page, path: string): Promise<void> {
		return gotoExtensionPage(this.browser, page, path);
	}

	/** The next tab, in which Sidelight opens one of its pages; to ask it at once may hang in Firefox. */
	async openedPage(): Promise<Page> {
		const page = await this.context.waitForEvent('page');
		await expect.poll(() => page.url()).toContain(this.browser.origin);
		await arrivedAtExtensionPage(this.browser, page);
		return page;
	}

	/** Closes a tab; `page.close` alone may hang in Firefox. */
	closePage(page: Page): Promise<void> {
		return closePage(this.browser, page);
	}

	/** A page of the extension that stays open, for calls of its API: `page.evaluate('chrome.storage.local.get()')`. */
	async helperPage(): Promise<Page> {
		if (!this.helper || this.helper.isClosed()) {
			this.helper = await this.context.newPage();
			await this.gotoExt(this.helper, QUIET_PAGE);
		}
		return this.helper;
	}

	/** Takes away what is stored but for clippings, and closes Chromium's panel; permissions stay. */
	async forget(): Promise<void> {
		const helper = await this.helperPage();
		if (this.target === 'chromium') await closeSidePanels(this.context, this.browser.origin);
		await keepNothing(helper);
		await helper.evaluate(`chrome.storage.session.get().then((all) =>
			chrome.storage.session.remove(Object.keys(all).filter((key) => !key.startsWith('kept'))))`);
	}

	/** Clicks Sidelight's toolbar button over `page`, as a reader does, and answers the panel that it opens. */
	async openPanel(page: Page, { isNew = false } = {}): Promise<Panel> {
		if (this.target === 'chromium') {
			this.opened = Panel.ofChromium(await clickInChromium(this.context, this.browser.origin, page, isNew));
			return this.opened;
		}
		const helper = await this.helperPage();
		const windowId = await clickInFirefox(this.context, new URL(this.browser.origin).host, page);
		const panel = Panel.ofFirefox(helper, windowId);
		for (const deadline = Date.now() + 20_000; !(await panel.isOpen()); ) {
			if (Date.now() > deadline) throw new Error('The toolbar button was clicked, but no sidebar opened.');
			await helper.waitForTimeout(100);
		}
		this.opened = panel;
		return panel;
	}

	/** The notes that the panel shows once the page was read. */
	async panelNotes(): Promise<string[]> {
		if (!this.opened) throw new Error('No panel is open: call openPanel first.');
		return (await this.opened.read()).notes;
	}

	/**
	 * Gives Sidelight access to sites, through the browser's own request after a real click. `isRead`: they are to be read,
	 * and not the host of sync's storage, with which Firefox's consent to send data goes.
	 */
	async grant(origins: readonly string[], { isRead = true } = {}): Promise<void> {
		const page = await this.context.newPage();
		await this.gotoExt(page, QUIET_PAGE);
		const asked = { origins, ...(this.target === 'firefox' && !isRead && { data_collection: SENT_BY_SYNC }) };
		await page.evaluate(`{
			const button = document.createElement('button');
			button.id = 'grant';
			button.textContent = 'Grant';
			button.style = 'position: fixed; inset: 0; z-index: 99999';
			button.onclick = () => { window.granted = chrome.permissions.request(${JSON.stringify(asked)}); };
			document.body.append(button);
		}`);
		await page.locator('#grant').click();
		const granted = await page.evaluate('window.granted');
		if (granted && isRead) await isRegistered(page, origins);
		await this.closePage(page);
		if (!granted) throw new Error(`The browser refused access to ${origins.join(', ')}.`);
	}

	/** Stops the background worker, as the browser does when it has been idle; the next event starts a new one. */
	async stopWorker(): Promise<void> {
		if (this.target === 'firefox') return stopInFirefox(this.context, new URL(this.browser.origin).host);
		const session = await this.context.browser()?.newBrowserCDPSession();
		const targets = await session?.send('Target.getTargets');
		const worker = targets?.targetInfos.find(
			({ type, url }) => type === 'service_worker' && url.startsWith(this.browser.origin),
		);
		if (!session || !worker) throw new Error('There is no service worker to stop.');
		await session.send('Target.closeTarget', { targetId: worker.targetId });
		await session.detach();
	}

	/** Loads the extension anew into Chromium, as an update does: what runs of the old one in pages is cut off. */
	async update(folder = '.output/chrome-mv3'): Promise<void> {
		const session = await this.context.browser()?.newBrowserCDPSession();
		if (!session) throw new Error('The browser is closed.');
		const started = this.context.waitForEvent('serviceworker');
		// Playwright's list of commands does not know the Extensions domain.
		const send = session.send.bind(session) as unknown as (command: string, params: object) => Promise<unknown>;
		await send('Extensions.loadUnpacked', { path: realpathSync(folder) });
		await started;
		await session.detach();
	}

	/** Closes the browser and starts it again with the same profile. Access to sites has to be granted again. */
	async restart(): Promise<void> {
		await this.browser.context.close();
		this.helper = undefined;
		this.opened = undefined;
		this.browser = await this.start();
	}

	/** Takes access to sites away again. */
	async revoke(origins: readonly string[]): Promise<void> {
		const helper = await this.helperPage();
		await helper.evaluate(`chrome.permissions.remove({ origins: ${JSON.stringify(origins)} })`);
	}
}

/** Waits until pages of single sites that were granted get the bootstrap: those loaded before would not be read. */
async function isRegistered(page: Page, origins: readonly string[]): Promise<void> {
	const sites = origins.filter((origin) => !/^[^:]+:\/\/\*\//.test(origin));
	const registered = (): Promise<string[]> =>
		page.evaluate(
			`chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))`,
		);
	await expect.poll(registered).toEqual(expect.arrayContaining(sites));
}
