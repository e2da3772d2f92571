import type { Note, NoteItem, NoteSection, Piece } from '../../notes/note';

/** What is translated of a note: the corpus' words. Names, dates and sources stay as they are. */
export interface TranslatedNote {
	heading: string;
	lead: string;
	sections: NoteSection[];
}

/**
 * A note in another language, part by part. Of a passage the original is translated whole: what a page kept, left out or
 * added cannot be told word by word in another language, so the part that compares versions is left out. Lines that are
 * not in the note's language stay as they are.
 */
export async function translateNote(
	note: Note,
	sections: readonly NoteSection[],
	translate: (text: string) => Promise<string>,
): Promise<TranslatedNote> {
	const into = (text: string) => (text.trim() === '' ? text : translate(text));
	const translateItem = async (item: NoteItem): Promise<NoteItem> => ({
		...item,
		...(!item.language && { pieces: await translatePieces(item.pieces, into) }),
		...(item.remark && { remark: { ...item.remark, text: await into(item.remark.text) } }),
	});
	const translated: TranslatedNote = {
		heading: await into(note.heading),
		lead: await into(original(note.lead)),
		sections: [],
	};
	// One after another: translators work through one text at a time anyway.
	for (const section of sections.filter(({ kind }) => kind !== 'variants')) {
		const items: NoteItem[] = [];
		for (const item of section.items) items.push(await translateItem(item));
		translated.sections.push({ ...section, items });
	}
	return translated;
}

const original = (pieces: readonly Piece[]): string =>
	pieces
		.filter(({ role }) => role !== 'added')
		.map(({ text }) => text)
		.join('');

async function translatePieces(pieces: readonly Piece[], into: (text: string) => string | Promise<string>) {
	return pieces.length === 0 ? [] : [{ text: await into(original(pieces)), role: 'plain' as const }];
}
