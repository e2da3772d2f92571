import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ClaimIndex } from '../../src/retrieval/claim-index';
import type { Claim } from '../../src/retrieval/collection';

/** One ranker's result on one set of queries. */
export interface RetrievalRow {
	ranker: 'sidelight' | 'plain BM25';
	/** Weights were learnt on `train`; nothing was learnt on `dev`. */
	split: 'train' | 'dev';
	queries: number;
	/** Mean average precision over the first five. */
	map5: number;
	/** Share of queries with a right claim in first place, and among the first ten. */
	first: number;
	firstTen: number;
	/** Milliseconds to build the index, and for a query. */
	build: number;
	median: number;
	p95: number;
}

/** How many ranks average precision looks at. */
const DEPTH = 5;

interface Document {
	id: string;
	text: string;
	title?: string;
	subtitle?: string;
}

interface Ranker {
	rank(sentence: string, top: number): { id: string }[];
}

/**
 * Measures claim retrieval against CheckThat! 2022 task 2A (English) and, over the same claims and queries, plain BM25.
 * `benchDir` holds `claim-retrieval/`; null when it is absent.
 */
export async function benchRetrieval(benchDir: string): Promise<RetrievalRow[] | null> {
	const folder = join(benchDir, 'claim-retrieval');
	if (!existsSync(join(folder, 'docs.jsonl.gz'))) return null;
	const documents = readLines<Document>(gunzipSync(readFileSync(join(folder, 'docs.jsonl.gz'))).toString('utf8'));
	const claims = documents.map(({ id, text, title, subtitle }) => ({ id, text, title, body: subtitle }) as Claim);
	const rankers = [
		['plain BM25', timed(() => new PlainBm25(claims))],
		['sidelight', timed(() => new ClaimIndex(claims))],
	] as const;
	return (['train', 'dev'] as const).flatMap((split) => {
		const queries = readLines<{ id: string; text: string }>(
			readFileSync(join(folder, `queries-${split}.jsonl`), 'utf8'),
		);
		const right = readRight(readFileSync(join(folder, `qrels-${split}.tsv`), 'utf8'));
		return rankers.map(([ranker, { value, milliseconds }]) => ({
			ranker,
			split,
			build: milliseconds,
			...measure(value, queries, right),
		}));
	});
}

function readLines<T>(text: string): T[] {
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as T);
}

/** The right claims of each query, from TREC's lines `query 0 claim relevance`. */
function readRight(text: string): Map<string, Set<string>> {
	const right = new Map<string, Set<string>>();
	for (const line of text.split('\n')) {
		const [query, , claim, relevance] = line.split('\t');
		if (query === undefined || claim === undefined || !(Number(relevance) > 0)) continue;
		right.set(query, (right.get(query) ?? new Set()).add(claim));
	}
	return right;
}

function timed<T>(make: () => T): { value: T; milliseconds: number } {
	const start = performance.now();
	const value = make();
	return { value, milliseconds: performance.now() - start };
}

function measure(ranker: Ranker, queries: readonly { id: string; text: string }[], right: Map<string, Set<string>>) {
	const results = queries.map(({ id, text }) => {
		const { value, milliseconds } = timed(() => ranker.rank(text, 10));
		const hits = value.map((claim) => right.get(id)?.has(claim.id) === true);
		return { hits, precision: averagePrecision(hits.slice(0, DEPTH), right.get(id)?.size ?? 0), milliseconds };
	});
	const share = (count: number) => count / Math.max(1, results.length);
	const times = results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
	return {
		queries: queries.length,
		map5: share(results.reduce((sum, { precision }) => sum + precision, 0)),
		first: share(results.filter(({ hits }) => hits[0]).length),
		firstTen: share(results.filter(({ hits }) => hits.includes(true)).length),
		median: times[times.length >> 1] ?? 0,
		p95: times[Math.floor(times.length * 0.95)] ?? 0,
	};
}

/** Mean, over the right claims that could stand among the first, of the precision at each that does. */
function averagePrecision(hits: readonly boolean[], right: number): number {
	let found = 0;
	let sum = 0;
	for (const [i, hit] of hits.entries()) if (hit) sum += ++found / (i + 1);
	return right > 0 ? sum / Math.min(right, DEPTH) : 0;
}

/**
 * The usual baseline: BM25 with its usual parameters over all text of a claim as one field, lower-cased words as they
 * stand, no stop words, no stems, the query as it is.
 */
class PlainBm25 implements Ranker {
	private readonly postings = new Map<string, Map<number, number>>();
	private readonly lengths: number[];
	private readonly average: number;

	constructor(private readonly claims: readonly Claim[]) {
		this.lengths = claims.map(({ text, title, body }, number) => {
			const words = wordsOf(`${text} ${title ?? ''} ${body ?? ''}`);
			for (const word of words) {
				const posting = this.postings.get(word) ?? new Map<number, number>();
				this.postings.set(word, posting.set(number, (posting.get(number) ?? 0) + 1));
			}
			return words.length;
		});
		this.average = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, claims.length);
	}

	rank(sentence: string, top: number): { id: string; score: number }[] {
		const [k1, b] = [1.2, 0.75];
		const scores = new Map<number, number>();
		for (const word of wordsOf(sentence)) {
			const posting = this.postings.get(word);
			if (!posting) continue;
			const idf = Math.log(1 + (this.claims.length - posting.size + 0.5) / (posting.size + 0.5));
			for (const [number, count] of posting) {
				const discount = 1 - b + (b * (this.lengths[number] ?? 0)) / this.average;
				const worth = (idf * count * (k1 + 1)) / (count + k1 * discount);
				scores.set(number, (scores.get(number) ?? 0) + worth);
			}
		}
		return [...scores]
			.map(([number, score]) => ({ id: this.claims[number]?.id ?? '', score }))
			.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
			.slice(0, top);
	}
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The rows as a table for the terminal. */
export function formatRetrieval(rows: readonly RetrievalRow[]): string {
	const lines = rows.map(({ ranker, split, queries, map5, first, firstTen, build, median, p95 }) =>
		[
			ranker.padEnd(12),
			split.padEnd(6),
			String(queries).padStart(7),
			...[map5, first, firstTen].map((share) => share.toFixed(4).padStart(8)),
			build.toFixed(0).padStart(9),
			...[median, p95].map((time) => time.toFixed(2).padStart(8)),
		].join(' '),
	);
	return [`ranker       split  queries    MAP@5      P@1     R@10  ms build   ms p50   ms p95`, ...lines].join('\n');
}
