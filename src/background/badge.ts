import { browser } from 'wxt/browser';
import type { Reading } from '../messages/reading';

/** Calm grey-blue; a colour that judges nothing. */
const COLOUR = '#3b5f73';

/** Shows on the toolbar how many notes the page has; outlet cards do not count, and none is shown as nothing. */
export async function showCount(tabId: number, reading: Reading | undefined): Promise<void> {
	const count = reading?.state === 'read' ? reading.notes.filter(({ kind }) => kind !== 'outlet').length : 0;
	try {
		await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
		await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
	} catch {
		// The tab was closed meanwhile.
	}
}
