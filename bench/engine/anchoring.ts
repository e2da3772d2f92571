import { prepareText } from '../../src/anchoring/selectors/prepared';
import type { Span } from '../../src/text/span';
import {
	type BenchPage,
	fold,
	likeness,
	type NewsSentence,
	type Part,
	readBenchPages,
	readSentences,
	samplePassage,
	seeded,
} from '../../tests/shared-data/anchoring-pages';
import { EDITS, editText } from './anchoring-edits';
import { type Finder, finders } from './anchoring-peers';

/** How often a finder found what it should, or something else. */
export interface Tally {
	finder: string;
	part: Part;
	/** An edit, a length, or another condition. */
	what: string;
	tried: number;
	right: number;
	wrong: number;
}

export interface AnchoringRows {
	sentences: Tally[];
	edits: Tally[];
	/** Passages that are absent: whatever is found is wrong. */
	absent: Tally[];
	costs: { what: string; characters: number; milliseconds: number }[];
}

const LENGTHS = [15, 30, 60, 120, 240] as const;

/** What is asked of each page, seeded: passages of each length and edit, and other pages' passages. */
export interface BenchSize {
	passages: number;
	strangers: number;
}

export async function benchAnchoring(
	benchDir: string,
	{ passages, strangers }: BenchSize = { passages: 2, strangers: 20 },
): Promise<AnchoringRows | null> {
	const pages = readBenchPages(benchDir);
	const sentences = readSentences(benchDir);
	if (!pages || !sentences) return null;
	const all = await finders();
	return {
		sentences: benchSentences(pages, sentences, all),
		edits: benchEdits(pages, passages, all),
		absent: benchAbsent(pages, strangers, all),
		costs: benchCosts(pages, all),
	};
}

class Tallies {
	readonly rows = new Map<string, Tally>();

	add(finder: string, part: Part, what: string, outcome: 'right' | 'wrong' | 'none'): void {
		const key = `${what}\t${part}\t${finder}`;
		const row = this.rows.get(key) ?? { finder, part, what, tried: 0, right: 0, wrong: 0 };
		row.tried++;
		if (outcome !== 'none') row[outcome]++;
		this.rows.set(key, row);
	}

	list(): Tally[] {
		return [...this.rows.values()];
	}
}

/** Right: the words found are the sentence's but for typography, or at most one in ten of its characters differs. */
function benchSentences(
	pages: readonly BenchPage[],
	sentences: readonly NewsSentence[],
	all: readonly Finder[],
): Tally[] {
	const tallies = new Tallies();
	const byId = new Map(pages.map((page) => [page.id, page]));
	for (const sentence of sentences) {
		const page = byId.get(sentence.page);
		if (!page) continue;
		for (const { name, find } of all) {
			const span = find({ type: 'TextQuoteSelector', ...sentence }, page.page, null);
			const found = span && page.page.text.slice(span.start, span.end);
			const outcome = found === null ? 'none' : likeness(found, sentence.exact) >= 0.9 ? 'right' : 'wrong';
			tallies.add(name, page.part, 'sentences', outcome);
		}
	}
	return tallies.list();
}

function benchEdits(pages: readonly BenchPage[], passages: number, all: readonly Finder[]): Tally[] {
	const tallies = new Tallies();
	for (const [number, page] of pages.entries()) {
		const random = seeded(number + 1);
		for (const length of LENGTHS) {
			for (let i = 0; i < passages; i++) {
				const sample = samplePassage(page, length, random);
				if (!sample) continue;
				const recurs = countOf(page.page.folded.text, fold(sample.quote.exact)) > 1;
				for (const edit of EDITS) {
					const edited = editText(page.page.text, sample.span, edit, random);
					if (!edited) continue;
					const prepared = prepareText(edited.text);
					for (const { name, find } of all) {
						const outcome = judge(find(sample.quote, prepared, sample.span), edited.span);
						if (recurs) tallies.add(name, page.part, 'words that recur', outcome);
						else {
							tallies.add(name, page.part, edit, outcome);
							tallies.add(name, page.part, `${length} characters`, outcome);
						}
					}
				}
			}
		}
	}
	return tallies.list();
}

const countOf = (text: string, words: string): number => text.split(words).length - 1;

