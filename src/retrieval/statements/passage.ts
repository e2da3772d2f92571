import { must } from '../../text/must';
import { type Lines, linesAbout } from './lines';
import type { Report } from './report';

/** Consecutive lines `[from, to)`. */
export interface LinePassage {
	from: number;
	to: number;
}

/** How well a passage holds a report's words in order: shares of their weight, 0 to 1. */
export interface Alignment {
	/** Runs of neighbouring words count more; further lines cost a little. */
	aligned: number;
	/** The same of the quoted words alone, without either; 0 where nothing is quoted. */
	quoted: number;
}

/** A statement spans at most so many lines. */
const MAX_LINES = 3;
/** Further lines must add at least this share of the report's weight. */
const LINE_COST = 0.03;
/** What a word counts more where the one before it was kept as well. */
const RUN_BONUS = 0.6;
/** Longer passages are no statement, and would make the alignment dear. */
const MAX_WORDS = 300;

/**
 * Aligns a report with a passage: the common subsequence of greatest weight, with a bonus for runs (Needleman–Wunsch
 * with weights). O(words of the report × words of the passage).
 */
export function align(lines: Lines, report: Report, passage: LinePassage): Alignment {
	const words = wordsOf(lines, passage);
	if (words.length > MAX_WORDS || report.terms.length > MAX_WORDS || report.total === 0)
		return { aligned: 0, quoted: 0 };
	const present = new Set(words);
	const width = words.length + 1;
	// Of the report's words so far and the passage's first j: the best weight, what of it is quoted, and the best that
	// ends in keeping word j.
	const best = new Float64Array(width);
	const bestQuoted = new Float64Array(width);
	const kept = new Float64Array(width);
	for (const [i, term] of report.terms.entries()) {
		if (!present.has(term)) {
			kept.fill(0);
			continue;
		}
		const weight = must(report.weights[i]);
		const quotedWeight = report.isQuoted[i] === 1 ? weight : 0;
		// The cell to the upper left, which the row before has left behind.
		let corner = { best: 0, quoted: 0, kept: 0 };
		for (let j = 1; j < width; j++) {
			const above = { best: must(best[j]), quoted: must(bestQuoted[j]), kept: must(kept[j]) };
			const left = must(best[j - 1]);
			if (left > above.best) {
				best[j] = left;
				bestQuoted[j] = must(bestQuoted[j - 1]);
			}
			kept[j] = 0;
			if (words[j - 1] === term) {
				const run = corner.kept > 0 ? corner.kept + RUN_BONUS * weight : 0;
				const score = weight + Math.max(corner.best, run);
				kept[j] = score;
				if (score >= must(best[j])) {
					best[j] = score;
					bestQuoted[j] = corner.quoted + quotedWeight;
				}
			}
			corner = above;
		}
	}
	return {
		aligned: (must(best.at(-1)) / report.total - LINE_COST * (passage.to - passage.from - 1)) / (1 + RUN_BONUS),
		quoted: report.quotedTotal > 0 ? must(bestQuoted.at(-1)) / report.quotedTotal : 0,
	};
}

function wordsOf({ terms }: Lines, { from, to }: LinePassage): number[] {
	return terms.slice(from, to).flatMap((line) => [...line]);
}

/** The share of a report's words that lines have in any order, by weight. */
export function coverage(lines: Lines, report: Report, { from, to }: LinePassage): number {
	const seen = new Set<number>();
	let weight = 0;
	for (const line of lines.terms.slice(from, to)) {
		for (const term of line) {
			if (seen.has(term)) continue;
			seen.add(term);
			weight += report.distinct.get(term) ?? 0;
		}
	}
	return weight / report.distinctTotal;
}

/** The passages of at most `MAX_LINES` lines that hold a passage and stay within its occasion. */
export function passagesAbout(lines: Lines, inner: LinePassage, { exactly }: { exactly: boolean }): LinePassage[] {
	const bounds = linesAbout(lines, inner.from);
	const found: LinePassage[] = [];
	const least = exactly ? Math.min(MAX_LINES, bounds.to - bounds.from) : inner.to - inner.from;
	for (let from = Math.max(bounds.from, inner.to - MAX_LINES); from <= inner.from; from++) {
		for (let to = Math.max(inner.to, from + least); to <= Math.min(from + MAX_LINES, bounds.to); to++) {
			found.push({ from, to });
		}
	}
	return found;
}
