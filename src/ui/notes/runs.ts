import type { Piece } from '../../notes/note';

/** A piece whose outer white space stands apart, so that brackets and underlines hug its words. */
interface Run extends Piece {
	before: string;
	after: string;
}

/** Joins neighbours of one role and takes their outer white space out of them. */
export function joinRuns(pieces: readonly Piece[]): Run[] {
	const joined: Piece[] = [];
	for (const { text, role } of pieces) {
		const last = joined.at(-1);
		if (last?.role === role) last.text += text;
		else joined.push({ text, role });
	}
	return joined.map(({ text, role }) => {
		const words = text.trim();
		const start = words === '' ? text.length : text.indexOf(words);
		return { role, text: words, before: text.slice(0, start), after: text.slice(start + words.length) };
	});
}
