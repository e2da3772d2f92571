import { must } from '../text/must';
import { childElements } from './child-elements';
import {
	ARTICLE_NAMES,
	COMMENT_NAMES,
	CONSENT_NAMES,
	DOUBTFUL_NAMES,
	FURNITURE_NAMES,
	FURNITURE_ROLES,
	FURNITURE_TAGS,
	namesOf,
	plainNames,
} from './furniture';
import type { BlockCandidate, Box, Outline } from './walk';

/** Which part of the page a box belongs to. */
export type Part = 'main' | 'furniture' | 'comments';

/**
 * How far markup is believed: pages exist whose whole article stands in a box called `widget`. Comments and requests
 * for consent are always told by their names.
 */
export type Trust = 'names' | 'elements' | 'nothing';

/** What is known of an outline after its names were read. Both arrays run along the outline's boxes. */
export interface PartedOutline {
	parts: Part[];
	/** Characters of prose below each box that belong to the main part. */
	prose: Float64Array;
}

type Kind = 'plain' | 'furniture' | 'doubtful' | 'consent' | 'comments' | 'article';

/** Share of the page's prose above which a box is not believed to be what it is called. */
const LIMITS: Readonly<Record<Kind, number>> = {
	plain: 0,
	article: 0,
	furniture: 0.8,
	doubtful: 0.3,
	comments: 0.9,
	consent: Number.POSITIVE_INFINITY,
};

/** Share of the page's prose from which a box called after the article is believed, whatever else it is called. */
const LEAST_SHARE_OF_PROSE = 0.2;

/** Parts a page by the names in its markup. O(boxes). */
export function partOutline({ boxes, candidates }: Outline, trust: Trust): PartedOutline {
	const all = sumProse(boxes, candidates, () => true);
	const [whole] = all;
	const kinds = new Map<string, Kind>();
	const parts: Part[] = [];
	for (const box of boxes) {
		const inherited = box.parent ? must(parts[box.parent.index]) : 'main';
		parts.push(inherited === 'main' ? partOf(box, kinds, trust, must(all[box.index]) / (whole || 1)) : inherited);
	}
	return { parts, prose: sumProse(boxes, candidates, (box) => parts[box.index] === 'main') };
}

/** Sums the prose of candidates whose box passes, for each box and all above it. */
function sumProse(
	boxes: readonly Box[],
	candidates: readonly BlockCandidate[],
	passes: (box: Box) => boolean,
): Float64Array {
	const sums = new Float64Array(boxes.length);
	for (const candidate of candidates) {
		if (passes(candidate.box)) sums[candidate.box.index] = must(sums[candidate.box.index]) + candidate.prose;
	}
	for (const { index, parent } of boxes.toReversed()) {
		if (parent) sums[parent.index] = must(sums[parent.index]) + must(sums[index]);
	}
	return sums;
}

function partOf(box: Box, kinds: Map<string, Kind>, trust: Trust, share: number): Part {
	if (!box.parent) return 'main';
	const kind = kindOf(box, kinds, trust, share);
	if (share >= LIMITS[kind]) return 'main';
	return kind === 'comments' ? 'comments' : 'furniture';
}

function kindOf(box: Box, kinds: Map<string, Kind>, trust: Trust, share: number): Kind {
	const { element, tag } = box;
	const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
	const named = names === ' ' ? 'plain' : (kinds.get(names) ?? namedKind(plainNames(names)));
	kinds.set(names, named);
	if (named === 'comments' || named === 'consent') return named;
	if (/schema\.org\/(?:User)?Comments?\b/i.test(element.getAttribute('itemtype') ?? '')) return 'comments';
	if (trust === 'nothing') return 'plain';
	const large = share > LEAST_SHARE_OF_PROSE;
	if (large && (named === 'article' || element.getAttribute('itemprop') === 'articleBody')) return 'article';
	// The footer of a block quote says who is quoted.
	const furniture =
		(FURNITURE_TAGS.has(tag) && !(tag === 'footer' && box.parent?.tag === 'blockquote')) ||
		(tag === 'figure' && !element.querySelector('blockquote, table, pre'));
	if (furniture || FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return 'furniture';
	if (trust === 'elements') return 'plain';
	if (tag === 'form' && named === 'plain') return 'doubtful';
	if (named === 'doubtful' && childElements(element).some((child) => namedKind(namesOf(child)) === 'article'))
		return 'plain';
	return named === 'article' ? namedKind(plainNames(names), true) : named;
}

function namedKind(names: string, small = false): Kind {
	if (COMMENT_NAMES.test(names)) return 'comments';
	if (CONSENT_NAMES.test(names)) return 'consent';
	if (!small && ARTICLE_NAMES.test(names)) return 'article';
	if (FURNITURE_NAMES.test(names)) return 'furniture';
	return DOUBTFUL_NAMES.test(names) ? 'doubtful' : 'plain';
}
