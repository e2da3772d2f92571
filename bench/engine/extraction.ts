import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { mean, type PageScore, scorePage } from './extraction-score';

/** One reader's result on one part of the pages. */
export interface ExtractionRow {
	reader: 'sidelight' | 'readability';
	/** Pages are halved by their id's last digit: rules are tuned on `tuning` and checked on `held-out`. */
	part: 'all' | 'tuning' | 'held-out';
	pages: number;
	f1: number;
	precision: number;
	recall: number;
	/** Milliseconds per page, parsing apart. */
	median: number;
	p95: number;
}

interface Truth {
	id: string;
	url: string;
	text: string;
}

interface PageResult extends PageScore {
	heldOut: boolean;
	milliseconds: number;
}

/**
 * Measures the reader against the article-extraction-benchmark and, over the same documents, Mozilla's Readability.
 * `benchDir` holds `extraction/`; null when it is absent. The score is the benchmark's own: precision and recall of
 * 4-word shingles, averaged over pages. What readers commented is not part of the benchmark's text, nor of ours.
 */
export async function benchExtraction(benchDir: string): Promise<ExtractionRow[] | null> {
	const folder = join(benchDir, 'extraction');
	if (!existsSync(join(folder, 'truth.jsonl'))) return null;
	const truths = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Truth);
	const ours: PageResult[] = [];
	const theirs: PageResult[] = [];
	for (const { id, url, text } of truths) {
		const html = gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))).toString('utf8');
		const document = parseHtml(html, url);
		const heldOut = Number.parseInt(id.slice(-1), 16) % 2 === 1;
		ours.push({ heldOut, ...measure(text, () => mainText(document, url)) });
		// Readability takes the document apart, so it comes second.
		theirs.push({ heldOut, ...measure(text, () => readabilityText(document)) });
	}
	return [...rowsOf('sidelight', ours), ...rowsOf('readability', theirs)];
}

function mainText(document: Document, url: string): string {
	const reading = readArticle(document, { url });
	if (!isArticle(reading)) return '';
	return reading.blocks
		.filter(({ voice }) => voice !== 'reader')
		.map(({ text }) => text)
		.join('\n\n');
}

/** Readability's markup, with blocks kept apart: its `textContent` glues them. */
function readabilityText(document: Document): string {
	const content = new Readability(document).parse()?.content;
	if (!content) return '';
	return (
		parseHtml(content.replace(/<(?:\/?(?:p|div|li|h[1-6]|td|blockquote|pre)|br)\b/gi, '\n$&')).body.textContent ?? ''
	);
}

function measure(truth: string, read: () => string): PageScore & { milliseconds: number } {
	const start = performance.now();
	const text = read();
	const milliseconds = performance.now() - start;
	return { ...scorePage(truth, text), milliseconds };
}

function rowsOf(reader: ExtractionRow['reader'], results: readonly PageResult[]): ExtractionRow[] {
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
			reader,
			part,
			pages: pages.length,
			f1: (2 * precision * recall) / (precision + recall),
			precision,
			recall,
			median: times[times.length >> 1] ?? 0,
			p95: times[Math.floor(times.length * 0.95)] ?? 0,
		};
	});
}

/** The rows as a table for the terminal. */
export function formatExtraction(rows: readonly ExtractionRow[]): string {
	const lines = rows.map(({ reader, part, pages, f1, precision, recall, median, p95 }) =>
		[
			reader.padEnd(12),
			part.padEnd(9),
			String(pages).padStart(5),
			...[f1, precision, recall].map((share) => share.toFixed(4).padStart(9)),
			...[median, p95].map((time) => time.toFixed(1).padStart(8)),
		].join(' '),
	);
	return [`reader       part      pages        F1 precision    recall   ms p50   ms p95`, ...lines].join('\n');
}
