import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chromium's types do not know. */
interface SidebarAction {
	isOpen(details: { windowId: number }): Promise<boolean>;
	toggle(): Promise<void>;
}

/**
 * Opens the panel of a window, or closes it where it is open; answers whether it is open now. Call it in the key press
 * itself, with nothing awaited before: browsers open a panel only for a reader's gesture. So it is opened before it is
 * known whether it was open, which does nothing then; a Chromium panel closes itself when `close` tells it to.
 */
export async function togglePanel(windowId: number, close: () => Promise<void>): Promise<boolean> {
	const sidebar = (browser as { sidebarAction?: SidebarAction }).sidebarAction;
	if (sidebar) {
		const wasOpen = sidebar.isOpen({ windowId });
		await sidebar.toggle();
		return !(await wasOpen);
	}
	const before = browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
	await browser.sidePanel.open({ windowId });
	if ((await before).length === 0) return true;
	await close();
	return false;
}
