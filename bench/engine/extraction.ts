import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { foldText } from '../../src/article/metadata/text';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { mean, type PageScore, scorePage } from './extraction-score';
import { textTable } from './text-table';

/** One reader's result on one part of the pages of a set. */
export interface ExtractionRow {
	set: SetName;
	reader: 'sidelight' | 'readability';
	/** Rules are tuned on `tuning` and checked on `held-out`. */
	part: 'all' | 'tuning' | 'held-out';
	pages: number;
	f1: number;
	precision: number;
	recall: number;
	/** Shares of pages whose title, authors and date are the truth's; null where the set has none. */
	facts: Facts<number> | null;
	/** Milliseconds per page, parsing apart. */
	median: number;
	p95: number;
}

const SETS = ['extraction', 'extraction-2026'] as const;
type SetName = (typeof SETS)[number];

interface Facts<T> {
	title: T;
	authors: T;
	date: T;
}

interface Truth {
	id: string;
	url: string;
	text: string;
	title?: string;
	authors?: string[];
	published?: string | null;
}

interface PageResult extends PageScore {
	heldOut: boolean;
	milliseconds: number;
	facts: Facts<boolean> | null;
}

/** What a reader makes of a page. */
interface ReadPage {
	text: string;
	facts: Facts<boolean> | null;
}

/**
 * Measures the reader against the article-extraction-benchmark, and against pages of 2023 to 2026 with their title, authors
 * and date; over the same documents, Mozilla's Readability. `benchDir` holds the sets; null when all are absent. The score is
 * the benchmark's own: precision and recall of 4-word shingles, averaged over pages. What readers commented is not part of
 * the benchmark's text, nor of ours.
 */
export async function benchExtraction(benchDir: string): Promise<ExtractionRow[] | null> {
	const rows = SETS.flatMap((set) => (existsSync(join(benchDir, set, 'truth.jsonl')) ? benchSet(benchDir, set) : []));
	return rows.length === 0 ? null : rows;
}

function benchSet(benchDir: string, set: SetName): ExtractionRow[] {
	const folder = join(benchDir, set);
	const truths = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Truth);
	const ours: PageResult[] = [];
	const theirs: PageResult[] = [];
	for (const truth of truths) {
		const html = gunzipSync(readFileSync(join(folder, 'pages', `${truth.id}.html.gz`))).toString('utf8');
		const document = parseHtml(html, truth.url);
		const heldOut = isHeldOut(set, truth);
		ours.push({ heldOut, ...measure(truth.text, () => ownReading(document, truth)) });
		// Readability takes the document apart, so it comes second.
		theirs.push({
			heldOut,
			...measure(truth.text, () => ({ text: readabilityText(document), facts: null })),
		});
	}
	return [...rowsOf(set, 'sidelight', ours), ...rowsOf(set, 'readability', theirs)];
}

/** The older pages are halved by their id's last digit, the newer ones by their site, of which several are alike. */
function isHeldOut(set: SetName, { id, url }: Truth): boolean {
	if (set === 'extraction') return Number.parseInt(id.slice(-1), 16) % 2 === 1;
	const [first = 0] = createHash('sha256').update(new URL(url).hostname).digest();
	return first % 2 === 1;
}

function ownReading(document: Document, truth: Truth): ReadPage {
	const reading = readArticle(document, { url: truth.url });
	const facts = truth.title === undefined ? null : { title: false, authors: false, date: false };
	if (!isArticle(reading)) return { text: '', facts };
	const { title, byline, published } = reading.metadata;
	const named = foldText(byline ?? '');
	const authors = truth.authors ?? [];
	return {
		text: mainText(reading.blocks),
		facts: facts && {
			title: wordsOf(title) === wordsOf(truth.title),
			authors: authors.length === 0 ? byline === null : authors.every((name) => named.includes(foldText(name))),
			date: (published ?? '') === (truth.published ?? '').slice(0, 10),
		},
	};
}

/** The words of a title, in lower case. */
const wordsOf = (title: string | null | undefined): string =>
	(title ?? '')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu)
		?.join(' ') ?? '';

const mainText = (blocks: readonly { text: string; voice: string }[]): string =>
	blocks
		.filter(({ voice }) => voice !== 'reader')
		.map(({ text }) => text)
		.join('\n\n');

/** Readability's markup, with blocks kept apart: its `textContent` glues them. */
function readabilityText(document: Document): string {
	const content = new Readability(document).parse()?.content;
	if (!content) return '';
	return (
		parseHtml(content.replace(/<(?:\/?(?:p|div|li|h[1-6]|td|blockquote|pre)|br)\b/gi, '\n$&')).body.textContent ?? ''
	);
}

function measure(truth: string, read: () => ReadPage): Omit<PageResult, 'heldOut'> {
	const start = performance.now();
	const { text, facts } = read();
	const milliseconds = performance.now() - start;
	return { ...scorePage(truth, text), milliseconds, facts };
}

function rowsOf(set: SetName, reader: ExtractionRow['reader'], results: readonly PageResult[]): ExtractionRow[] {
	const parts = [
		['all', results],
		['tuning', results.filter(({ heldOut }) => !heldOut)],
		['held-out', results.filter(({ heldOut }) => heldOut)],
	] as const;
	return parts.map(([part, pages]) => {
		const precision = mean(pages.map((page) => page.precision));
		const recall = mean(pages.map((page) => page.recall));
		const times = pages.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
		return {
			set,
			reader,
			part,
			pages: pages.length,
			f1: (2 * precision * recall) / (precision + recall),
			precision,
			recall,
			facts: shares(pages.flatMap(({ facts }) => (facts ? [facts] : []))),
			median: times[times.length >> 1] ?? 0,
			p95: times[Math.floor(times.length * 0.95)] ?? 0,
		};
	});
}

function shares(facts: readonly Facts<boolean>[]): Facts<number> | null {
	if (facts.length === 0) return null;
	const share = (name: keyof Facts<boolean>) => facts.filter((one) => one[name]).length / facts.length;
	return { title: share('title'), authors: share('authors'), date: share('date') };
}

/** The rows as tables for the terminal, one for each set; a set that is not there is named. */
export function formatExtraction(rows: readonly ExtractionRow[]): string {
	return SETS.map((set) => {
		const own = rows.filter((row) => row.set === set);
		if (own.length === 0) return `${set}: its pages are not on this machine.`;
		const head = ['part', 'pages', 'F1', 'precision', 'recall', 'title', 'authors', 'date', 'ms p50', 'ms p95'];
		const cells = own.map(({ reader, part, pages, f1, precision, recall, facts, median, p95 }) => [
			`${reader}, ${part}`,
			String(pages),
			...[f1, precision, recall].map((share) => share.toFixed(4)),
			...[facts?.title, facts?.authors, facts?.date].map((share) => share?.toFixed(3) ?? '–'),
			...[median, p95].map((time) => time.toFixed(1)),
		]);
		return `${set}\n${textTable(head, cells)}`;
	}).join('\n\n');
}
