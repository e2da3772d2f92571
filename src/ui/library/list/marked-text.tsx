import type { TextPiece } from '../core/excerpt';

/** A text with what was found in it marked. */
export function MarkedText({ pieces }: { pieces: readonly TextPiece[] }) {
	// Pieces of a text have no identity of their own and never move.
	return <>{pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>;
}
