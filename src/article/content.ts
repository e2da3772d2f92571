import { findContainer, subtreeEnd } from './container';
import { type PartedOutline, partOutline, type Trust } from './parts';
import { SENTENCE_END } from './prose';
import { areTeasers } from './teasers';
import { trimFurniture } from './trim';
import type { BlockCandidate, Box, Outline } from './walk';

/** The blocks of an article in document order. */
export interface Content {
	container: Box;
	/** How the page was parted when they were chosen. */
	parted: PartedOutline;
	blocks: ContentBlock[];
}

/** A block and whether a reader of the page wrote it, as a comment within the article's box. */
export interface ContentBlock {
	candidate: BlockCandidate;
	comment: boolean;
}

/** Least prose of an article, in characters: about 60 words of English, or 25 in a box that calls itself an article. */
const LEAST_CHARACTERS = { prose: 330, inArticle: 130 } as const;

/** Names are believed first; only when they leave no article is less and less of the markup believed. */
const TRUSTS: readonly Trust[] = ['names', 'elements', 'nothing'];

/**
 * Chooses the blocks that are the article; null when there is none. `title`: the article's, if known. `within`: the box to
 * look in, where that is not the whole page.
 */
export function chooseContent(outline: Outline, title: string | null, within: Box | null = null): Content | null {
	for (const trust of TRUSTS) {
		const parted = partOutline(outline, trust);
		const container = findContainer(outline, parted, within);
		const content = container && gather(outline, parted, container, title);
		if (content && isArticle(content)) return content;
	}
	return null;
}

interface Gathered extends Content {
	/** All that the container holds of the main part, furniture included. */
	held: BlockCandidate[];
}

function gather(outline: Outline, parted: PartedOutline, container: Box, title: string | null): Gathered {
	const { parts } = parted;
	const end = subtreeEnd(outline.boxes, container);
	const held = outline.candidates.filter(({ box }) => box.index >= container.index && box.index < end);
	const main = held.filter(({ box }) => parts[box.index] === 'main');
	const own = new Set(trimFurniture(main, title));
	const blocks: ContentBlock[] = [];
	for (const candidate of held) {
		if (own.has(candidate)) blocks.push({ candidate, comment: false });
		else if (parts[candidate.box.index] === 'comments' && isComment(candidate)) {
			blocks.push({ candidate, comment: true });
		}
	}
	return { container, parted, blocks, held: main };
}

/** Names, dates and buttons around a comment are no part of it. */
function isComment({ prose, text }: BlockCandidate): boolean {
	return prose > 0 && SENTENCE_END.test(text);
}

function isArticle({ container, blocks, held }: Gathered): boolean {
	let prose = 0;
	for (const { candidate, comment } of blocks) if (!comment) prose += candidate.prose;
	if (prose < (standsInArticle(container) ? LEAST_CHARACTERS.inArticle : LEAST_CHARACTERS.prose)) return false;
	return !areTeasers(held, prose);
}

function standsInArticle(box: Box): boolean {
	for (let at: Box | null = box; at; at = at.parent) {
		if (at.tag === 'article' || at.element.getAttribute('itemprop') === 'articleBody') return true;
	}
	return false;
}
