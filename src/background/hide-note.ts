import { type EntryName, type HiddenWhere, setHidden } from '../memory/hidden';
import { changeHidden } from '../memory/hidden-store';
import type { Reading } from '../messages/reading';
import { allReadings, getReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import type { Note } from '../notes/note';
import { pageAddress } from '../text/page-address';

/**
 * Hides the entry of a tab's note on that page or everywhere, or shows it again, and has every open page read again
 * that the choice may change: marks, count and silence follow from one place. False where the tab has no such note.
 * Rejects where the browser cannot store the choice; then nothing has changed.
 */
export async function hideNote(tabId: number, id: string, where: HiddenWhere | null): Promise<boolean> {
	const reading = await getReading(tabId);
	const note = allNotes(reading).find((candidate) => candidate.id === id);
	if (reading?.state !== 'read' || !note) return false;
	const entry: EntryName = { pack: note.receipt.pack.id, kind: note.kind, entry: note.entry };
	const date = new Date().toISOString().slice(0, 10);
	await changeHidden((now) => setHidden(now, entry, { where, page: pageAddress(reading.page.url), date }));
	await readPagesAbout(entry);
	return true;
}

/** Has every open page read again that has a note of an entry, hidden or not. */
export async function readPagesAbout(entry: EntryName): Promise<void> {
	const affected = (await allReadings()).filter((tab) => allNotes(tab.reading).some((other) => isAbout(other, entry)));
	await Promise.allSettled(affected.map((tab) => sendToTab(tab.tabId, 'readAgain', null)));
}

/** Every note of a page, hidden or not. */
const allNotes = (reading: Reading | undefined): Note[] =>
	reading?.state === 'read' ? [...reading.notes, ...reading.hidden.map(({ note }) => note)] : [];

const isAbout = (note: Note, { pack, kind, entry }: EntryName): boolean =>
	note.receipt.pack.id === pack && note.kind === kind && note.entry === entry;
