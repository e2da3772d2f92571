import type { Article } from '../text/article';
import { unitAt } from '../text/characters';
import { guessLanguage } from '../text/language';
import { must } from '../text/must';
import { firstBehind, type Span } from '../text/span';
import { stem } from '../text/stem';
import { type Tokens, termAt, tokenAtOffset, tokenise } from '../text/tokenise';
import { numberWords } from '../text/word-numbers';

/** An article made ready for matching: its words once, and what is derived from them on demand. */
export interface Page {
	article: Article;
	tokens: Tokens;
	/** BCP 47 primary tag: as the page says, else as guessed from the text. */
	language: string | null;
	/** The language of each block of the article, which may be another. */
	blockLanguages: readonly (string | null)[];
	/** The folded word at a token index. */
	term(index: number): string;
	/** The low byte of its first code unit, by which most words are told from all terms that are looked for. */
	initials: Uint8Array;
	/** Its stem. */
	stem(index: number): string;
}

/** A half-open range of token indexes. */
export interface TokenRange {
	from: number;
	to: number;
}

export function preparePage(article: Article): Page {
	const tokens = tokenise(article.text);
	const { numbers } = numberWords(tokens);
	const terms: string[] = [];
	const stems: string[] = [];
	const term = (index: number): string => {
		const number = numbers[index];
		if (number === undefined) return '';
		terms[number] ??= termAt(tokens, index);
		return terms[number];
	};
	const initials = new Uint8Array(tokens.length);
	for (let i = 0; i < initials.length; i++) initials[i] = unitAt(term(i), 0) & 255;
	const language = article.language ?? guessLanguage(article.text);
	return {
		article,
		tokens,
		language,
		blockLanguages: article.blocks.map((block) => block.language ?? language),
		term,
		initials,
		stem: (index) => {
			const number = numbers[index];
			if (number === undefined) return '';
			stems[number] ??= stem(term(index));
			return stems[number];
		},
	};
}

/**
 * The page as it reads from an offset of its text on: in the language of the block there. The same article, words and
 * pack; only `language` may differ. O(log blocks).
 */
export function pageAt<P extends Page>(page: P, offset: number): P {
	const language = page.blockLanguages[firstBehind(page.article.blocks, offset)] ?? page.language;
	return language === page.language ? page : { ...page, language };
}

/** The page as it reads from a word on: as `pageAt`. Behind its last word, where empty ranges may stand, as a whole. */
export const pageAtToken = <P extends Page>(page: P, token: number): P =>
	pageAt(page, page.tokens.starts[token] ?? page.article.text.length);

/** The tokens that lie in a span of the text. */
export function tokensIn(page: Page, span: Span): TokenRange {
	return {
		from: tokenAtOffset(page.tokens, span.start),
		to: tokenAtOffset(page.tokens, span.end - 1) + (endsInToken(page, span.end) ? 1 : 0),
	};
}

const endsInToken = (page: Page, end: number): boolean => {
	const start = page.tokens.starts[tokenAtOffset(page.tokens, end - 1)];
	return start !== undefined && start < end;
};

/** The text span from the first to the last token of a range. */
export function spanOf(page: Page, range: TokenRange): Span {
	return { start: must(page.tokens.starts[range.from]), end: must(page.tokens.ends[range.to - 1]) };
}

/** The text between two ranges, of which the first ends before the second begins. */
export const textBetween = (page: Page, before: TokenRange, behind: TokenRange): string =>
	page.article.text.slice(spanOf(page, before).end, spanOf(page, behind).start);

/** Whether two ranges have a token in common. */
export const shareToken = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

/** So many characters of the text as stand behind the last token of a range. */
export function textBehind(page: Page, range: TokenRange, characters: number): string {
	const { end } = spanOf(page, range);
	return page.article.text.slice(end, end + characters);
}
