import type { Quotation } from '../../text/article';
import { must } from '../../text/must';
import { firstBehind, type Span } from '../../text/span';
import { type Page, type TokenRange, tokensIn } from '../page';
import { withoutInserted } from './inserted';
import { tellsWhoSpeaks } from './saying-cues';

/** Words that stand together as one quotation, or a passage without quotation marks. */
export interface PagePassage {
	/** Between quotation marks; several where the speaker's words are given in pieces. */
	pieces: TokenRange[];
	/** Sentences of the article in which the pieces stand, first and last. */
	sentences: { first: number; last: number };
	quoted: boolean;
}

/**
 * More pieces than this are not one quotation: a long speech is quoted in some twenty. Bounds the work on pages full of
 * quotation marks.
 */
const MAX_PIECES = 40;
/** A paragraph of more words between two quotations is no mere attribution. */
const MOST_WORDS_OF_ATTRIBUTION = 25;

/** Share of a block quotation that must stand in quotation marks for these to be the quotation instead. */
const INNER_SHARE = 0.5;

/**
 * The quotations of a page, each with all its parts:
 * - those that begin in the same sentence ("“A,” she said, “B”"), or are parted within their marks (inserted.ts);
 * - one that goes on in the next sentence behind its attribution ("“A,” she said. “B.”");
 * - one that goes on in the next paragraph, which opens with a mark of its own: the one before stayed open, or nothing
 *   follows it but an attribution, at the end of its paragraph or in one of its own (“A,” she said. ⏎ “B.”);
 * - block quotations of paragraphs that follow one another.
 *
 * Nested quotations belong to the outermost. O(n) in sentences and quotations.
 */
export function quotedPassages(page: Page): PagePassage[] {
	const passages: PagePassage[] = [];
	let before: Quotation | null = null;
	let sentence = 0;
	for (const quotation of outermost(page)) {
		sentence = sentenceAt(page, quotation.start, sentence);
		const last = sentenceAt(page, quotation.end - 1, sentence);
		const [range, ...further] = withoutInserted(page, quotation);
		if (!range || range.to <= range.from) continue;
		const open = passages.at(-1);
		if (open && before && open.pieces.length < MAX_PIECES && goesOn(page, open, before, quotation, sentence)) {
			open.pieces.push(range, ...further);
			open.sentences.last = Math.max(open.sentences.last, last);
		} else passages.push({ pieces: [range, ...further], sentences: { first: sentence, last }, quoted: true });
		before = quotation;
	}
	return passages;
}

function outermost(page: Page): Quotation[] {
	const { quotations } = page.article;
	const found: Quotation[] = [];
	let coveredTo = 0;
	quotations.forEach((quotation, i) => {
		if (quotation.start < coveredTo) return;
		if (quotation.form === 'block' && holdsQuotations(quotations, i)) return;
		found.push(quotation);
		coveredTo = quotation.end;
	});
	return found;
}

/** Whether a block quotation is itself written with quotation marks, and so may hold words that are not quoted. */
function holdsQuotations(quotations: readonly Quotation[], at: number): boolean {
	const block = quotations[at];
	if (!block) return false;
	let coveredTo = block.start;
	let inside = 0;
	for (let i = at + 1; (quotations[i]?.start ?? block.end) < block.end; i++) {
		const inner = quotations[i];
		if (!inner || inner.start < coveredTo) continue;
		inside += inner.end - inner.start;
		coveredTo = inner.end;
	}
	return inside >= INNER_SHARE * (block.end - block.start);
}

function sentenceAt(page: Page, offset: number, from: number): number {
	const { sentences } = page.article;
	let at = from;
	while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= offset) at++;
	return at;
}

function goesOn(page: Page, open: PagePassage, before: Quotation, next: Quotation, sentence: number): boolean {
	if (next.form === 'block' || before.form === 'block')
		return next.form === before.form && next.block === before.block + 1;
	const { sentences, blocks } = page.article;
	if (next.block !== before.block) {
		const [ended, begun] = [blocks[before.block], blocks[next.block]];
		if (!ended || !begun || next.start > begun.start + 1) return false;
		if (before.end === ended.end) return next.block === before.block + 1;
		if (!onlyAttributed(page, before, next)) return false;
		return !tellsWhoSpeaks(page, tokensIn(page, restOfSentence(page, next, sentence)));
	}
	if (sentence <= open.sentences.last) return true;
	const opensSentence = next.start <= (sentences[sentence]?.start ?? 0) + 1;
	if (!opensSentence || sentence !== open.sentences.last + 1) return false;
	const attribution = { start: before.end, end: sentences[open.sentences.last]?.end ?? before.end };
	const behind = restOfSentence(page, next, sentence);
	return tellsWhoSpeaks(page, tokensIn(page, attribution)) && !tellsWhoSpeaks(page, tokensIn(page, behind));
}

/** What follows a quotation in the sentence that it ends in. `from` is a sentence at or before that one. */
const restOfSentence = (page: Page, { end }: Quotation, from: number): Span => ({
	start: end,
	end: page.article.sentences[sentenceAt(page, end - 1, from)]?.end ?? end,
});

/**
 * Whether between two quotations of different blocks stands nothing, or nothing but one attribution: the rest of the
 * sentence of the first, as the end of its block, or a block of one sentence.
 */
function onlyAttributed(page: Page, before: Quotation, next: Quotation): boolean {
	if (next.block - before.block > 2) return false;
	const { sentences, blocks } = page.article;
	const between = tokensIn(page, { start: before.end, end: must(blocks[next.block]).start });
	if (between.to === between.from) return next.block === before.block + 1;
	if (between.to - between.from > MOST_WORDS_OF_ATTRIBUTION || !tellsWhoSpeaks(page, between)) return false;
	const first = must(page.tokens.starts[between.from]);
	return firstBehind(sentences, first) === firstBehind(sentences, must(page.tokens.starts[between.to - 1]));
}

/**
 * Stretches of a block, outside quotation marks, in which known shingles follow one another; one that reaches the end of
 * its block goes on with one that the next block begins with. Those of fewer than `least` words are passed over. O(n).
 */
export function unmarkedPassages(
	page: Page,
	isKnown: (token: number) => boolean,
	shingle: number,
	least: number,
): PagePassage[] {
	const passages: PagePassage[] = [];
	const quoted = new Uint8Array(page.tokens.length);
	for (const quotation of outermost(page)) {
		const { from, to } = tokensIn(page, quotation);
		quoted.fill(1, from, to);
	}
	let sentence = 0;
	let reachesEnd = false;
	for (const block of page.article.blocks) {
		const range = tokensIn(page, block);
		const before = reachesEnd ? passages.at(-1) : undefined;
		let open: TokenRange | null = null;
		for (let i = range.from; i < range.to; i++) {
			if (quoted[i] || !isKnown(i)) continue;
			const end = Math.min(i + shingle, range.to);
			if (open && i <= open.to + shingle) open.to = end;
			else {
				open = { from: i, to: end };
				sentence = sentenceAt(page, must(page.tokens.starts[i]), sentence);
				if (before && i <= range.from + shingle && before.pieces.length < MAX_PIECES) {
					before.pieces.push(open);
					before.sentences.last = sentence;
				} else passages.push({ pieces: [open], sentences: { first: sentence, last: sentence }, quoted: false });
			}
		}
		reachesEnd = open !== null && open.to >= range.to - shingle;
	}
	return passages.filter(({ pieces }) => pieces.reduce((sum, { from, to }) => sum + to - from, 0) >= least);
}
