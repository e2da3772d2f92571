import type { ArticleMetadata } from '../text/article';
import { BLOCK_SEPARATOR, type ReadBlock } from '../text/assemble';
import { type Content, chooseContent } from './content';
import type { ReadRefusal } from './limits';
import { type PageFacts, readFacts, readMetadata } from './metadata';
import { declaredLanguage } from './metadata/language';
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
	/** Chooses what of them is the article, in one go; what is still unread is read first. */
	choose(): void;
	/** The result; what is still to be done is done first. */
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

/** Starts to read a page, to go on in slices; only choosing the content, and what is told of it, are done in one go each. */
export function startReading(document: Document, options: ReadOptions = {}): PausedReading {
	const walk = document.body ? startWalk(document.body) : null;
	let chosen: Chosen | null = null;
	const reading: PausedReading = {
		advance: (nodes) => walk?.advance(nodes) ?? true,
		choose() {
			if (!walk || chosen) return;
			walk.advance(Number.POSITIVE_INFINITY);
			if (walk.refusal()) return;
			const facts = readFacts(document, walk.outline);
			chosen = { facts, content: chooseContent(walk.outline, facts.title) };
		},
		finish() {
			reading.choose();
			const refused = walk?.refusal();
			if (refused) return { refused };
			return walk && chosen ? conclude(document, walk.outline, chosen, options) : null;
		},
	};
	return reading;
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

/** What a page says of itself, and what of it is an article, if any is. */
interface Chosen {
	facts: PageFacts;
	content: Content | null;
}

function conclude(
	document: Document,
	outline: Outline,
	{ facts, content }: Chosen,
	{ url = null, now = new Date() }: ReadOptions,
): Reading {
	if (!content) return null;
	const { blocks, container } = content;
	const text = blocks.map(({ candidate }) => candidate.text).join(BLOCK_SEPARATOR);
	return {
		metadata: readMetadata(document, facts, { outline, container, url, text, now }),
		blocks: blocks.map(({ candidate, comment }) => ({
			text: candidate.text,
			voice: voiceOf(candidate, container, comment),
			tag: candidate.tag,
			lang: declaredLanguage(candidate.box, container),
		})),
		map: createTextMap(
			blocks.map(({ candidate }) => candidate),
			BLOCK_SEPARATOR.length,
		),
	};
}
