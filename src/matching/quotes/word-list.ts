import { must } from '../../text/must';
import { type Tokens, termAt } from '../../text/tokenise';
import { sameWordHash } from './same-word';

/** Words taken out of a text, in order, with the hashes by which they are compared. */
export interface WordList {
	tokens: Tokens;
	/** Token indexes. */
	indexes: readonly number[];
	hashes: readonly number[];
}

/** A list of the words at these indexes. O(n). */
export const wordList = (tokens: Tokens, indexes: readonly number[]): WordList => ({
	tokens,
	indexes,
	hashes: indexes.map((index) => sameWordHash(tokens, index)),
});

export const termOf = ({ tokens, indexes }: WordList, at: number): string => termAt(tokens, must(indexes[at]));

/**
 * Each word with what stands behind it up to the next, so that joined they read as written; where words of the text are
 * left out between two, only a space.
 */
export function asWritten({ tokens, indexes }: WordList): string[] {
	return indexes.map((index, i) => {
		const next = indexes[i + 1];
		if (next === undefined) return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
		if (next === index + 1) return tokens.text.slice(tokens.starts[index], tokens.starts[next]);
		return `${tokens.text.slice(tokens.starts[index], tokens.ends[index])} `;
	});
}

/** The words of a whole text, with the punctuation that opens and closes it. */
export function wholeAsWritten(list: WordList): string[] {
	const { tokens } = list;
	const words = asWritten(list);
	const opening = tokens.text.slice(0, tokens.starts[0]);
	const closing = tokens.text.slice(tokens.ends[tokens.length - 1]);
	return words.map((word, i) => (i === 0 ? opening : '') + word + (i === words.length - 1 ? closing : ''));
}
