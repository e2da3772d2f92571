import { withoutUnseen } from '../text/unseen';
import { webAddress } from '../text/web-address';
import type { Clipping } from './model';

/** A passage of more characters, or of several blocks, is named by its first and last words. */
const MOST_CHARACTERS = 200;
/** So many words name the beginning or the end of a passage. */
const WORDS_AT_END = 5;
/** A passage of fewer words may stand in several places; words around it tell which. */
const LEAST_WORDS = 4;
/** So many words stand for the text before and after. */
const WORDS_AROUND = 3;

/**
 * The address of a page with the passage itself, after the WICG's draft Text Fragments: browsers scroll to it and mark it,
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. Null for a page that is not on the web. Linear.
 */
export function passageLink({ page, selectors: { quote } }: Pick<Clipping, 'page' | 'selectors'>): string | null {
	const address = webAddress(page.url);
	const lines = linesOf(quote.exact);
	const [first] = lines;
	const last = lines.at(-1);
	if (!address || !first || !last) return address;
	const isShort = lines.length === 1 && wordsOf(first).length < LEAST_WORDS;
	// The words around are of the same block, and whole: the first and the last may be cut.
	const prefix = isShort ? lastWords(quote.prefix.replace(/^[\s\S]*\n/, ''), WORDS_AROUND, true) : '';
	const suffix = isShort ? firstWords(quote.suffix.replace(/\n[\s\S]*/, ''), WORDS_AROUND, true) : '';
	const isOne = lines.length === 1 && first.length <= MOST_CHARACTERS;
	const text = isOne
		? encode(first)
		: `${encode(firstWords(first, WORDS_AT_END))},${encode(lastWords(last, WORDS_AT_END))}`;
	const directive = `${prefix && `${encode(prefix)}-,`}${text}${suffix && `,-${encode(suffix)}`}`;
	return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

const linesOf = (text: string): string[] =>
	withoutUnseen(text)
		.split(/\n+/)
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '');

/** Browsers look for whole words, by the same segmentation. */
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

const wordsOf = (text: string) => [...words.segment(text)].filter(({ isWordLike }) => isWordLike);

/** The beginning of a text up to the end of its n-th word; of one that `isCut`, without its last word. */
function firstWords(text: string, n: number, isCut = false): string {
	const clean = withoutUnseen(text);
	const all = wordsOf(clean).slice(0, isCut ? -1 : undefined);
	const word = all.slice(0, n).at(-1);
	return word
		? clean
				.slice(0, word.index + word.segment.length)
				.replace(/\s+/g, ' ')
				.trim()
		: '';
}

/** The end of a text from its n-th word from behind; of one that `isCut`, without its first word. */
function lastWords(text: string, n: number, isCut = false): string {
	const clean = withoutUnseen(text);
	const [word] = wordsOf(clean)
		.slice(isCut ? 1 : 0)
		.slice(-n);
	return word ? clean.slice(word.index).replace(/\s+/g, ' ').trim() : '';
}

/** A hyphen, comma or ampersand has a meaning of its own in a directive. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
