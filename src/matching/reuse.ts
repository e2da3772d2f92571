import type { Pack } from '../corpus/pack/open';
import { SHINGLE_SIZE, WINDOW } from '../fingerprint/fingerprint';
import { firstOf, valuesFrom } from '../fingerprint/hash-index';
import { shingleHashes } from '../fingerprint/shingles';
import { must } from '../text/must';
import type { Span } from '../text/span';
import type { DocumentMatch } from './match';
import type { PackPage } from './pack-page';
import { type Page, pageAtToken, spanOf, type TokenRange } from './page';
import { receipt } from './receipt';
import { THRESHOLDS, tokensPerWord } from './thresholds';

/** A run of page words that stand in a document; `own` of its hits lie in sections that hold the document's own words. */
interface ReuseRun extends TokenRange {
	hits: number;
	own: number;
}

/** What a page and one document have in common. */
export interface Reuse {
	document: string;
	reader: boolean;
	runs: ReuseRun[];
	/** The document's rows of the pack's fingerprint table, `[from, to)`. */
	rows: { from: number; to: number };
	/** Distinct hashes found, per row of the pack's fingerprint table. */
	found: Map<number, Set<number>>;
}

/** A shingle that this many sections share is a stock phrase and counts for none of them. */
const STOCK_PHRASE = 3;

/** Everything that a page shares with the documents of a pack, however little. O(words of the page). */
export function findReuse(page: PackPage): Reuse[] {
	const { documentIndex: index } = page.pack;
	const byDocument = new Map<number, Reuse>();
	const hashes = shingleHashes(page.tokens, SHINGLE_SIZE);
	for (const [i, hash] of hashes.entries()) {
		const first = firstOf(index, hash);
		if (first < 0) continue;
		const rows = valuesFrom(index, hash, first);
		if (rows.length < STOCK_PHRASE) for (const row of rows) addHit(byDocument, page.pack, row, hash, i);
	}
	return [...byDocument.values()].sort((a, b) => (a.document < b.document ? -1 : 1));
}

function addHit(byDocument: Map<number, Reuse>, pack: Pack, rowNumber: number, hash: number, at: number): void {
	const { fingerprints } = pack;
	if (rowNumber >= fingerprints.length) return;
	const row = fingerprints.at(rowNumber);
	let reuse = byDocument.get(row.document);
	if (!reuse) {
		const rows = fingerprints.ofDocument(rowNumber);
		const document = pack.idAt(row.document);
		reuse = { document, reader: row.voice === 'reader', runs: [], rows, found: new Map() };
		byDocument.set(row.document, reuse);
	}
	const found = reuse.found.get(rowNumber) ?? new Set();
	reuse.found.set(rowNumber, found.add(hash));
	const own = row.voice === 'quoted' ? 0 : 1;
	const run = reuse.runs.at(-1);
	// Winnowing leaves at most WINDOW words between two selected shingles of an unbroken run.
	if (run && at <= run.to - SHINGLE_SIZE + WINDOW) {
		if (at + SHINGLE_SIZE > run.to) run.hits++;
		run.to = Math.max(run.to, at + SHINGLE_SIZE);
		run.own += own;
	} else reuse.runs.push({ from: at, to: at + SHINGLE_SIZE, hits: 1, own });
}

/** The documents whose text stands on the page, by the rule of `THRESHOLDS.reuseWords` or `reuseCoverage`. */
export function matchReuse(page: PackPage, reuses: readonly Reuse[]): DocumentMatch[] {
	return reuses.flatMap((reuse) => {
		const { from, to } = reuse.rows;
		const rows = Array.from({ length: to - from }, (_, i) => ({
			...page.pack.fingerprints.at(from + i),
			number: from + i,
		}));
		const total = rows.reduce((sum, row) => sum + row.hashes, 0);
		const foundIn = (number: number) => reuse.found.get(number)?.size ?? 0;
		const coverage = rows.reduce((sum, row) => sum + foundIn(row.number), 0) / total;
		const runs = reuse.runs.filter((run) => run.hits > 1);
		const unit = unitOf(page, runs[0] ?? { from: 0 });
		const least = THRESHOLDS.reuseWords * unit;
		const longest = Math.max(0, ...runs.filter((run) => run.own * 2 > run.hits).map((run) => run.to - run.from));
		if (longest < least && coverage < THRESHOLDS.reuseCoverage) return [];
		if (!runs.some((run) => run.own > 0)) return [];
		const spans = runs.map((run) => spanOf(page, run));
		const words = runs.reduce((sum, run) => sum + run.to - run.from, 0);
		return [
			{
				kind: 'document',
				entry: reuse.document,
				finding:
					edits(runs, unit) <= (THRESHOLDS.verbatimEdits * words) / unit / 100 ? 'verbatim-reuse' : 'near-verbatim',
				coverage,
				pageShare: page.tokens.length === 0 ? 0 : words / page.tokens.length,
				sections: rows.map((row) => (row.hashes === 0 ? 0 : foundIn(row.number) / row.hashes)),
				spans,
				score: coverage,
				receipt: receipt(page, {
					rule: 'shared-passages',
					page: longestSpan(spans),
					entry: { id: reuse.document, exact: null },
					scores: {
						longestRunWords: { value: longest, threshold: least },
						coverage: { value: coverage, threshold: THRESHOLDS.reuseCoverage },
					},
					terms: [],
				}),
			} satisfies DocumentMatch,
		];
	});
}

/** How many of the page's words are one, by the language where a document is met: its text is all of one language. */
const unitOf = (page: Page, { from }: Pick<TokenRange, 'from'>): number =>
	tokensPerWord(pageAtToken(page, from).language);

/** Places where a passage breaks off and goes on again soon. */
const edits = (runs: readonly ReuseRun[], unit: number): number =>
	runs.filter((run, i) => i > 0 && run.from - must(runs[i - 1]).to < THRESHOLDS.reuseGap * unit).length;

const longestSpan = (spans: readonly Span[]): Span | null =>
	spans.reduce<Span | null>(
		(best, span) => (best && best.end - best.start >= span.end - span.start ? best : span),
		null,
	);
