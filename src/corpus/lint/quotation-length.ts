import type { Document } from '../schema/document';
import type { Entry } from '../schema/entry';
import { type PackSource, type Path, type Problem, problemAt } from '../source/source';
import { quotedSpans } from './quotations';
import { countWords, type Rule } from './rule';
import { type Text, textsOf } from './texts';

/** Words that may be quoted of a press text, and of a public statement or a clause. */
const PRESS_WORDS = 25;
const PUBLIC_WORDS = 60;

const PRESS_TYPES = new Set<Document['type']>(['news', 'opinion', 'analysis', 'comments']);

/** Verbatim words are short: those of statements, and those in quotation marks in any other text. */
export const quotationLength: Rule = (source) =>
	[...textsOf(source)].flatMap((text) =>
		text.voice === 'spoken' ? spoken(source, text) : text.voice === 'own' ? quoted(source, text) : [],
	);

function spoken(source: PackSource, { entry, path, value }: Text): Problem[] {
	const limit = isPress(source, entry) ? PRESS_WORDS : PUBLIC_WORDS;
	const words = countScriptWords(value);
	if (words <= limit) return [];
	return [
		problemAt(
			source,
			entry,
			path,
			`this wording has ${words} words, ${limit} are allowed – cut it, marking a cut " … "`,
		),
	];
}

function quoted(source: PackSource, { entry, path, value }: Text): Problem[] {
	const limit = isPublic(entry, path) ? PUBLIC_WORDS : PRESS_WORDS;
	return quotedSpans(value).flatMap(({ start, end }) => {
		const words = countScriptWords(value.slice(start, end));
		if (words <= limit) return [];
		return [
			problemAt(
				source,
				entry,
				path,
				`quotes ${words} words, ${limit} are allowed here – quote less, or tell it in your own words`,
			),
		];
	});
}

/** Statements of parties that the pack marks as press. */
function isPress({ metadata }: PackSource, entry: Entry): boolean {
	if (entry.kind !== 'statement') return false;
	const party = metadata.speakers.find(({ id }) => id === entry.speaker)?.party;
	return metadata.parties.some(({ id, press }) => id === party && press);
}

/** Replies, clauses and everything told of an official text repeat public words; other texts may repeat the press. */
function isPublic(entry: Entry, path: Path): boolean {
	if (path.includes('replies') || path.includes('clauses') || entry.kind === 'statement') return true;
	return entry.kind === 'document' && !PRESS_TYPES.has(entry.type);
}

/** A Chinese word has about one and a half characters, and each character counts as a word. */
const countScriptWords = (text: string): number => {
	const ideographs = text.match(/[\p{Script=Han}]/gu)?.length ?? 0;
	return countWords(text) - Math.floor(ideographs / 3);
};