/** Right: the span found and the true one have at least half of the longer in common. */
function judge(found: Span | null, truth: Span): 'right' | 'wrong' | 'none' {
	if (!found) return 'none';
	const common = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
	return common >= 0.5 * Math.max(found.end - found.start, truth.end - truth.start) ? 'right' : 'wrong';
}

/** Passages of other pages, and passages that were cut out of their own page. */
function benchAbsent(pages: readonly BenchPage[], strangers: number, all: readonly Finder[]): Tally[] {
	const tallies = new Tallies();
	const folded = pages.map(({ page }) => fold(page.text));
	for (const [number, page] of pages.entries()) {
		const random = seeded(1000 + number);
		for (const length of LENGTHS) {
			for (let i = 0; i < strangers; i++) {
				const other = Math.floor(random() * pages.length);
				const target = pages[other];
				const sample = samplePassage(page, length, random);
				if (!target || other === number || !sample || folded[other]?.includes(fold(sample.quote.exact))) continue;
				for (const { name, find } of all) {
					// The library needs seconds for what is measured well enough by a tenth.
					if (name.startsWith('hypothesis') && i % 10 !== 0) continue;
					const found = find(sample.quote, target.page, sample.span);
					tallies.add(name, target.part, `${length} characters`, found ? 'wrong' : 'none');
				}
			}
			benchCutOut(page, length, random, all, tallies);
		}
	}
	return tallies.list();
}

function benchCutOut(
	page: BenchPage,
	length: number,
	random: () => number,
	all: readonly Finder[],
	tallies: Tallies,
): void {
	for (let i = 0; i < 4; i++) {
		const sample = samplePassage(page, length, random);
		if (!sample) continue;
		const { text } = page.page;
		const rest = text.slice(0, sample.span.start) + text.slice(sample.span.end);
		if (fold(rest).includes(fold(sample.quote.exact))) continue;
		const prepared = prepareText(rest);
		for (const { name, find } of all) {
			const found = find(sample.quote, prepared, sample.span);
			tallies.add(name, page.part, `cut out, ${length} characters`, found ? 'wrong' : 'none');
		}
	}
}

/** Median time of an absent 120-character quote, the page's text prepared and not. */
function benchCosts(pages: readonly BenchPage[], all: readonly Finder[]): AnchoringRows['costs'] {
	const random = seeded(7);
	const [host, ...rest] = pages;
	if (!host) return [];
	const everything = rest.map(({ page }) => page.text).join('\n');
	const quotes = Array.from({ length: 41 }, () => samplePassage(host, 120, random)?.quote).filter(
		(quote) => quote !== undefined,
	);
	return [50_000, 1_000_000].flatMap((characters) => {
		const text = everything.slice(0, characters);
		const rows = all.map(({ name, find }) => {
			const prepared = prepareText(text);
			const times = quotes.map((quote) => timed(() => find(quote, prepared, null)));
			return { what: `${name}, one of a batch`, characters, milliseconds: median(times) };
		});
		const [own] = all;
		const alone = quotes.map((quote) => timed(() => own?.find(quote, prepareText(text), null)));
		return [...rows, { what: 'sidelight, preparing the text', characters, milliseconds: median(alone) }];
	});
}

function timed(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The rows as tables for the terminal. */
export function formatAnchoring({ sentences, edits, absent, costs }: AnchoringRows): string {
	const table = (title: string, rows: readonly Tally[], isAbsent = false) => [
		`${title.padEnd(26)}${'finder'.padEnd(48)}${'part'.padEnd(10)}   tried${isAbsent ? '' : '   right'}    wrong`,
		...rows.map(({ what, finder, part, tried, right, wrong }) =>
			[
				what.padEnd(26),
				finder.padEnd(48),
				part.padEnd(10),
				String(tried).padStart(8),
				isAbsent ? '' : (right / tried).toFixed(4).padStart(8),
				(wrong / tried).toFixed(4).padStart(9),
			].join(''),
		),
		'',
	];
	return [
		...table('news sentences', sentences),
		...table('after an edit', edits),
		...table('absent', absent, true),
		`${'absent, 120 characters'.padEnd(74)}characters       ms`,
		...costs.map(
			({ what, characters, milliseconds }) =>
				`${what.padEnd(74)}${String(characters).padStart(10)}${milliseconds.toFixed(3).padStart(9)}`,
		),
	].join('\n');
}
