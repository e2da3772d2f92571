import { browser } from 'wxt/browser';
import { isPanelOpen, openPanel } from '../browser/panel';
import { isRecapClosed } from '../messages/closed-recaps';
import type { PageSettings } from '../messages/interface';
import type { CardData, Mark, PageAnswer } from '../messages/page-answer';
import { getReading, setFocus } from '../messages/readings';
import { sendToTab } from '../messages/send';
import type { Settings } from '../settings/settings';
import { getSettings } from '../settings/store';
import { wordCard, wordRecap } from './page-words';

/** What of the settings concerns a page. */
export const pageSettings = ({ marks, card, recap, clipButton, clipText, theme }: Settings): PageSettings => ({
	marks,
	card,
	recap,
	clipButton,
	clipText,
	theme,
});

/** What a page is told once its article was read; without a tab, nothing was found. */
export async function answerPage(tabId: number | null, url: string, marks: Mark[]): Promise<PageAnswer> {
	const [settings, reading, isClosed] = await Promise.all([
		getSettings(),
		tabId === null ? undefined : getReading(tabId),
		isRecapClosed(url),
	]);
	const says = reading?.state === 'read' && !isClosed;
	return {
		marks,
		settings: pageSettings(settings),
		recap: says ? await wordRecap(reading.notes, reading.silence) : null,
	};
}

/** The card of one of a tab's notes. */
export async function cardOf(tabId: number, noteId: string): Promise<CardData | null> {
	const reading = await getReading(tabId);
	const note = reading?.state === 'read' ? reading.notes.find(({ id }) => id === noteId) : undefined;
	return note ? wordCard(note) : null;
}

/**
 * Opens the panel at a note, for a click on the page; false where the browser did not take that for a reader's wish. The
 * note comes into view all the same once the panel is opened.
 */
export async function openNote(tabId: number, windowId: number, note: string): Promise<boolean> {
	// First and without waiting: the browser opens it only in the click itself.
	const isOpen = openPanel({ tabId, windowId }).then(
		() => true,
		() => isPanelOpen(windowId),
	);
	await setFocus(tabId, note);
	return isOpen;
}

/** Tells the readers in all tabs of changed settings. */
export async function tellPages(settings: Settings): Promise<void> {
	const tabs = await browser.tabs.query({});
	const told = tabs.flatMap(({ id }) =>
		id === undefined ? [] : sendToTab(id, 'pageSettings', pageSettings(settings)),
	);
	// Most tabs have no reader.
	await Promise.allSettled(told);
}
