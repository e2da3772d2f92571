import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab that the address pins the panel to (`?tab=ID`), if it does. */
export function pinnedTab(search: string): number | null {
	const id = new URLSearchParams(search).get('tab');
	return id !== null && /^\d+$/.test(id) ? Number(id) : null;
}

/** The id of the active tab in the panel's own window, or of the pinned one; null until it is known. */
export function useTab(pinned: number | null): number | null {
	const [tab, setTab] = useState(pinned);
	useEffect(() => {
		if (pinned !== null) return setTab(pinned);
		return followActiveTab(setTab);
	}, [pinned]);
	return tab;
}

/** Tells the active tab of the panel's own window, first as it is and then at each change, until the answer is called. */
export function followActiveTab(changed: (tab: number) => void): () => void {
	// Browsers on phones have one window, and tell of none.
	const { windows } = browser;
	let windowId: number | undefined;
	let latest: number | undefined;
	let stopped = false;
	const listener = (info: { tabId: number; windowId: number }) => {
		if (windows && info.windowId !== windowId) return;
		latest = info.tabId;
		changed(info.tabId);
	};
	browser.tabs.onActivated.addListener(listener);
	void (async () => {
		if (windows) windowId = (await windows.getCurrent()).id;
		const [active] = await browser.tabs.query({ active: true, ...(windowId !== undefined && { windowId }) });
		if (!stopped && latest === undefined && active?.id !== undefined) changed(active.id);
	})();
	return () => {
		stopped = true;
		browser.tabs.onActivated.removeListener(listener);
	};
}
