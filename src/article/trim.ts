import { HEADING } from './elements';
import { parseDate } from './metadata/dates';
import { foldText } from './metadata/text';
import { CALL, LABEL, RELATED, REPLY_FORM, REPLY_HEADING } from './phrases';
import { SENTENCE_END } from './prose';
import type { BlockCandidate } from './walk';

/** Longest label, heading of a list of links, line of a form, call to follow or subscribe, and credit; in characters. */
const LONGEST = { label: 40, heading: 70, formLine: 160, call: 320, credit: 80 } as const;
/** Share of link text above which a block is a link rather than a paragraph. */
const LEAST_LINKED_SHARE = 0.6;
/** Characters outside links with which a list item is kept all the same. */
const LEAST_UNLINKED_CHARACTERS = 40;
/** Characters from which a sentence that is one link may be a paragraph. */
const LEAST_LINKED_PARAGRAPH = 80;
/** Share of link text from which a block may belong to a list of other articles. */
const LEAST_LINKED_SHARE_OF_RELATED = 0.25;
/** How many lines below its heading a comment form must be recognised. */
const MOST_LINES_TO_FORM = 4;

/** The credit of a picture at the end of its caption: "Photo: Ada Lind", "Foto/Ada Lind", "AFP/Ada Lind". */
const CREDIT =
	/(?:(?:[Ff]oto|[Pp]hoto|[Ii]mage|[Bb]ild|[Pp]icture|[Cc]redit|[Ll]jósmynd)s? ?[:/]|Photo by|(?:AFP|AP|EPA|REUTERS|Reuters|dpa|Getty Images) ?\/) ?\p{Lu}[^\s.!?/]+(?:[ /][^\s.!?/]+){0,4}\)?$/u;

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Takes furniture out of the article's own candidates by what it says. `title`: the article's, if known. */
export function trimFurniture(candidates: readonly BlockCandidate[], title: string | null): BlockCandidate[] {
	const told = candidates.filter(({ text }) => HAS_WORD.test(text));
	const own = dropRelated(dropCommentForm(dropTitle(told, title)));
	return dropLooseHeadings(own.filter((one, at) => isText(one) || isLinkedParagraph(one, own[at - 1], own[at + 1])));
}

/** Whether a block that is a link is a paragraph all the same: a whole sentence, set like the prose around it. */
function isLinkedParagraph(one: BlockCandidate, before?: BlockCandidate, after?: BlockCandidate): boolean {
	if (one.tag !== 'p' || one.text.length < LEAST_LINKED_PARAGRAPH || !SENTENCE_END.test(one.text)) return false;
	return [before, after].every((beside) => beside && beside.prose > 0 && beside.box.parent === one.box.parent);
}

function isText({ text, linked, tag }: BlockCandidate): boolean {
	if (text.length <= LONGEST.label && LABEL.test(text)) return false;
	if (text.length <= LONGEST.call && (CALL.test(text) || CREDIT.test(text.slice(-LONGEST.credit)))) return false;
	if (linked <= LEAST_LINKED_SHARE * text.length) return true;
	return tag === 'li' && text.length - linked > LEAST_UNLINKED_CHARACTERS;
}

/** Headline and date are facts about the article, not its text; so are other headings of its rank above the first paragraph. */
function dropTitle(candidates: readonly BlockCandidate[], title: string | null): BlockCandidate[] {
	const key = title === null ? null : foldText(title);
	const firstProse = candidates.findIndex(({ prose }) => prose > 0);
	return candidates.filter(({ tag, text }, index) => {
		const heading = HEADING.has(tag);
		if (tag === 'h1' && index < firstProse) return false;
		if (index < firstProse && isDateLine(text)) return false;
		return !((heading || index < firstProse) && foldText(text) === key);
	});
}

/** A line above the first paragraph that holds a date and hardly anything else. */
const isDateLine = (text: string): boolean => text.length <= LONGEST.label && parseDate(text) !== null;

/** Cuts the form for comments, also where it is plain paragraphs. Comments that follow it stay. */
function dropCommentForm(candidates: readonly BlockCandidate[]): BlockCandidate[] {
	const isForm = ({ text }: BlockCandidate) => text.length <= LONGEST.formLine && REPLY_FORM.test(text);
	return candidates.filter((candidate, index) => {
		if (isForm(candidate)) return false;
		const { text } = candidate;
		if (text.length > LONGEST.heading || !REPLY_HEADING.test(text)) return true;
		const below = candidates.slice(index + 1, index + 1 + MOST_LINES_TO_FORM);
		return below.length > 0 && !below.some(isForm) && !HEADING.has(candidate.tag);
	});
}

/** Cuts lists of other articles: a telling heading, and the links below it. */
function dropRelated(candidates: readonly BlockCandidate[]): BlockCandidate[] {
	const kept: BlockCandidate[] = [];
	let cutting = false;
	for (const [index, candidate] of candidates.entries()) {
		const { text, linked } = candidate;
		const related = RELATED.test(text.slice(0, LONGEST.heading));
		if (related && text.length <= LONGEST.heading && (linked > 0 || isLinkish(candidates[index + 1]))) {
			cutting = linked < LEAST_LINKED_SHARE * text.length;
			continue;
		}
		cutting &&= isLinkish(candidate);
		if (!cutting && !(related && isLinkish(candidate))) kept.push(candidate);
	}
	return kept;
}

function isLinkish(candidate: BlockCandidate | undefined): boolean {
	return candidate !== undefined && candidate.linked >= LEAST_LINKED_SHARE_OF_RELATED * candidate.text.length;
}

/** Headings at the end announce nothing. */
function dropLooseHeadings(candidates: readonly BlockCandidate[]): BlockCandidate[] {
	let end = candidates.length;
	for (let last = candidates[end - 1]; last && HEADING.has(last.tag); last = candidates[end - 1]) {
		if (SENTENCE_END.test(last.text)) break;
		end--;
	}
	return candidates.slice(0, end);
}
