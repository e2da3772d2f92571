import { must } from '../text/must';
import type { PartedOutline } from './parts';
import type { BlockCandidate, Box, Outline } from './walk';

/**
 * How much of a paragraph's prose counts for its own box, the parent, the grandparent and so on. Paragraphs that
 * stand side by side thus win over more prose that is scattered over cards.
 */
const WEIGHTS = [0.5, 1, 0.6, 0.36, 0.22, 0.13] as const;

/** Boxes that are paragraphs themselves, never the container of an article. */
const LEAF: ReadonlySet<string> = new Set('p li h1 h2 h3 h4 h5 h6 span blockquote pre td dd dt label'.split(' '));

/** How far the article may reach above the box that scored best, in levels. */
const MOST_LEVELS_UP = 6;
/** How deep below that level a paragraph of the same article may stand, and a box with the best one's class. */
const MOST_LEVELS_DOWN = { other: 2, twin: 6 } as const;
/** Shortest paragraph that speaks for climbing, in characters. */
const LEAST_CHARACTERS_OF_PARAGRAPH = 80;
/** What climbing must win: characters, and share of what is held already for each level climbed. */
const GAIN = { characters: 100, share: 0.1 };
/** Boxes whose paragraphs are likely another article's teaser. */
const CARD: ReadonlySet<string> = new Set(['li', 'article']);

/** Finds the box that holds the article, `within` another or on all of the page; null without prose. O(candidates · levels). */
export function findContainer(
	{ boxes, candidates }: Outline,
	parted: PartedOutline,
	within: Box | null = null,
): Box | null {
	const from = within?.index ?? 0;
	const behind = within ? subtreeEnd(boxes, within) : boxes.length;
	const main = candidates.filter(
		({ box }) => parted.parts[box.index] === 'main' && box.index >= from && box.index < behind,
	);
	const best = bestBox(boxes, main);
	return best ? oneStory(boxes, climb(boxes, best, main, parted.prose), main, parted.prose) : null;
}

/** Least prose of each of several stories on a page, in boxes of their own; in characters. */
export const LEAST_PROSE_OF_STORY = 130;

/**
 * The box itself, or the largest of the stories that it holds side by side: where each `<h1>` in it stands in a box of its
 * own, with prose. Subheadings are below a headline that has none.
 */
function oneStory(boxes: readonly Box[], held: Box, candidates: readonly BlockCandidate[], prose: Float64Array): Box {
	const behind = subtreeEnd(boxes, held);
	const headlines = candidates.filter(
		({ tag, text, linked, box }) =>
			tag === 'h1' && linked < 0.8 * text.length && box.index >= held.index && box.index < behind,
	);
	if (headlines.length < 2) return held;
	const stories = headlines.map(({ box }) => {
		let story = box;
		for (let at = box.parent; at && at !== held; at = at.parent) {
			const end = subtreeEnd(boxes, at);
			const { index } = at;
			if (headlines.filter((one) => one.box.index >= index && one.box.index < end).length > 1) break;
			story = at;
		}
		return story;
	});
	if (stories.some(({ index }) => must(prose[index]) < LEAST_PROSE_OF_STORY)) return held;
	return stories.reduce((most, story) => (must(prose[story.index]) > must(prose[most.index]) ? story : most));
}

function bestBox(boxes: readonly Box[], candidates: readonly BlockCandidate[]): Box | null {
	const scores = new Float64Array(boxes.length);
	for (const candidate of candidates) {
		let box: Box | null = candidate.box;
		for (const weight of WEIGHTS) {
			if (!box) break;
			scores[box.index] = must(scores[box.index]) + weight * candidate.prose;
			box = box.parent;
		}
	}
	let best: Box | null = null;
	let most = 0;
	for (const box of boxes) {
		const score = must(scores[box.index]);
		if (LEAF.has(box.tag) || score <= most) continue;
		best = box;
		most = score;
	}
	return best;
}

/** Goes up to where the rest of the article stands, when its paragraphs are spread over several boxes. */
function climb(boxes: readonly Box[], best: Box, candidates: readonly BlockCandidate[], prose: Float64Array): Box {
	const behind = subtreeEnd(boxes, best);
	const headlines = candidates.filter(({ tag }) => tag === 'h1');
	const firstProse = candidates.find(({ prose, box }) => prose > 0 && box.index >= best.index)?.box.index ?? behind;
	const headline = headlines.findLast(({ box }) => box.index < firstProse)?.box.index ?? 0;
	// The next story on the page has a headline of its own.
	const next = headlines.find(({ box }) => box.index >= behind)?.box.index ?? boxes.length;
	const solid = candidates.filter(
		({ tag, linked, text, prose, box }) =>
			tag !== 'li' &&
			linked < 0.3 * text.length &&
			prose >= LEAST_CHARACTERS_OF_PARAGRAPH &&
			box.index > headline &&
			box.index < next,
	);
	let chosen = best;
	let at = best.parent;
	let since = 1;
	for (let level = 0; at && level < MOST_LEVELS_UP; level += levelsOf(at)) {
		let gain = 0;
		for (const { box, prose } of solid) if (reaches(box, at, chosen, best, level)) gain += prose;
		if (gain > Math.max(GAIN.characters, since * GAIN.share * must(prose[chosen.index]))) {
			chosen = at;
			since = 1;
		} else since++;
		at = at.parent;
	}
	return chosen;
}

/** Whether a box is made like the best one: parts of one article often are. */
function isTwin(box: Box, best: Box): boolean {
	if (box.tag !== best.tag) return false;
	const name = box.element.getAttribute('class');
	return name !== null && name !== '' && name === best.element.getAttribute('class');
}

/** What a table takes between two cells is one level with the outer one. */
const WITHIN_TABLE: ReadonlySet<string> = new Set(['table', 'tbody', 'tr']);
const levelsOf = (box: Box | null): number => (box && WITHIN_TABLE.has(box.tag) ? 0 : 1);

/**
 * Whether `top`, so many levels above the best box, holds `box` outside `held`, in no card, and not too far down: a twin of the
 * best box may stand deeper, and what is in it at any depth.
 */
function reaches(box: Box, top: Box, held: Box, best: Box, up: number): boolean {
	if (box.index <= top.index) return box === top;
	let down = 0;
	let most: number = MOST_LEVELS_DOWN.other;
	let at: Box | null = box;
	while (at && at.index > top.index) {
		if (at === held || CARD.has(at.tag)) return false;
		if (isTwin(at, best)) {
			down = 0;
			most = MOST_LEVELS_DOWN.twin;
		}
		down += levelsOf(at);
		at = at.parent;
	}
	return at === top && down <= most + up + 1;
}

/** The index behind the last box below `top`. O(boxes below). */
export function subtreeEnd(boxes: readonly Box[], top: Box): number {
	let end = top.index + 1;
	while ((boxes[end]?.parent?.index ?? -1) >= top.index) end++;
	return end;
}
