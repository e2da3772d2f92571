import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describeSpan } from '../../src/anchoring/selectors/describe';
import { foldText } from '../../src/anchoring/selectors/fold';
import { type PageText, readPageText } from '../../src/anchoring/selectors/page-text';
import type { TextQuoteSelector } from '../../src/anchoring/selectors/types';
import { parseHtml } from '../../src/cli/dom/parse-html';
import type { Span } from '../../src/text/span';

/** Rules are tuned on `tuning` and checked on `held-out`: pages are halved by their id's last digit. */
export type Part = 'tuning' | 'held-out';

export interface BenchPage {
	id: string;
	part: Part;
	page: PageText;
	/** Lines of prose, as spans of the page's text. */
	prose: Span[];
}

/** A sentence that annotators copied from a page, with what stood around it in their copy. */
export interface NewsSentence {
	page: string;
	exact: string;
	prefix: string;
	suffix: string;
}

export function readBenchPages(benchDir: string): BenchPage[] | null {
	return (
		readPages(benchDir)?.map(({ id, html }) => {
			const page = readPageText(parseHtml(html).body);
			const part = Number.parseInt(id.slice(-1), 16) % 2 === 1 ? 'held-out' : 'tuning';
			return { id, part, page, prose: proseOf(page.text) };
		}) ?? null
	);
}

/** The HTML of the real news pages; null where they are absent. */
export function readPages(benchDir: string): { id: string; html: string }[] | null {
	const folder = join(benchDir, 'extraction/pages');
	if (!existsSync(folder)) return null;
	const names = readdirSync(folder).filter((name) => name.endsWith('.html.gz'));
	return names.sort().map((name) => ({
		id: name.replace('.html.gz', ''),
		html: gunzipSync(readFileSync(join(folder, name))).toString('utf8'),
	}));
}

export function readSentences(benchDir: string): NewsSentence[] | null {
	const file = join(benchDir, 'anchoring/news-sentences/queries.jsonl');
	if (!existsSync(file)) return null;
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as NewsSentence);
}

export const fold = (text: string): string => foldText(text).text;

/** The share of the longer of two texts that their common beginning and end make up, folded. */
export function likeness(one: string, other: string): number {
	const [a, b] = [fold(one), fold(other)];
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	return (head + tail) / Math.max(a.length, b.length);
}

function proseOf(text: string): Span[] {
	return [...text.matchAll(/[^\n]{100,}/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

/** Numbers in [0, 1), the same for the same seed (Mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A passage of about `length` characters of whole words from a page's prose; null where it has none so long. */
export function samplePassage(
	{ page, prose }: BenchPage,
	length: number,
	random: () => number,
): { span: Span; quote: TextQuoteSelector } | null {
	const lines = prose.filter(({ start, end }) => end - start >= length + 10);
	const line = lines[Math.floor(random() * lines.length)];
	if (!line) return null;
	const from = line.start + Math.floor(random() * (line.end - line.start - length));
	const start = page.text.lastIndexOf(' ', from) < line.start ? line.start : page.text.lastIndexOf(' ', from) + 1;
	const behind = page.text.indexOf(' ', start + length - 1);
	const span = { start, end: behind < 0 || behind > line.end ? line.end : behind };
	const quote = describeSpan(page.text, span);
	return quote && { span, quote };
}
