import type { Article } from '../text/article';
import { guessLanguage } from '../text/language';
import type { Span } from '../text/span';
import { type Tokens, termAt, tokenAtOffset, tokenise } from '../text/tokenise';

/** An article made ready for matching: its words once, and what is derived from them on demand. */
export interface Page {
	article: Article;
	tokens: Tokens;
	/** BCP 47 primary tag: as the page says, else as guessed from the text. */
	language: string | null;
	/** The folded word at a token index. */
	term(index: number): string;
}

/** A half-open range of token indexes. */
export interface TokenRange {
	from: number;
	to: number;
}

export function preparePage(article: Article): Page {
	const tokens = tokenise(article.text);
	const terms: string[] = new Array(tokens.length);
	return {
		article,
		tokens,
		language: article.language ?? guessLanguage(article.text),
		term: (index) => {
			terms[index] ??= termAt(tokens, index);
			return terms[index] ?? '';
		},
	};
}

/** The tokens that lie in a span of the text. */
export function tokensIn(page: Page, span: Span): TokenRange {
	return {
		from: tokenAtOffset(page.tokens, span.start),
		to: tokenAtOffset(page.tokens, span.end - 1) + (endsInToken(page, span.end) ? 1 : 0),
	};
}

const endsInToken = (page: Page, end: number): boolean => {
	const index = tokenAtOffset(page.tokens, end - 1);
	return index < page.tokens.length && (page.tokens.starts[index] ?? 0) < end;
};

/** The text span from the first to the last token of a range. */
export function spanOf(page: Page, range: TokenRange): Span {
	return { start: page.tokens.starts[range.from] ?? 0, end: page.tokens.ends[range.to - 1] ?? 0 };
}
