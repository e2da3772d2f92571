import { subtreeEnd } from '../container';
import { HEADING } from '../elements';
import { COMMENT_NAMES, FURNITURE_NAMES, FURNITURE_ROLES, FURNITURE_TAGS, MASTHEAD_NAMES, namesOf } from '../furniture';
import { BY } from '../phrases';
import type { BlockCandidate, Box, Outline } from '../walk';
import { type Story, sameHeadline } from './story';
import { plainText } from './text';

/** A link with so many characters is another story's headline. */
const LEAST_LINKED = 25;
/** So many boxes around a fact are looked at, from the inside out. */
const MOST_LEVELS = 12;

/** Elements that set what they hold apart from a story's text, a quotation from elsewhere among them. */
const APART_TAGS: ReadonlySet<string> = new Set([...FURNITURE_TAGS, 'blockquote']);

/** A fact and where it stands: its innermost box, and the place of its candidate. */
export interface Placed {
	box: Box | null;
	at: number;
}

/**
 * Whether a fact is told of something else than the story: in a teaser, a list of more, a sidebar, a comment, the page's
 * own head. Boxes that hold the story's headline or text are its own. O(levels · candidates).
 */
export function isApart(
	{ box, at: own }: Placed,
	{ container, headline }: Story,
	{ boxes, candidates }: Outline,
): boolean {
	const holders = new Set<Box>([...chain(container), ...chain(headline?.box ?? null)]);
	const isTeaserLine = (one: BlockCandidate) =>
		HEADING.has(one.tag)
			? !BY.test(one.text) && (headline === null || !sameHeadline(one.text, headline.text))
			: one.linked >= LEAST_LINKED && one.linked > 0.5 * one.text.length;
	let level = 0;
	for (let at = box; at && !holders.has(at) && level < MOST_LEVELS; at = at.parent, level++) {
		const { index, tag, element } = at;
		const isOfStory = chain(at).some((above) => isStory(above) && holders.has(above));
		if (tag === 'header' && isOfStory) return false;
		// An article's own footer tells when it was published.
		const isOwnFooter = tag === 'footer' && isOfStory;
		if ((APART_TAGS.has(tag) && !isOwnFooter) || FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return true;
		const names = namesOf(element);
		if (FURNITURE_NAMES.test(names) || COMMENT_NAMES.test(names) || MASTHEAD_NAMES.test(names)) return true;
		const behind = subtreeEnd(boxes, at);
		const isTeaser = candidates.some(
			(one, place) => place !== own && one.box.index >= index && one.box.index < behind && isTeaserLine(one),
		);
		if (isTeaser || (level === 0 && hasLinkedHeadline(element))) return true;
	}
	return false;
}

/** Lines of facts have many short links. */
const hasLinkedHeadline = (element: Element): boolean =>
	[...element.querySelectorAll('a:not([rel])')].some(
		({ textContent }) => (plainText(textContent)?.length ?? 0) >= LEAST_LINKED,
	);

const isStory = ({ tag }: Box): boolean => tag === 'article' || tag === 'main';

function chain(box: Box | null): Box[] {
	const found: Box[] = [];
	for (let at = box; at; at = at.parent) found.push(at);
	return found;
}
