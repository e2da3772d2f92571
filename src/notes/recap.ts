import type { Finding } from '../matching/match';
import type { Note, Silence } from './note';

/** What a line of the recap counts; the interface has a sentence with plural forms for each. */
type RecapLine =
	| 'recapShortened'
	| 'recapDiffers'
	| 'recapPoints'
	| 'recapDocuments'
	| 'recapPassages'
	| 'recapSilence';

/** As many lines as a recap has at most, the silence line included. */
const MOST_LINES = 3;

const SHORTENED: ReadonlySet<Finding> = new Set(['trimmed', 'inner-cut']);
const DIFFERS: ReadonlySet<Finding> = new Set(['words-changed', 'spliced']);

/**
 * What is worth saying once the article was read, the most exact first, with how many the page has of it. Empty where
 * no passage has a note; otherwise it closes with the sentences that have none, if there are any.
 */
export function recapOf(notes: readonly Note[], silence: Silence): { line: RecapLine; count: number }[] {
	const passages = notes.filter(({ spans }) => spans.length > 0);
	if (passages.length === 0) return [];
	const count = (counts: (note: Note) => boolean): number => passages.filter(counts).length;
	const lines: { line: RecapLine; count: number }[] = [
		{ line: 'recapShortened', count: count(({ finding }) => SHORTENED.has(finding)) },
		{ line: 'recapDiffers', count: count(({ finding }) => DIFFERS.has(finding)) },
		{ line: 'recapPoints', count: count(hasReplies) },
		{ line: 'recapDocuments', count: count(({ kind }) => kind === 'document') },
	];
	const found = lines.filter((line) => line.count > 0).slice(0, MOST_LINES - 1);
	if (found.length === 0) found.push({ line: 'recapPassages', count: passages.length });
	const silent = silence.sentencesRead - silence.sentencesWithNotes;
	return silent > 0 ? [...found, { line: 'recapSilence', count: silent }] : found;
}

const hasReplies = ({ kind, sections }: Note): boolean =>
	kind === 'claim' && sections.some((section) => section.kind === 'replies');
