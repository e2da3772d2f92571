import { HEADING } from './elements';
import { type BlockCandidate, type Box, commonBox } from './walk';

/**
 * Home pages tell each story in a box with a linked headline and at most so many paragraphs. So many boxes, with so
 * great a share of the prose, make a home page. Links strewn into an article stand in one box with its paragraphs.
 */
const TEASER = { paragraphs: 2, least: 4, share: 0.5 } as const;

/**
 * Without boxes, only so many headlines with one paragraph at most below each of them make a home page, and only when
 * hardly any prose stands above the first: lists of things with links begin with an introduction.
 */
const FLAT = { least: 6, above: 0.1 } as const;

/** Whether most of the prose stands in teasers of other articles. `prose`: all there is, in characters. */
export function areTeasers(candidates: readonly BlockCandidate[], prose: number): boolean {
	let headline: BlockCandidate | null = null;
	const cards = new Map<Box, { paragraphs: number; prose: number }>();
	let headlines = 0;
	let below = 0;
	let mostBelow = 0;
	let above = 0;
	for (const candidate of candidates) {
		if (!headline) above += candidate.prose;
		if (isLinkedHeadline(candidate)) {
			headline = candidate;
			headlines++;
			below = 0;
		} else if (headline && candidate.prose > 0) {
			mostBelow = Math.max(mostBelow, ++below);
			const box = commonBox(headline.box, candidate.box);
			if (!box) continue;
			const card = cards.get(box) ?? { paragraphs: 0, prose: 0 };
			card.paragraphs++;
			card.prose += candidate.prose;
			cards.set(box, card);
		}
	}
	if (headlines >= FLAT.least && mostBelow === 1 && above < FLAT.above * prose) return true;
	const teasers = [...cards.values()].filter(({ paragraphs }) => paragraphs <= TEASER.paragraphs);
	const teased = teasers.reduce((sum, card) => sum + card.prose, 0);
	return teasers.length >= TEASER.least && teased > TEASER.share * prose;
}

const isLinkedHeadline = ({ text, linked, tag }: BlockCandidate): boolean =>
	HEADING.has(tag) && linked > 0.8 * text.length;
