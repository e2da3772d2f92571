import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { must } from '../text/must';
import { Failure, reasonOf, tell } from './failure';
import { id, readJsonLines } from './json-lines';
import { claimRanker, type RankedText, type Ranker, type Sentence, statementRanker } from './rankers';

const OPTIONS = {
	claims: { type: 'string' },
	statements: { type: 'string' },
	queries: { type: 'string' },
	top: { type: 'string', default: '10' },
	out: { type: 'string' },
	'pack-stats': { type: 'boolean', default: false },
} as const;

/** Last column of a run: which system made it. */
const RUN_TAG = 'sidelight';

const claimQuerySchema = z.object({ id, text: z.string() });
const statementQuerySchema = z.object({ id, text: z.string(), doc: z.nullish(z.union([z.string(), z.number()])) });

/**
 * `sidelight retrieve`: ranks claims or the lines of transcripts for free-form sentences and writes a run in TREC's
 * format, a line for each sentence and what was found for it. Lines that cannot be used are named on standard error
 * and the others are still done; the result is then 2.
 */
export async function retrieveCommand(args: string[]): Promise<number> {
	const { source, file, queries: queriesFile, top, out, stats } = parse(args);
	let failed = false;
	const report = (message: string) => {
		failed = true;
		tell(new Failure(message, 'command:record'));
	};
	const start = performance.now();
	const ranker = (source === 'claims' ? claimRanker : statementRanker)(file, report);
	const built = performance.now() - start;
	const sentences = source === 'claims' ? readSentences(queriesFile, report) : readReports(queriesFile, ranker, report);
	const times: number[] = [];
	const row = out.endsWith('.jsonl') ? jsonRow : trecRow;
	const run = sentences.flatMap((sentence) => {
		const before = performance.now();
		const ranked = ranker.rank(sentence, top);
		times.push(performance.now() - before);
		return ranked.map((found, i) => row(sentence, found, i + 1));
	});
	write(out, run.join(''));
	if (stats) console.error(statisticsText(ranker, built, times));
	return failed ? 2 : 0;
}

function parse(args: string[]) {
	const { claims, statements, queries, out, top, 'pack-stats': stats } = parseOptions(args);
	if (claims !== undefined && statements !== undefined)
		throw new Failure('--claims and --statements: give one of them; see sidelight --help');
	const file = claims ?? statements;
	if (file === undefined)
		throw new Failure('--claims FILE.jsonl is missing (or --statements FILE.jsonl); see sidelight --help');
	if (queries === undefined) throw new Failure('--queries FILE.jsonl is missing; see sidelight --help');
	if (out === undefined) throw new Failure('--out RUN.tsv is missing (- is standard output); see sidelight --help');
	if (!/^[1-9]\d{0,8}$/.test(top)) throw new Failure(`--top ${top}: write a whole number from 1`);
	const source = claims === undefined ? ('statements' as const) : ('claims' as const);
	return { source, file, queries, out, stats, top: Number(top) };
}

function parseOptions(args: string[]) {
	try {
		return parseArgs({ args, options: OPTIONS }).values;
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}; see sidelight --help`);
	}
}

function readSentences(file: string, report: (message: string) => void): Sentence[] {
	return readJsonLines(file, claimQuerySchema, '{"id", "text"}', report).map(({ value }) => value);
}

/** Sentences that report statements. One that names a transcript which is not there cannot be used. */
function readReports(file: string, ranker: Ranker, report: (message: string) => void): Sentence[] {
	return readJsonLines(file, statementQuerySchema, '{"id", "text", "doc"?}', report).flatMap(({ number, value }) => {
		const sentence = { ...value, doc: value.doc === null || value.doc === undefined ? undefined : String(value.doc) };
		if (sentence.doc === undefined || ranker.hasDoc(sentence.doc)) return [sentence];
		report(`${file}, line ${number}: doc: no line of the statements has "${sentence.doc}"; leave it out to search all`);
		return [];
	});
}

const trecRow = (sentence: Sentence, found: RankedText, rank: number): string =>
	`${[sentence.id, 'Q0', found.id, rank, found.score.toFixed(6), RUN_TAG].join('\t')}\n`;

const jsonRow = (sentence: Sentence, { id, score, lines }: RankedText, rank: number): string =>
	`${JSON.stringify({ query: sentence.id, rank, id, score: Number(score.toFixed(6)), lines })}\n`;

function write(out: string, run: string): void {
	if (out === '-') {
		process.stdout.write(run);
		return;
	}
	try {
		writeFileSync(out, run);
	} catch (error) {
		throw new Failure(`${out}: ${reasonOf(error)}`, 'command:file');
	}
}

/** What is searched and, in milliseconds, what it took to read and index it and to rank for each sentence. */
function statisticsText(ranker: Ranker, built: number, times: readonly number[]): string {
	const sorted = [...times].sort((a, b) => a - b);
	const median = sorted.length > 0 ? must(sorted[sorted.length >> 1]) : 0;
	const rows: [string, string][] = [
		...ranker.statistics(),
		['build ms', built.toFixed(0)],
		['queries', String(times.length)],
		['ms per query, median', median.toFixed(3)],
	];
	return rows.map(([name, value]) => `${name.padEnd(22)}${value}`).join('\n');
}
