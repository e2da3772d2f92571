import type { Pack } from '../corpus/pack/open';
import { QUOTE_SHINGLE_SIZE } from '../corpus/pack/quote-shingle';
import type { WordingRow } from '../corpus/pack/sections';
import { firstOf, shingleHashes } from '../fingerprint';
import type { Tokens } from '../text/tokenise';
import type { QuoteFinding, QuoteMatch } from './match';
import { type Page, spanOf, type TokenRange, tokensIn } from './page';
import { alignQuote, findingOf, type QuoteAlignment } from './quote-finding';
import { receipt } from './receipt';
import { speakersIn } from './speakers';
import { THRESHOLDS } from './thresholds';
import { wordingsBy, wordingTokens } from './wordings';

/** Words that stand together as one quotation: the quotations of one sentence, or a passage without quotation marks. */
interface Passage {
	ranges: TokenRange[];
	/** Where the speaker may be named. */
	around: TokenRange;
	quoted: boolean;
}

/** Statements quoted on the page, each passage with the wording that fits it best. */
export function matchQuotes(page: Page, pack: Pack): QuoteMatch[] {
	const hits = hitsPerToken(page, pack);
	const passages = [...quotedPassages(page), ...unmarkedPassages(page, hits)];
	const matches = passages.flatMap((passage) => matchPassage(page, pack, passage, hits) ?? []);
	return withoutRepeats(matches);
}

/** For each token that begins a known shingle: the rows of the wording table that hold it. */
function hitsPerToken(page: Page, pack: Pack): Map<number, number[]> {
	const { quoteIndex: index } = pack;
	const hits = new Map<number, number[]>();
	const hashes = shingleHashes(page.tokens, QUOTE_SHINGLE_SIZE);
	for (let i = 0; i < hashes.length; i++) {
		const hash = hashes[i] ?? 0;
		for (let at = firstOf(index, hash); at >= 0 && index.keys[at] === hash; at++) {
			const rows = hits.get(i);
			if (rows) rows.push(index.values[at] ?? 0);
			else hits.set(i, [index.values[at] ?? 0]);
		}
	}
	return hits;
}

/** The outermost quotations, those that begin in the same sentence taken together: a speaker's words are often given in pieces. */
function quotedPassages(page: Page): Passage[] {
	const { sentences, quotations } = page.article;
	const passages: Passage[] = [];
	let sentence = 0;
	let lastSentence = -1;
	let coveredTo = 0;
	for (const quotation of quotations) {
		if (quotation.start < coveredTo) continue;
		coveredTo = quotation.end;
		while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= quotation.start) sentence++;
		const range = tokensIn(page, quotation);
		if (range.to <= range.from) continue;
		const last = passages.at(-1);
		if (last && lastSentence === sentence) last.ranges.push(range);
		else passages.push({ ranges: [range], around: around(page, sentence), quoted: true });
		lastSentence = sentence;
	}
	return passages;
}

/** The sentence and, where it is in the same block, the one before: "Stoltenberg answered. “…”". */
function around(page: Page, sentence: number): TokenRange {
	const { sentences } = page.article;
	const own = sentences[sentence];
	if (!own) return { from: 0, to: 0 };
	const before = sentences[sentence - 1];
	return tokensIn(page, { start: before?.block === own.block ? before.start : own.start, end: own.end });
}

/** Stretches of a block, outside quotation marks, in which known shingles follow one another. */
function unmarkedPassages(page: Page, hits: ReadonlyMap<number, number[]>): Passage[] {
	const passages: Passage[] = [];
	const quoted = page.article.quotations.map((quotation) => tokensIn(page, quotation));
	for (const block of page.article.blocks) {
		const range = tokensIn(page, block);
		let open: TokenRange | null = null;
		for (let i = range.from; i < range.to; i++) {
			if (!hits.has(i) || quoted.some(({ from, to }) => i >= from && i < to)) continue;
			const end = Math.min(i + QUOTE_SHINGLE_SIZE, range.to);
			if (open && i <= open.to + QUOTE_SHINGLE_SIZE) open.to = end;
			else {
				open = { from: i, to: end };
				passages.push({ ranges: [open], around: range, quoted: false });
			}
		}
	}
	return passages.filter(({ ranges }) => ranges.every(({ from, to }) => to - from >= THRESHOLDS.quoteWords));
}

function matchPassage(
	page: Page,
	pack: Pack,
	passage: Passage,
	hits: ReadonlyMap<number, number[]>,
): QuoteMatch | null {
	const speakers = passage.quoted ? speakersIn(page, pack, passage.around) : new Set<string>();
	const rows = new Set(passage.ranges.flatMap(({ from, to }) => rowsIn(hits, from, to)));
	for (const row of wordingsBy(pack, speakers)) rows.add(row);
	let best: { row: number; alignment: QuoteAlignment; threshold: number } | null = null;
	const words = passage.ranges.flatMap(({ from, to }) => Array.from(page.tokens.hashes.subarray(from, to)));
	for (const row of [...rows].sort((a, b) => a - b)) {
		const alignment = alignQuote(wordingTokens(pack, row).hashes, words);
		const named = speakers.has(pack.wordings[row]?.speaker ?? '');
		const threshold = acceptance(alignment, passage, named);
		if (threshold !== null && (!best || isBetter(pack, { row, alignment }, best))) best = { row, alignment, threshold };
	}
	return best && toMatch(page, pack, passage, best);
}

