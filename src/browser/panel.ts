import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chromium's types do not know. */
interface SidebarAction {
	open(): Promise<void>;
	toggle(): Promise<void>;
	isOpen(details: { windowId: number }): Promise<boolean>;
}

const sidebar = (): SidebarAction | undefined => (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/**
 * Opens the panel in a tab's window; where the browser has no panels, as on phones, in a tab of its own that shows the notes of
 * this one. Call it in the click itself, with nothing awaited before it: browsers open a panel only for a reader's gesture.
 */
export async function openPanel({ tabId, windowId }: { tabId: number; windowId: number | undefined }): Promise<void> {
	const firefox = sidebar();
	if (firefox) return firefox.open();
	if (!browser.sidePanel) return openAsTab(tabId);
	return browser.sidePanel.open(windowId === undefined ? { tabId } : { windowId });
}

/** Goes to the panel of a tab where it is open already. */
async function openAsTab(tabId: number): Promise<void> {
	const url = `${browser.runtime.getURL('/sidepanel.html')}?tab=${tabId}`;
	const [open] = await browser.tabs.query({ url });
	if (open?.id === undefined) await browser.tabs.create({ url });
	else await browser.tabs.update(open.id, { active: true });
}

/** Whether the panel of a window is open; false where the browser does not tell. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
	return (await sidebar()?.isOpen({ windowId })) ?? false;
}

/**
 * Opens the panel of a window, or closes it where it is open; answers whether it is open now. Call it in the key press
 * itself, as `openPanel`. So it is opened before it is known whether it was open, which does nothing then; a Chromium
 * panel closes itself when `close` tells it to.
 */
export async function togglePanel(windowId: number, close: () => Promise<void>): Promise<boolean> {
	const firefox = sidebar();
	if (firefox) {
		const wasOpen = firefox.isOpen({ windowId });
		await firefox.toggle();
		return !(await wasOpen);
	}
	const before = browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
	await browser.sidePanel.open({ windowId });
	if ((await before).length === 0) return true;
	await close();
	return false;
}
