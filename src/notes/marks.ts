import type { Article } from '../text/article';
import { overlaps, type Span } from '../text/span';
import type { Note } from './note';

/**
 * Gives each note its mark, at most one to a paragraph: where several notes meet, the first in page order has it, and
 * the others take their next place, if they have one. A passage over several paragraphs is marked in its first alone.
 */
export function chooseMarks(article: Article, notes: readonly Note[]): Note[] {
	const taken = new Set<number>();
	return notes.map((note) => {
		for (const span of note.spans) {
			const index = article.blocks.findIndex((block) => overlaps(block, span));
			const block = article.blocks[index];
			if (!block || taken.has(index)) continue;
			taken.add(index);
			return { ...note, mark: firstPart(article, block, span) };
		}
		return note;
	});
}

/** As much of a span as lies in the block, and of a long one its first sentence. */
function firstPart(article: Article, block: Span, span: Span): Span {
	const inBlock = { start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) };
	if (span.end <= block.end) return inBlock;
	const sentence = article.sentences.find((candidate) => overlaps(candidate, inBlock));
	return sentence ? { start: inBlock.start, end: Math.min(sentence.end, inBlock.end) } : inBlock;
}