const rowsIn = (hits: ReadonlyMap<number, number[]>, from: number, to: number): number[] => {
	const rows: number[] = [];
	for (let i = from; i + QUOTE_SHINGLE_SIZE <= to; i++) rows.push(...(hits.get(i) ?? []));
	return rows;
};

/** The number of contiguous words that was asked for, or null where the alignment does not suffice. */
function acceptance(alignment: QuoteAlignment, passage: Passage, speakerNamed: boolean): number | null {
	if (alignment.longest >= THRESHOLDS.quoteWords && alignment.share >= THRESHOLDS.quoteShare / 2)
		return THRESHOLDS.quoteWords;
	if (!speakerNamed || alignment.share < THRESHOLDS.quoteShare) return null;
	const pieces = passage.ranges.length > 1;
	const enough = alignment.kept >= THRESHOLDS.fragmentWords && alignment.longest >= THRESHOLDS.quoteWordsWithSpeaker;
	return enough && (pieces || alignment.changed === 0) ? THRESHOLDS.quoteWordsWithSpeaker : null;
}

/**
 * Of two wordings the one with fewer unexplained words wins, then the one as spoken, a rendering before a variant: a
 * known variant is named only where it fits better than what was said.
 */
function isBetter(
	pack: Pack,
	a: { row: number; alignment: QuoteAlignment },
	b: { row: number; alignment: QuoteAlignment },
): boolean {
	const fit = ({ alignment }: typeof a) => alignment.kept - alignment.changed - alignment.innerCut / 4;
	const difference = fit(a) - fit(b);
	if (difference !== 0) return difference > 0;
	const rank = ({ row }: typeof a) => ['spoken', 'rendering', 'variant'].indexOf(pack.wordings[row]?.kind ?? '');
	return rank(a) < rank(b);
}

function toMatch(
	page: Page,
	pack: Pack,
	passage: Passage,
	{ row, alignment, threshold }: { row: number; alignment: QuoteAlignment; threshold: number },
): QuoteMatch | null {
	const wording = pack.wordings[row];
	if (!wording) return null;
	const tokens = wordingTokens(pack, row);
	const spans = passage.ranges.map((range) => spanOf(page, range));
	return {
		kind: 'quote',
		entry: wording.statement,
		finding: wording.kind === 'variant' ? variantFinding(pack, wording) : findingOf(alignment),
		wording: { kind: wording.kind, index: wording.index, text: wording.text },
		alignment: alignment.runs,
		pageWords: passage.ranges.flatMap((range) => wordsWithin(page.tokens, range)),
		entryWords: wordsOf(tokens),
		spans,
		score: alignment.share,
		receipt: receipt(pack, {
			rule: threshold === THRESHOLDS.quoteWords ? 'contiguous-words' : 'words-and-speaker',
			page: spans[0] ? { start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end } : null,
			article: page.article,
			entry: { id: wording.statement, exact: wording.text },
			scores: {
				contiguousWords: { value: alignment.longest, threshold },
				keptWords: {
					value: alignment.kept,
					threshold: threshold === THRESHOLDS.quoteWords ? null : THRESHOLDS.fragmentWords,
				},
				share: {
					value: alignment.share,
					threshold: threshold === THRESHOLDS.quoteWords ? THRESHOLDS.quoteShare / 2 : THRESHOLDS.quoteShare,
				},
			},
			terms: [],
		}),
	};
}

/** A page that has a known variant has its changes: in the language of the statement they are other words, else another translation. */
const variantFinding = (pack: Pack, { statement, language }: WordingRow): QuoteFinding =>
	pack.entry('statement', statement)?.language === language ? 'words-changed' : 'other-translation';

/** The words of a range, each with what stands behind it up to the next, so that joined they read as written. */
function wordsWithin(tokens: Tokens, { from, to }: TokenRange): string[] {
	return Array.from({ length: to - from }, (_, i) => {
		const next = from + i + 1;
		return tokens.text.slice(tokens.starts[from + i], next < to ? tokens.starts[next] : tokens.ends[from + i]);
	});
}

/** The words of a whole wording, with the punctuation that opens and closes it. */
function wordsOf(tokens: Tokens): string[] {
	const words = wordsWithin(tokens, { from: 0, to: tokens.length });
	const [first, last] = [words[0] ?? '', tokens.text.slice(tokens.ends[tokens.length - 1])];
	words[0] = tokens.text.slice(0, tokens.starts[0]) + first;
	words.push((words.pop() ?? '') + last);
	return words;
}

/** One match per statement and finding: the fullest stays and takes over the others' places. */
function withoutRepeats(matches: readonly QuoteMatch[]): QuoteMatch[] {
	const kept = new Map<string, QuoteMatch>();
	for (const match of matches) {
		const key = `${match.entry} ${match.finding}`;
		const known = kept.get(key);
		if (!known) kept.set(key, match);
		else
			kept.set(key, {
				...(match.alignment.length > 0 && longer(match, known) ? match : known),
				spans: [...known.spans, ...match.spans],
			});
	}
	return [...kept.values()];
}

const longer = (a: QuoteMatch, b: QuoteMatch): boolean => a.pageWords.length > b.pageWords.length;
