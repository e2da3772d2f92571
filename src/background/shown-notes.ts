import type { MatchedArticle } from '../matching/engine';
import { type Hidden, whereHidden } from '../memory/hidden';
import type { HiddenNote } from '../messages/reading';
import type { Note } from '../notes/note';
import { type Written, writeNotes } from '../notes/write';
import { pageAddress } from '../text/page-address';

/** The notes of an article without those that the reader has hidden: these have no mark and count as silence. */
export function writeShownNotes(
	matched: MatchedArticle,
	list: readonly Hidden[],
	url: string,
): Written & { hidden: HiddenNote[] } {
	const page = pageAddress(url);
	const where = (pack: string, { kind, entry }: Pick<Note, 'kind' | 'entry'>) =>
		whereHidden(list, { pack, kind, entry }, page);
	const shown = matched.matches.filter(({ match, pack }) => where(pack.metadata.id, match) === null);
	if (shown.length === matched.matches.length) return { ...writeNotes(matched), hidden: [] };
	const hidden = writeNotes(matched).notes.flatMap((note, at): HiddenNote[] => {
		const place = where(note.receipt.pack.id, note);
		return place === null ? [] : [{ note: { ...note, mark: null }, where: place, at }];
	});
	return { ...writeNotes({ ...matched, matches: shown }), hidden };
}
