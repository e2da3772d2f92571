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

/** Joins blocks to an article and finds their sentences, quotations and languages. O(n) in the length of the text. */
export function assemble(metadata: ArticleMetadata, read: readonly ReadBlock[]): Article {
	const blocks: Block[] = [];
	let length = 0;
	for (const { text, voice, tag } of read) {
		const start = length === 0 ? 0 : length + BLOCK_SEPARATOR.length;
		blocks.push({ start, end: start + text.length, voice, tag, language: null });
		length = start + text.length;
	}
	const text = read.map((block) => block.text).join(BLOCK_SEPARATOR);
	const sentences: Sentence[] = [];
	const quotations: Quotation[] = [];
	blocks.forEach((block, index) => {
		for (const span of splitSentences(text, block)) sentences.push({ ...span, block: index });
		if (block.voice === 'quoted' || block.voice === 'document') {
			quotations.push({ start: block.start, end: block.end, block: index, form: 'block' });
		}
		const marked = findQuotations(text, block);
		for (const { start, end, form } of marked) quotations.push({ start, end, form, block: index });
		block.language = languageOfBlock(
			{
				text: text.slice(block.start, block.end),
				declared: read[index]?.lang ?? null,
				quoted: marked.map(({ start, end }) => ({ start: start - block.start, end: end - block.start })),
			},
			metadata.language,
		);
	});
	return { ...metadata, text, blocks, sentences, quotations };
}

/** An article out of plain text: paragraphs are separated by line breaks; all of it is taken for the outlet's voice. */
export function assemblePlainText(text: string, metadata: Partial<ArticleMetadata> = {}): Article {
	const blocks = text
		.split(/\s*\n\s*/)
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.map((line): ReadBlock => ({ text: line, voice: 'outlet', tag: 'p' }));
	const unknown = { title: null, byline: null, published: null, siteName: null, language: null, url: null };
	return assemble({ ...unknown, ...metadata }, blocks);
}
