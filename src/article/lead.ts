import type { About } from './content';
import { HEADING } from './elements';
import { FURNITURE_NAMES, FURNITURE_ROLES, FURNITURE_TAGS, LEAD_NAMES, namesOf } from './furniture';
import { parseDate } from './metadata/dates';
import { sameHeadline } from './metadata/story';
import { foldText } from './metadata/text';
import type { Part } from './parts';
import { BY, CALL, LABEL, RELATED } from './phrases';
import { type BlockCandidate, type Box, commonBox } from './walk';

/** Shortest lead, shortest that nothing but its place gives away as one, and what of it must stand in the description; in characters. */
const LEAST = { lead: 25, unnamed: 50, described: 30 } as const;
/** Longest line of facts, such as names and dates. */
const MOST_CHARACTERS_OF_FACTS = 60;
/** How much of a lead and a description is compared: descriptions are cut. */
const COMPARED_CHARACTERS = 60;
/** How many boxes around a line are asked for a name. */
const MOST_LEVELS_TO_NAME = 3;
/** How many lines above the text are looked at, where no headline is found. */
const MOST_LINES_WITHOUT_HEADLINE = 25;

/**
 * The standfirst of a story: what stands between its headline and the first of its `blocks`, is not among these, and says
 * what the page's description says; else is called a lead; else is plain prose in one place. O(candidates + lines · depth).
 */
export function findLead(
	candidates: readonly BlockCandidate[],
	parts: readonly Part[],
	blocks: readonly BlockCandidate[],
	{ title, descriptions }: About,
): BlockCandidate[] {
	const own = new Set(blocks);
	const first = candidates.findIndex((one) => one.prose > 0 && own.has(one));
	const isHeadline = ({ tag, text }: BlockCandidate) =>
		tag === 'h1' || (HEADING.has(tag) && title !== null && sameHeadline(text, title));
	const headlineAt = candidates.slice(0, first).findLastIndex(isHeadline);
	const beside = candidates[headlineAt] ?? candidates[first];
	const between = candidates
		.slice(headlineAt < 0 ? Math.max(0, first - MOST_LINES_WITHOUT_HEADLINE) : headlineAt + 1, Math.max(0, first))
		.filter((one) => !own.has(one) && mayBeLead(one) && !isHeadline(one));
	if (between.length === 0) return [];
	const told = new Set(blocks.map(({ text }) => foldText(text)));
	const lines = between
		.filter(({ text }) => !told.has(foldText(text)))
		.map((one) => ({ one, top: beside ? commonBox(one.box, beside.box) : null }))
		.filter(({ one, top }) => !isSetApart(one.box, top));
	const keys = descriptions.map(foldText);
	const signs: readonly ((line: (typeof lines)[number]) => boolean)[] = [
		({ one }) => keys.some((key) => beginAlike(foldText(one.text), key)),
		({ one, top }) => headlineAt >= 0 && isCalledLead(one.box, top),
		({ one }) => headlineAt >= 0 && parts[one.box.index] === 'main' && isPlain(one),
	];
	const found = signs.map((sign) => lines.filter(sign)).find(({ length }) => length > 0) ?? [];
	return found.flatMap(({ one }) => (one.box.parent === found[0]?.one.box.parent ? [one] : []));
}

function mayBeLead({ text, linked, tag }: BlockCandidate): boolean {
	if (text.length < LEAST.lead || linked > 0.3 * text.length || tag === 'figcaption' || tag === 'h1') return false;
	if (LABEL.test(text) || CALL.test(text) || RELATED.test(text)) return false;
	return text.length > MOST_CHARACTERS_OF_FACTS || !(BY.test(text) || parseDate(text) !== null);
}

/** Whether a lead and a description begin alike. */
function beginAlike(lead: string, description: string): boolean {
	const length = Math.min(lead.length, description.length, COMPARED_CHARACTERS);
	return length >= LEAST.described && lead.slice(0, length) === description.slice(0, length);
}

const isPlain = ({ tag, text, prose }: BlockCandidate): boolean =>
	tag !== 'li' && text.length >= LEAST.unnamed && (prose > 0 || HEADING.has(tag));

/** Whether an element below `top` sets a line apart from the story. */
function isSetApart(box: Box, top: Box | null): boolean {
	for (let at: Box | null = box; at && at !== top; at = at.parent) {
		const { tag, element } = at;
		if (FURNITURE_TAGS.has(tag) || tag === 'figure' || tag === 'form') return true;
		if (FURNITURE_ROLES.has(element.getAttribute('role') ?? '') || FURNITURE_NAMES.test(namesOf(element))) return true;
	}
	return false;
}

function isCalledLead(box: Box, top: Box | null): boolean {
	let level = 0;
	for (let at: Box | null = box; at && at !== top && level < MOST_LEVELS_TO_NAME; at = at.parent, level++) {
		if (LEAD_NAMES.test(namesOf(at.element))) return true;
	}
	return false;
}
