import { rowOf, TEXT } from '../languages';
import type { Article } from './article';
import { type Demand, guessLanguage } from './language';
import { type Scripts, scriptsOf } from './scripts';
import type { Span } from './span';

/** What a single block must show, which is short, and stands on a page that is most likely of one language. */
const OF_A_BLOCK: Demand = { share: 0.25, lead: 2, words: 12, letters: 12 };

/** A block that may be in another language than its page. */
interface BlockText {
	text: string;
	/** The language that the markup names for it, as a primary tag. */
	declared: string | null;
	/** What stands in quotation marks in it; empty for a block that is a quotation as a whole. */
	quoted: readonly Span[];
}

/**
 * The language of a block where it is another than the page's, else null. What its script and words clearly say goes
 * before what the markup says, which often is the template's; and words in quotation marks do not make the sentence
 * around them foreign. O(1): only the beginning is looked at.
 */
export function languageOfBlock({ text, declared, quoted }: BlockText, page: string | null): string | null {
	const own = clearLanguage(text);
	if (own === page) return null;
	if (own === null) return declared !== page && isWrittenIn(declared, scriptsOf(text)) ? declared : null;
	const around = withoutSpans(text, quoted);
	const isPages = page !== null && guessLanguage(around) === page;
	return !isPages && isWrittenIn(own, scriptsOf(around)) ? own : null;
}

/** The language of a text, only where its script and words leave no doubt. */
function clearLanguage(text: string): string | null {
	const guess = guessLanguage(text, OF_A_BLOCK);
	if (guess !== 'ru' && guess !== 'uk') return guess;
	const { russian, ukrainian, otherCyrillic } = scriptsOf(text);
	const isOther = otherCyrillic > 0 || (guess === 'ru' ? russian === 0 || ukrainian > 0 : russian > 0);
	return isOther ? null : guess;
}

function withoutSpans(text: string, spans: readonly Span[]): string {
	let around = '';
	let at = 0;
	for (const { start, end } of spans) {
		if (start > at) around += text.slice(at, start);
		at = Math.max(at, end);
	}
	return around + text.slice(at);
}

const CYRILLIC: ReadonlySet<string> = new Set('be bg kk ky mk mn ru tg uk'.split(' '));
const HAN: ReadonlySet<string> = new Set('ja zh'.split(' '));
/** Written in either of two scripts, or in one that is not counted. */
const UNCOUNTED: ReadonlySet<string> = new Set(
	'am ar az bn bs el fa gu he hi hy ka km kn ko lo ml mr my ne or pa ps sd si sr ta te th ur uz yi'.split(' '),
);

/** Whether letters may be of a language; no letters may be of any. */
function isWrittenIn(language: string | null, { letters, latin, cyrillic, han, kana }: Scripts): boolean {
	if (language === null) return false;
	if (letters === 0 || UNCOUNTED.has(language)) return true;
	if (CYRILLIC.has(language)) return 2 * cyrillic > letters;
	return HAN.has(language) ? 10 * (han + kana) > 3 * letters : 2 * latin > letters;
}

/** Characters from which a block is worth asking about: a detector of languages needs a sentence. */
const LEAST_OPEN = 100;

/**
 * Which blocks are in a language that is still open: nothing clear was found, and their words do not confirm the page's
 * either. On most pages there are none. O(text).
 */
export function openBlocks({ text, blocks, language }: Article): number[] {
	// Of a page in a language that `guessLanguage` does not tell, no block can be told from the rest.
	if (rowOf(TEXT, language) === undefined) return [];
	return blocks.flatMap(({ start, end, language: known }, i) =>
		known === null && end - start >= LEAST_OPEN && guessLanguage(text.slice(start, end)) !== language ? [i] : [],
	);
}
