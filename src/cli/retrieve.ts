import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { type Claim, ClaimIndex } from '../retrieval';
import { Failure, reasonOf } from './failure';

const OPTIONS = {
	claims: { type: 'string' },
	queries: { type: 'string' },
	top: { type: 'string', default: '10' },
	out: { type: 'string' },
	'pack-stats': { type: 'boolean', default: false },
} as const;

/** Last column of a run: which system made it. */
const RUN_TAG = 'sidelight';

/** An id stands in a column of its own, so it may not hold what parts columns and lines. */
const id = z.pipe(z.union([z.string(), z.number()]), z.transform(String)).check(z.regex(/^[^\t\r\n]+$/));
const querySchema = z.object({ id, text: z.string() });
const claimSchema = z.object({
	id,
	text: z.string(),
	title: z.nullish(z.string()),
	subtitle: z.nullish(z.string()),
	body: z.nullish(z.string()),
});
const QUERY_SHAPE = '{"id", "text"}';
const CLAIM_SHAPE = '{"id", "text", "title"?, "subtitle"?, "body"?}';

/**
 * `sidelight retrieve`: ranks claims for free-form sentences and writes a run in TREC's format, a line for each
 * sentence and claim. Lines that cannot be used are named on standard error and the others are still done; the result
 * is then 2.
 */
export async function retrieveCommand(args: string[]): Promise<number> {
	const { claims: claimsFile, queries: queriesFile, top, out, stats } = parse(args);
	let failed = false;
	const report = (message: string) => {
		failed = true;
		console.error(`sidelight: ${message}`);
	};
	const claims = readJsonLines(claimsFile, claimSchema, CLAIM_SHAPE, report).map(toClaim);
	const queries = readJsonLines(queriesFile, querySchema, QUERY_SHAPE, report);
	const start = performance.now();
	const index = new ClaimIndex(claims);
	const built = performance.now() - start;
	const times: number[] = [];
	const run: string[] = [];
	for (const query of queries) {
		const before = performance.now();
		const ranked = index.rank(query.text, top);
		times.push(performance.now() - before);
		for (const [i, { id, score }] of ranked.entries()) {
			run.push(`${[query.id, 'Q0', id, i + 1, score.toFixed(6), RUN_TAG].join('\t')}\n`);
		}
	}
	write(out, run.join(''));
	if (stats) console.error(statisticsText(index, built, times));
	return failed ? 2 : 0;
}

function parse(args: string[]) {
	const { claims, queries, out, top, 'pack-stats': stats } = parseOptions(args);
	if (claims === undefined) throw new Failure('--claims FILE.jsonl is missing; see sidelight --help');
	if (queries === undefined) throw new Failure('--queries FILE.jsonl is missing; see sidelight --help');
	if (out === undefined) throw new Failure('--out RUN.tsv is missing (- is standard output); see sidelight --help');
	if (!/^[1-9]\d{0,8}$/.test(top)) throw new Failure(`--top ${top}: write a whole number from 1`);
	return { claims, queries, out, stats, top: Number(top) };
}

function parseOptions(args: string[]) {
	try {
		return parseArgs({ args, options: OPTIONS }).values;
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}; see sidelight --help`);
	}
}

function toClaim({ id, text, title, subtitle, body }: z.infer<typeof claimSchema>): Claim {
	const more = [subtitle, body].filter((part) => part !== null && part !== undefined);
	return { id, text, title: title ?? '', body: more.join('\n') };
}

/** The good lines of a file (`-` is standard input; gzip is unpacked, by its first bytes); ids must differ. */
function readJsonLines<T extends { id: string }>(
	file: string,
	schema: z.ZodMiniType<T>,
	shape: string,
	report: (message: string) => void,
): T[] {
	const good = new Map<string, { line: number; value: T }>();
	for (const [i, text] of readText(file).split('\n').entries()) {
		if (text.trim() === '') continue;
		const where = `${file}, line ${i + 1}`;
		const parsed = parseJson(text);
		if (parsed === undefined) {
			report(`${where}: this is not JSON`);
			continue;
		}
		const result = schema.safeParse(parsed);
		if (!result.success) {
			report(`${where}: ${result.error.issues[0]?.path.join('.') || 'the line'}: write ${shape}`);
			continue;
		}
		const value = result.data;
		const twin = good.get(value.id);
		if (twin) report(`${where}: id: "${value.id}" stands in line ${twin.line} already`);
		else good.set(value.id, { line: i + 1, value });
	}
	return Array.from(good.values(), ({ value }) => value);
}

/** The value of a text in JSON; undefined where it is none. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function readText(file: string): string {
	try {
		const raw = readFileSync(file === '-' ? 0 : file);
		const isGzip = raw[0] === 0x1f && raw[1] === 0x8b;
		return new TextDecoder('utf-8').decode(isGzip ? gunzipSync(raw) : raw);
	} catch (error) {
		throw new Failure(`${file}: ${reasonOf(error)}`);
	}
}

function write(out: string, run: string): void {
	if (out === '-') {
		process.stdout.write(run);
		return;
	}
	try {
		writeFileSync(out, run);
	} catch (error) {
		throw new Failure(`${out}: ${reasonOf(error)}`);
	}
}

/** What the index holds and, in milliseconds, what it took to build it and to rank each sentence. */
function statisticsText(index: ClaimIndex, built: number, times: readonly number[]): string {
	const { claims, terms, averageLength, bytes } = index.statistics();
	const sorted = [...times].sort((a, b) => a - b);
	const rows: [string, string][] = [
		['documents', String(claims)],
		['terms', String(terms)],
		['average length', averageLength.toFixed(1)],
		['index bytes', String(bytes)],
		['build ms', built.toFixed(0)],
		['queries', String(times.length)],
		['ms per query, median', (sorted[sorted.length >> 1] ?? 0).toFixed(3)],
	];
	return rows.map(([name, value]) => `${name.padEnd(22)}${value}`).join('\n');
}
