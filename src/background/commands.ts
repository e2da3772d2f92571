import { browser } from 'wxt/browser';
import { togglePanel } from '../browser/panel';
import { t } from '../i18n/messages';
import { sendToPanels, sendToTab } from '../messages/send';
import { clipOnRequest } from './clip-in-tab';
import { sayOnButton } from './toolbar';

/** Which way the keys for notes go. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-note': 1, 'previous-note': -1 };

/** Answers the keyboard shortcuts of the manifest, where the browser has any. Called once when the worker starts. */
export function startCommands(readTab: (tabId: number, url?: string) => Promise<unknown>): void {
	browser.commands?.onCommand.addListener((command, tab) => {
		const { id, windowId, url } = tab ?? {};
		if (id === undefined || windowId === undefined) return;
		if (command === 'open-panel') {
			// At once: the browser opens a panel only in the key press itself.
			togglePanel(windowId, () => sendToPanels('closePanel', { windowId })).then(
				(open) => (open ? readTab(id, url) : undefined),
				() => undefined,
			);
		}
		if (command === 'clip-selection') void clipOnRequest(id, 'selection');
		const step = STEPS[command];
		if (step) void stepTo(id, step);
	});
}

async function stepTo(tabId: number, step: 1 | -1): Promise<void> {
	const went = await sendToTab(tabId, 'stepToMark', { step }).catch(() => false);
	if (!went) await sayOnButton(tabId, t('toolbarNoMarks'));
}
