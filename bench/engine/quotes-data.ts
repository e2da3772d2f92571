import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Pack } from '../../src/corpus/pack/open';
import { statementsPack } from '../../tests/support/statements';

/** A line of a transcript. */
export interface Line {
	id: string;
	doc: string;
	line: number;
	speaker: string;
	text: string;
}

/** A sentence that reports a statement, and the lines that annotators found it in. */
export interface Query {
	id: string;
	text: string;
	doc: string;
	gold: string[];
	class: 'verbatim' | 'near' | 'partial' | 'paraphrase';
	innerQuotes: string[];
}

/** Reads `quotes/`; null when it is absent. */
export function readQuotes(benchDir: string): { lines: Line[]; queries: Query[] } | null {
	const folder = join(benchDir, 'quotes');
	if (!existsSync(join(folder, 'queries.jsonl'))) return null;
	const lines = gunzipSync(readFileSync(join(folder, 'lines.jsonl.gz'))).toString('utf8');
	return {
		lines: parseLines<Line>(lines),
		queries: parseLines<Query>(readFileSync(join(folder, 'queries.jsonl'), 'utf8')),
	};
}

const parseLines = <T>(text: string): T[] =>
	text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as T);

/** A pack whose statements are these lines, each said by its speaker on the occasion of its transcript. */
export const linesPack = (base: Pack, lines: readonly Line[]): Pack =>
	statementsPack(
		base,
		[],
		lines.map(({ id, speaker, doc, text }) => ({ id, speaker: `${speaker} ${doc}`, language: 'en', wording: text })),
	);
