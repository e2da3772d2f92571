import type { Span } from './span';

/**
 * Who speaks in a block: the outlet itself, a person quoted in a block of their own, a document cited at
 * length, a translator's or editor's note, or a reader's comment.
 */
export type Voice = 'outlet' | 'quoted' | 'document' | 'editor' | 'reader';

/** A paragraph-like piece of an article. `tag` is the lower-case element name it came from (`p` for plain text). */
export interface Block extends Span {
	voice: Voice;
	tag: string;
	/** BCP 47 primary tag where it is clearly another language than the article's; null where it is the article's or unknown. */
	language: string | null;
}

/** A sentence, with the index of the block it stands in. Sentences never cross blocks. */
export interface Sentence extends Span {
	block: number;
}

/** How a quotation is set off on the page. */
export type QuotationForm = 'double' | 'single' | 'low-high' | 'guillemets' | 'cjk' | 'block';

/** Quoted words. The span lies inside the quotation marks. */
export interface Quotation extends Span {
	block: number;
	form: QuotationForm;
}

/** What a page says about its article. Unknown facts are null; `published` is `YYYY-MM-DD`, `language` a BCP 47 primary tag. */
export interface ArticleMetadata {
	title: string | null;
	byline: string | null;
	published: string | null;
	siteName: string | null;
	language: string | null;
	url: string | null;
}

/**
 * What was read from a page, as plain data that can cross a message. All spans are UTF-16 offsets into `text`,
 * in which blocks are separated by a blank line.
 */
export interface Article extends ArticleMetadata {
	text: string;
	blocks: Block[];
	sentences: Sentence[];
	quotations: Quotation[];
}
