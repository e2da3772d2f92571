import * as z from 'zod/mini';
import { ClaimIndex } from '../retrieval/claim-index';
import type { Claim } from '../retrieval/collection';
import { StatementIndex } from '../retrieval/statements/statement-index';
import { id, readJsonLines } from './json-lines';

/** A sentence to find claims or statements for. */
export interface Sentence {
	id: string;
	text: string;
	/** The transcript that its statement is in, where that is known. */
	doc?: string | undefined;
}

/** What was found for a sentence, with the ids of the lines about it where it stands in a transcript. */
export interface RankedText {
	id: string;
	score: number;
	lines?: string[];
}

/** What `sidelight retrieve` searches. */
export interface Ranker {
	rank(sentence: Sentence, top: number): RankedText[];
	/** Whether there is anything to search for this sentence. */
	hasDoc(doc: string): boolean;
	/** What it holds, name and value. */
	statistics(): [string, string][];
}

type Report = (message: string) => void;

const claimSchema = z.object({
	id,
	text: z.string(),
	title: z.nullish(z.string()),
	subtitle: z.nullish(z.string()),
	body: z.nullish(z.string()),
});
const CLAIM_SHAPE = '{"id", "text", "title"?, "subtitle"?, "body"?}';

/** Ranks the claims of a file. */
export function claimRanker(file: string, report: Report): Ranker {
	const claims = readJsonLines(file, claimSchema, CLAIM_SHAPE, report).map(({ value }) => toClaim(value));
	const index = new ClaimIndex(claims);
	return {
		rank: ({ text }, top) => index.rank(text, top),
		hasDoc: () => true,
		statistics: () => {
			const { claims: count, terms, averageLength, bytes } = index.statistics();
			return [
				['documents', String(count)],
				['terms', String(terms)],
				['average length', averageLength.toFixed(1)],
				['index bytes', String(bytes)],
			];
		},
	};
}

function toClaim({ id, text, title, subtitle, body }: z.infer<typeof claimSchema>): Claim {
	const more = [subtitle, body].filter((part) => part !== null && part !== undefined);
	return { id, text, title: title ?? '', body: more.join('\n') };
}

const name = z.nullish(z.union([z.string(), z.number()]));
const statementSchema = z.object({ id, text: z.string(), speaker: name, doc: name, line: z.nullish(z.number()) });
const STATEMENT_SHAPE = '{"id", "text", "speaker"?, "doc"?, "line"?}';

/** Ranks the transcript lines of a file, put in order by transcript and number; those without a number as they stand. */
export function statementRanker(file: string, report: Report): Ranker {
	const read = readJsonLines(file, statementSchema, STATEMENT_SHAPE, report).map(({ value }) => ({
		...value,
		occasion: String(value.doc ?? ''),
		speaker: String(value.speaker ?? ''),
	}));
	const docs = new Map([...new Set(read.map(({ occasion }) => occasion))].sort().map((doc, i) => [doc, i]));
	const lines = read.sort(
		(a, b) => (docs.get(a.occasion) ?? 0) - (docs.get(b.occasion) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
	);
	const index = new StatementIndex(lines);
	return {
		rank: ({ text, doc }, top) =>
			index.search(text, top, doc).map(({ line, passage, score }) => ({
				id: lines[line]?.id ?? '',
				score,
				lines: lines.slice(passage.from, passage.to).map(({ id }) => id),
			})),
		hasDoc: (doc) => docs.has(doc),
		statistics: () => {
			const { lines: count, terms, averageLength } = index.statistics();
			return [
				['lines', String(count)],
				['transcripts', String(docs.size)],
				['terms', String(terms)],
				['average length', averageLength.toFixed(1)],
			];
		},
	};
}
