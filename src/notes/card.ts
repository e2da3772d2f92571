import type { Note, Piece } from './note';

/** What the card at a mark says of a note: its first lines, in the pack's language. The rest is for the panel. */
export interface Card {
	heading: string;
	dateline: string;
	/** What was found about the page's words, in a sentence; null where the note's body says it. */
	finding: string | null;
	/** The passage with the page's words told apart, or the context. Neighbours differ in their roles. */
	body: Piece[];
	/** Who answered the point, and has to be read for the whole, each once, in date order. */
	repliesBy: string[];
}

/** The card of a note. */
export function writeCard({ kind, heading, dateline, lead, sections }: Note): Card {
	const [first, ...rest] = joinPieces(lead);
	const parts = kind === 'quote' && first?.role === 'plain' && rest.length > 0;
	const replies = sections.find((section) => section.kind === 'replies')?.items ?? [];
	return {
		heading,
		dateline,
		finding: parts ? first.text.trim() : null,
		body: parts ? rest : first ? [first, ...rest] : [],
		repliesBy: [...new Set(replies.flatMap(({ label }) => label ?? []))],
	};
}

/** Joins words of one role, with the white space between them, and takes the outer white space out of marked words. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
	for (const { text, role } of pieces) {
		const last = joined.at(-1);
		const before = joined.at(-2);
		if (last?.role === role) last.text += text;
		else if (last?.role === 'plain' && last.text.trim() === '' && before?.role === role) {
			before.text += last.text + text;
			joined.pop();
		} else joined.push({ text, role });
	}
	return joined;
}
