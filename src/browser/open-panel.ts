import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chromium's types do not know. */
interface SidebarAction {
	open(): Promise<void>;
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
