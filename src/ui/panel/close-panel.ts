import { browser } from 'wxt/browser';
import { listen } from '../../messages/listen';

/** Closes the panel when the background asks the panel of its window to. */
export function listenForClose(): void {
	listen({
		closePanel: async ({ windowId }) => {
			if ((await browser.windows.getCurrent()).id === windowId && !(await browser.tabs.getCurrent())) window.close();
		},
	});
}
