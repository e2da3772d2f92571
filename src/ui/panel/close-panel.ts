import { browser } from 'wxt/browser';
import { TO_PANEL } from '../../messages/directions/to-panel';
import { listen } from '../../messages/listen';

/** Closes the panel when the background asks the panel of its window to. */
export function listenForClose(): void {
	listen(TO_PANEL, {
		closePanel: async ({ windowId }) => {
			if ((await browser.windows?.getCurrent())?.id === windowId && !(await browser.tabs.getCurrent())) window.close();
		},
	});
}
