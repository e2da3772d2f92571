import { alignWords } from '../../fingerprint/align';
import { hashTerm } from '../../text/fold-term';
import { WRITTEN_WORD } from '../../text/writing';
import { foldText } from './fold';

/** A piece of the comparison of a clipped passage with the page's: words in both, in the clipping alone, on the page alone. */
export interface PassageChange {
	op: 'same' | 'removed' | 'added';
	text: string;
}

const WORD = new RegExp(WRITTEN_WORD, 'gu');

/**
 * Word by word, what was `before` and is `after`, in order. Typography, case and white space make no difference; `same`
 * pieces are in the page's spelling. O(n·m) up to the limit of `alignWords`, beyond which all is removed and added.
 */
export function differenceOf(before: string, after: string): PassageChange[] {
	const old = wordsOf(before);
	const now = wordsOf(after);
	const changes = alignWords(old.hashes, now.hashes).map(({ op, entry, page }): PassageChange => {
		if (op === 'keep') return { op: 'same', text: slice(after, now, page) };
		if (op === 'added') return { op: 'added', text: slice(after, now, page) };
		return { op: 'removed', text: slice(before, old, entry) };
	});
	return changes.filter(({ text }) => text !== '');
}

interface Words {
	starts: number[];
	ends: number[];
	hashes: number[];
}

function wordsOf(text: string): Words {
	const words: Words = { starts: [], ends: [], hashes: [] };
	for (const { 0: word, index } of text.matchAll(WORD)) {
		words.starts.push(index);
		words.ends.push(index + word.length);
		words.hashes.push(hashTerm(foldText(word).text));
	}
	return words;
}

const slice = (text: string, { starts, ends }: Words, [from, to]: [number, number]): string =>
	text.slice(starts[from], ends[to - 1]);
