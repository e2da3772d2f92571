import type { Article, ArticleMetadata, Block, Quotation, Sentence, Voice } from './article';
import { languageOfBlock } from './block-language';
import { findQuotations } from './quotations';
import { splitSentences } from './sentences';

/** A paragraph as it was read: white space folded, no blank line inside. */
export interface ReadBlock {
	text: string;
	voice: Voice;
	tag: string;
	/** The language that the markup names for it, as a primary tag; null or absent where it names none. */
	lang?: string | null;
}

/** What stands between two blocks in an article's text. */
export const BLOCK_SEPARATOR = '\n\n';

/** An article that is put together in steps. */
interface Assembly {
	/** Looks at this many blocks more, and says whether all are done. */
	advance(blocks: number): boolean;
	/** The article; what is still to be looked at is looked at first. */
	finish(): Article;
}

/** Joins blocks to an article and finds their sentences, quotations and languages. O(n) in the length of the text. */
export const assemble = (metadata: ArticleMetadata, read: readonly ReadBlock[]): Article =>
	startAssembly(metadata, read).finish();

/** The same in steps, for a page that wants its thread back meanwhile. */
export function startAssembly(metadata: ArticleMetadata, read: readonly ReadBlock[]): Assembly {
	const text = read.map((block) => block.text).join(BLOCK_SEPARATOR);
	const blocks: Block[] = [];
	const sentences: Sentence[] = [];
	const quotations: Quotation[] = [];

	function add({ text: own, voice, tag, lang = null }: ReadBlock): void {
		const last = blocks.at(-1);
		const start = last ? last.end + BLOCK_SEPARATOR.length : 0;
		const block: Block = { start, end: start + own.length, voice, tag, language: null };
		const index = blocks.push(block) - 1;
		for (const span of splitSentences(text, block)) sentences.push({ ...span, block: index });
		if (voice === 'quoted' || voice === 'document') {
			quotations.push({ start, end: block.end, block: index, form: 'block' });
		}
		const marked = findQuotations(text, block);
		for (const { start: from, end, form } of marked) quotations.push({ start: from, end, form, block: index });
		const quoted = marked.map((quotation) => ({ start: quotation.start - start, end: quotation.end - start }));
		block.language = languageOfBlock({ text: own, declared: lang, quoted }, metadata.language);
	}

	const assembly: Assembly = {
		advance(count) {
			for (const block of read.slice(blocks.length, blocks.length + count)) add(block);
			return blocks.length === read.length;
		},
		finish() {
			assembly.advance(read.length);
			return { ...metadata, text, blocks, sentences, quotations };
		},
	};
	return assembly;
}

/** An article out of plain text: paragraphs are separated by line breaks; all of it is taken for the outlet's voice. */
export function assemblePlainText(text: string, metadata: Partial<ArticleMetadata> = {}): Article {
	const blocks = text
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.map((line): ReadBlock => ({ text: line, voice: 'outlet', tag: 'p' }));
	const unknown = { title: null, byline: null, published: null, siteName: null, language: null, url: null };
	return assemble({ ...unknown, ...metadata }, blocks);
}
