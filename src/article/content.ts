import { findContainer, subtreeEnd } from './container';
import { findLead } from './lead';
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

/** What a page says of its article that helps to find it. */
export interface About {
	title: string | null;
	/** What it says for machines of what the article is about. */
	descriptions: readonly string[];
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
 * Chooses the blocks that are the article, its standfirst among them; null when there is none. `within`: the box to look in,
 * where that is not the whole page.
 */
export function chooseContent(outline: Outline, about: About, within: Box | null = null): Content | null {
	for (const trust of TRUSTS) {
		const parted = partOutline(outline, trust);
		const container = findContainer(outline, parted, within);
		const content = container && gather(outline, parted, container, about.title);
		if (content && isArticle(content)) return withLead(outline, content, about);
	}
	return null;
}

/** The same with its standfirst, where that stands outside of what holds the text. */
function withLead({ candidates }: Outline, content: Content, about: About): Content {
	const own = content.blocks.flatMap(({ candidate, comment }) => (comment ? [] : [candidate]));
	const lead = findLead(candidates, content.parted.parts, own, about);
	if (lead.length === 0) return content;
	const added = new Set(lead);
	const kept = new Map(content.blocks.map((block) => [block.candidate, block]));
	const blocks = candidates.flatMap(
		(candidate) => kept.get(candidate) ?? (added.has(candidate) ? [{ candidate, comment: false }] : []),
	);
	return { ...content, blocks };
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
