import type { ArticleMetadata } from '../text/article';
import { BLOCK_SEPARATOR, type ReadBlock } from '../text/assemble';
import { chooseContent } from './content';
import type { ReadRefusal } from './limits';
import { readFacts, readMetadata } from './metadata';
import { createTextMap, type TextMap } from './text-map';
import { voiceOf } from './voice';
import { type Outline, startWalk } from './walk';

/** An article as it was read, ready for `assemble`, with the way back to the page. */
export interface ReadArticle {
	metadata: ArticleMetadata;
	blocks: ReadBlock[];
	map: TextMap;
}

/** What reading a page gives: an article, null for a page that has none, or the reason why it was not read. */
export type Reading = ReadArticle | null | { refused: ReadRefusal };

export interface ReadOptions {
	/** Address of the page; `document.URL` when left out. */
	url?: string | null;
	/** Today: articles are not dated later. */
	now?: Date;
}

/** A reading that leaves the page time to breathe. */
export interface PausedReading {
	/** Reads at most this many nodes more, and says whether it is done. */
	advance(nodes: number): boolean;
	/** The result; what is still unread is read first. */
	finish(): Reading;
}

/** Whether a reading gave an article. */
export const isArticle = (reading: Reading): reading is ReadArticle => reading !== null && 'blocks' in reading;

/**
 * Reads the article of a page. The page is neither changed nor cloned, and no style or layout is computed. A typical
 * page takes a few milliseconds; for a larger one see `startReading`.
 */
export function readArticle(document: Document, options: ReadOptions = {}): Reading {
	return startReading(document, options).finish();
}

/** Starts to read a page, to go on in slices; only choosing the content, at the end, is done in one go. */
export function startReading(document: Document, options: ReadOptions = {}): PausedReading {
	const walk = document.body ? startWalk(document.body) : null;
	return {
		advance: (nodes) => walk?.advance(nodes) ?? true,
		finish() {
			walk?.advance(Number.POSITIVE_INFINITY);
			const refused = walk?.refusal();
			if (refused) return { refused };
			return walk ? conclude(document, walk.outline, options) : null;
		},
	};
}

/** What a page says of itself, whether or not it has an article. Reads all of it in one go. */
export function readPageMetadata(
	document: Document,
	{ url = null, now = new Date() }: ReadOptions = {},
): ArticleMetadata {
	const walk = startWalk(document.body);
	walk.advance(Number.POSITIVE_INFINITY);
	const { outline } = walk;
	return readMetadata(document, readFacts(document, outline), { outline, container: null, url, text: '', now });
}

function conclude(document: Document, outline: Outline, { url = null, now = new Date() }: ReadOptions): Reading {
	const facts = readFacts(document, outline);
	const content = chooseContent(outline, facts.title);
	if (!content) return null;
	const { blocks, container } = content;
	const text = blocks.map(({ candidate }) => candidate.text).join(BLOCK_SEPARATOR);
	return {
		metadata: readMetadata(document, facts, { outline, container, url, text, now }),
		blocks: blocks.map(({ candidate, comment }) => ({
			text: candidate.text,
			voice: voiceOf(candidate, container, comment),
			tag: candidate.tag,
		})),
		map: createTextMap(
			blocks.map(({ candidate }) => candidate),
			BLOCK_SEPARATOR.length,
		),
	};
}
