import type { ArticleMetadata } from '../text/article';
import { BLOCK_SEPARATOR, type ReadBlock } from '../text/assemble';
import { isDataType } from '../text/data-type';
import { type Content, type ContentBlock, chooseContent } from './content';
import type { ReadRefusal } from './limits';
import { declaredLanguage } from './metadata/language';
import { type PageFacts, readFacts, readMetadata } from './metadata/read-metadata';
import { findStory, namedElsewhere, type Story } from './metadata/story';
import { partOutline } from './parts';
import { createTextMap, type TextMap } from './text-map';
import { voiceOf } from './voice';
import { type Outline, startWalk, type Walk } from './walk';

/** An article as it was read, ready for `assemble`, with the way back to the page. */
export interface ReadArticle {
	metadata: ArticleMetadata;
	blocks: ReadBlock[];
	map: TextMap;
	/** What holds its text on the page. */
	container: Element;
	/** Whether the page tells no other story beside it. */
	alone: boolean;
}

/** What reading a page gives: an article, null for a page that has none, or the reason why it was not read. */
export type ReadOutcome = ReadArticle | null | { refused: ReadRefusal };

interface ReadOptions {
	/** Address of the page; `document.URL` when left out. */
	url?: string | null;
	/** The element that the article is in, where that is known: nothing else of the page is read. */
	only?: Element;
	/** Today: articles are not dated later. */
	now?: Date;
	/** What lies over the page and is no part of it: requests for consent, and the like. */
	layers?: ReadonlySet<Element>;
}

/** A reading that leaves the page time to breathe. */
interface PausedReading {
	/** Reads at most this many nodes more, and says whether all are read. */
	advance(nodes: number): boolean;
	/** Does the next of the few parts that cannot be cut (facts, content, metadata), and says whether it was the last. */
	conclude(): boolean;
	/** The result; what is still to be done is done first. */
	finish(): ReadOutcome;
	/** What was passed over so far, as it does not show or lies over the page. */
	passedOver(): readonly Element[];
}

/** Whether a reading gave an article. */
export const isArticle = (reading: ReadOutcome): reading is ReadArticle => reading !== null && 'blocks' in reading;

/**
 * Reads the article of a page. The page is neither changed nor cloned, and no style or layout is computed. A typical
 * page takes a few milliseconds; for a larger one see `startReading`.
 */
export function readArticle(document: Document, options: ReadOptions = {}): ReadOutcome {
	return startReading(document, options).finish();
}

/** Starts to read a page, to go on in slices. */
export function startReading(document: Document, options: ReadOptions = {}): PausedReading {
	const root = isDataType(document.contentType ?? '') ? null : (options.only ?? document.body);
	const walk = root ? startWalk(root, options.layers) : null;
	const parts = walk && concludeInParts(document, walk, options);
	let read: ReadOutcome = null;
	const reading: PausedReading = {
		advance: (nodes) => walk?.advance(nodes) ?? true,
		conclude() {
			const part = parts?.next();
			if (part?.done) read = part.value ?? read;
			return part?.done ?? true;
		},
		finish() {
			while (!reading.conclude());
			return read;
		},
		passedOver: () => walk?.outline.passedOver ?? [],
	};
	return reading;
}

/**
 * What a page says of itself, whether or not it has an article; of the story `within` an element, where several are told.
 * Reads all of it in one go.
 */
export function readPageMetadata(
	document: Document,
	{ url = null, now = new Date(), within = null }: ReadOptions & { within?: Element | null } = {},
): ArticleMetadata {
	const walk = startWalk(document.body);
	walk.advance(Number.POSITIVE_INFINITY);
	const { outline } = walk;
	const container = within && (outline.boxes.find(({ element }) => element === within) ?? null);
	const story = findStory(outline, container, container && partOutline(outline, 'names'));
	return readMetadata(document, readFacts(document, outline), { outline, story, url, text: '', now });
}

/** Chooses what of a page is the article, and what is told of it; gives way after each part. */
function* concludeInParts(
	document: Document,
	walk: Walk,
	{ url = null, now = new Date() }: ReadOptions,
): Generator<undefined, ReadOutcome> {
	walk.advance(Number.POSITIVE_INFINITY);
	const refused = walk.refusal();
	if (refused) return { refused };
	const { outline } = walk;
	const facts = readFacts(document, outline);
	yield;
	const content = chooseContent(outline, facts);
	if (!content) return null;
	yield;
	const { story, blocks } = tellApart(outline, facts, content);
	const container = story.container ?? content.container;
	const text = blocks.map(({ candidate }) => candidate.text).join(BLOCK_SEPARATOR);
	const metadata = readMetadata(document, facts, { outline, story, url, text, now });
	yield;
	return {
		metadata,
		container: container.element,
		alone: story.above.length + story.below.length === 0,
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

/** The story that is read: of several on the page, the one that it says for machines to be about. */
function tellApart(outline: Outline, facts: PageFacts, content: Content): { story: Story; blocks: ContentBlock[] } {
	const story = findStory(outline, content.container, content.parted);
	const named = namedElsewhere(facts.named, story);
	const other = named && chooseContent(outline, facts, named.box);
	if (!other) return { story, blocks: content.blocks };
	return { story: findStory(outline, other.container, other.parted), blocks: other.blocks };
}
