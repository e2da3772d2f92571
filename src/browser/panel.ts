import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chromium's types do not know. */
interface SidebarAction {
	open(): Promise<void>;
	toggle(): Promise<void>;
	isOpen(details: { windowId: number }): Promise<boolean>;
}

const sidebar = (): SidebarAction | undefined => (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/**
 * Opens the panel in the given window. Call it in the click itself, with nothing awaited before it: both browsers
 * open a panel only for a reader's gesture.
 */
export function openPanel(windowId: number): Promise<void> {
	return sidebar()?.open() ?? browser.sidePanel.open({ windowId });
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
