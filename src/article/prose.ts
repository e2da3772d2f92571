import { DENSE, DENSE_WEIGHT } from '../text/writing';
import { HEADING } from './elements';

/** A sentence's end, closing marks included. */
export const SENTENCE_END = /[.!?…。！？]["'”’»）)\]]*$/;

/** Candidates that are too short to be told from labels unless they end like a sentence; in characters. */
const SHORT_CHARACTERS = 60;
const VERY_SHORT_CHARACTERS = 30;
/** List items and cells from this length on are paragraphs: old pages are laid out in tables. */
const LONG_CHARACTERS = 200;
/** And cells that are sentences from this length on: newsletters have a table for each paragraph. */
const SENTENCE_CHARACTERS = 80;

const NEVER_PROSE: ReadonlySet<string> = new Set([...HEADING, 'figcaption', 'caption', 'th', 'summary']);
const SELDOM_PROSE: ReadonlySet<string> = new Set(['li', 'td', 'dd', 'dt']);

const HAS_DENSE = new RegExp(`[${DENSE}]`, 'u');

/** How many characters outside links count as running prose; 0 for headings, labels and lists of links. */
export function proseLength(text: string, linked: number, tag: string): number {
	const own = text.length - linked;
	if (linked > own || NEVER_PROSE.has(tag)) return 0;
	const scale = HAS_DENSE.test(text) ? DENSE_WEIGHT : 1;
	let length = own * scale;
	if (!SENTENCE_END.test(text) && length < SHORT_CHARACTERS) return 0;
	if (length < VERY_SHORT_CHARACTERS) length *= 0.3;
	const isParagraph = length >= (tag === 'td' && SENTENCE_END.test(text) ? SENTENCE_CHARACTERS : LONG_CHARACTERS);
	return SELDOM_PROSE.has(tag) && !isParagraph ? length * 0.4 : length;
}
