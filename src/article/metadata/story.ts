import { must } from '../../text/must';
import { LEAST_PROSE_OF_STORY, subtreeEnd } from '../container';
import { HEADING } from '../elements';
import type { PartedOutline } from '../parts';
import type { BlockCandidate, Box, Outline } from '../walk';
import { foldText } from './text';

/** Least prose of another story below a headline alone, without a box that says what it is; in characters. */
const LEAST_PROSE_BELOW_HEADLINE = 330;

/** The part of a page that one story takes up. Places count the outline's candidates. */
export interface Story {
	/** The box that holds its text; null where the page has no article. */
	container: Box | null;
	headline: BlockCandidate | null;
	/** Where its facts may begin: behind the story above. */
	from: number;
	/** Its first paragraph. */
	first: number;
	/** Where its facts end: at the story below. */
	to: number;
	/** The other stories on the page. */
	above: OtherStory[];
	below: OtherStory[];
}

interface OtherStory {
	/** The box that holds it, or its headline alone. */
	box: Box;
	headline: string;
	from: number;
	to: number;
}

/** Marks off the story that a container holds from others on the page. O(candidates · depth). */
export function findStory(outline: Outline, container: Box | null, parted: PartedOutline | null): Story {
	const { boxes, candidates } = outline;
	const isH1 = ({ tag }: BlockCandidate) => tag === 'h1';
	if (!container) {
		const at = candidates.findIndex(isH1);
		const next = candidates.findIndex(({ tag }, index) => index > at && HEADING.has(tag));
		const to = next < 0 ? candidates.length : next;
		return { container, headline: candidates[at] ?? null, from: 0, first: at < 0 ? 0 : to, to, above: [], below: [] };
	}
	const behind = subtreeEnd(boxes, container);
	const isIn = ({ box }: BlockCandidate) => box.index >= container.index && box.index < behind;
	const start = candidates.findIndex(isIn);
	const first = candidates.findIndex((one, at) => at >= start && one.prose > 0 && isIn(one));
	const inside = candidates.slice(start, Math.max(start, first) + 1);
	const own = inside.findLast(isH1) ?? null;
	const others = parted ? otherStories(outline, container, behind, parted, own !== null) : [];
	const above = others.filter(({ box }) => box.index < container.index);
	const below = others.filter(({ box }) => box.index > container.index);
	const from = Math.max(0, ...above.map(({ to }) => to));
	const any = others.length > 0 ? inside.find(({ tag }) => HEADING.has(tag)) : candidates.find(isH1);
	return {
		container,
		headline: own ?? candidates.slice(from, start).findLast(isH1) ?? any ?? null,
		from,
		first: Math.max(start, first),
		to: Math.min(candidates.length, ...below.map((story) => story.from)),
		above,
		below,
	};
}

/** Other stories that are told on the page, in its order: boxes of articles with a headline, and prose below an `<h1>`. */
function otherStories(
	{ boxes, candidates }: Outline,
	container: Box,
	behind: number,
	{ parts, prose }: PartedOutline,
	hasOwnHeadline: boolean,
): OtherStory[] {
	const found: OtherStory[] = [];
	let held = 0;
	for (const box of boxes) {
		if (box.index < held || !isArticleBox(box) || parts[box.index] !== 'main') continue;
		if (must(prose[box.index]) < LEAST_PROSE_OF_STORY) continue;
		const end = subtreeEnd(boxes, box);
		if (container.index >= box.index && container.index < end) continue;
		if (box.index >= container.index && box.index < behind) continue;
		held = end;
		const from = candidates.findIndex((one) => one.box.index >= box.index && one.box.index < end);
		const to = candidates.findLastIndex((one) => one.box.index >= box.index && one.box.index < end) + 1;
		const headline = candidates.slice(from, to).find(isHeadline);
		if (headline) found.push({ box, headline: headline.text, from, to });
	}
	const isTaken = (at: number) => found.some(({ from, to }) => at >= from && at < to);
	let open: (OtherStory & { prose: number }) | null = null;
	const close = () => {
		if (open && open.prose >= LEAST_PROSE_BELOW_HEADLINE) found.push(open);
		open = null;
	};
	for (const [at, candidate] of candidates.entries()) {
		const { box, tag } = candidate;
		const isInside = box.index >= container.index && box.index < behind;
		if (isInside) {
			// The last headline above a text that has none is its own.
			if (hasOwnHeadline) close();
			open = null;
		} else if (tag === 'h1' && isHeadline(candidate) && parts[box.index] === 'main' && !isTaken(at)) {
			close();
			open = { box, headline: candidate.text, from: at, to: at + 1, prose: 0 };
		} else if (open && candidate.prose > 0 && parts[box.index] === 'main' && !isTaken(at)) {
			open.prose += candidate.prose;
			open.to = at + 1;
		}
	}
	close();
	return found.sort((a, b) => a.from - b.from);
}

const isArticleBox = ({ tag, element }: Box): boolean =>
	tag === 'article' || element.getAttribute('role') === 'article';

const isHeadline = ({ tag, text, linked }: BlockCandidate): boolean => HEADING.has(tag) && linked < 0.8 * text.length;

/** Whether two headlines are one, of which either may have more words than the other (a site's name, a roof line). */
export function sameHeadline(one: string, other: string): boolean {
	const [a, b] = [foldText(one), foldText(other)];
	return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** The other story that the headline for machines is that of; null where it is this one's, or nobody's. */
export function namedElsewhere(machineTitle: string | null, { headline, above, below }: Story): OtherStory | null {
	if (machineTitle === null || (headline && sameHeadline(machineTitle, headline.text))) return null;
	return [...above, ...below].find((other) => sameHeadline(machineTitle, other.headline)) ?? null;
}

/**
 * Whether what the page says for machines is said of this story. Where several are told, that is the one with the
 * headline that is given for machines, and without such a headline the first: the others came later, or go with it.
 */
export const isOfStory = (machineTitle: string | null, story: Story): boolean =>
	machineTitle === null ? story.above.length === 0 : namedElsewhere(machineTitle, story) === null;
