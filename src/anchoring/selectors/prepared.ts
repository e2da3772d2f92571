import { must } from '../../text/must';
import type { Span } from '../../text/span';
import { clusterEnd, type FoldedText, foldedIndex, foldText } from './fold';

/** A text in which passages are looked for; what is computed of it is shared by all searches. */
export interface PreparedText {
	readonly text: string;
	readonly folded: FoldedText;
	/** The span of `text` that the folded characters `[start, end)` stand for. */
	unfold(start: number, end: number): Span;
	/** The folded characters that stand in a span of `text`. */
	fold(span: Span): Span;
	/** For each folded character, the hash of the piece that ends with it: see `hashPieces`. */
	readonly pieces: Int32Array;
}

/** O(1); the folded text and its hashes are made when first asked for. */
export function prepareText(text: string): PreparedText {
	let folded: FoldedText | undefined;
	let pieces: Int32Array | undefined;
	const lazily = () => {
		folded ??= foldText(text);
		return folded;
	};
	return {
		text,
		get folded() {
			return lazily();
		},
		get pieces() {
			pieces ??= hashPieces(lazily().text);
			return pieces;
		},
		unfold(start, end) {
			const { starts } = lazily();
			const from = starts[start] ?? text.length;
			return { start: from, end: end > start ? clusterEnd(text, must(starts[end - 1])) : from };
		},
		fold: ({ start, end }) => ({ start: foldedIndex(lazily(), start), end: foldedIndex(lazily(), end) }),
	};
}

/**
 * A gear hash (Xia and others, FastCDC, 2016): each step shifts the hash by five bits, so that after seven steps what
 * went before is gone and the hash is that of the last seven characters.
 */
export function hashPieces(text: string): Int32Array {
	const hashes = new Int32Array(text.length);
	let hash = 0;
	for (let i = 0; i < text.length; i++) {
		hash = ((hash << 5) + Math.imul(text.charCodeAt(i), 0x9e3779b1)) | 0;
		hashes[i] = hash;
	}
	return hashes;
}
