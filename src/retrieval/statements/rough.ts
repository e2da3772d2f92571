import { must } from '../../text/must';
import { type Lines, linesAbout } from './lines';
import type { Report } from './report';

/** What a line has of a report before words are aligned; of each the share of the report's weight, 0 to about 1. */
interface RoughScores {
	/** BM25 of the line, each word counted once, as lines are single sentences. */
	line: Float64Array;
	/** Weight of the report's content words in the line and, less, in those about it: statements span lines. */
	near: Float64Array;
	/** Per occasion: how much it is about the report's words at all. */
	occasion: Float64Array;
}

/** BM25's saturation, and how much longer lines are marked down. */
const K1 = 1.2;
const B = 0.5;
/** What a word counts in a line so far away. */
const WEIGHT_BY_DISTANCE = [1, 0.6, 0.4, 0.28] as const;
const MOST_LINES_AWAY = WEIGHT_BY_DISTANCE.length - 1;
/** BM25's length discount for whole occasions. */
const B_OCCASION = 0.75;

/** Scores all lines that have any word of the report, or stand near one. O(lines + postings of the report's words). */
export function roughScores(lines: Lines, report: Report): RoughScores {
	const line = new Float64Array(lines.count);
	const near = new Float64Array(lines.count);
	const occasion = new Float64Array(lines.occasionLines.length);
	const content = [...report.distinct].filter(([term]) => !lines.isStopTerm[term]);
	const told = content.length > 0 ? content : [...report.distinct];
	const toldTotal = told.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [term, weight] of report.distinct) {
		const share = (weight * (K1 + 1)) / report.distinctTotal;
		for (const at of must(lines.postings[term])) {
			line[at] = must(line[at]) + share / (1 + K1 * (1 - B + B * must(lines.lengths[at])));
		}
	}
	for (const [term, weight] of told) {
		addNear(lines, term, weight / toldTotal, near);
		addOccasions(lines, term, weight / toldTotal, occasion);
	}
	return { line, near, occasion };
}

/** Gives lines about a word what the nearest line that has it gives: between two of them, each serves its half. */
function addNear(lines: Lines, term: number, share: number, near: Float64Array): void {
	const list = must(lines.postings[term]);
	for (const [k, at] of list.entries()) {
		const bounds = linesAbout(lines, at);
		const before = list[k - 1];
		const after = list[k + 1];
		const from = Math.max(bounds.from, at - MOST_LINES_AWAY, before === undefined ? 0 : ((before + at) >> 1) + 1);
		const to = Math.min(
			bounds.to - 1,
			at + MOST_LINES_AWAY,
			after === undefined ? at + MOST_LINES_AWAY : (at + after) >> 1,
		);
		for (let i = from; i <= to; i++) near[i] = must(near[i]) + share * must(WEIGHT_BY_DISTANCE[Math.abs(i - at)]);
	}
}

/** BM25 with occasions as documents and the lines that have the word as its frequency. */
function addOccasions(lines: Lines, term: number, share: number, scores: Float64Array): void {
	const times = new Map<number, number>();
	for (const at of must(lines.postings[term])) {
		const occasion = must(lines.occasions[at]);
		times.set(occasion, (times.get(occasion) ?? 0) + 1);
	}
	const count = lines.occasionLines.length;
	const rarity = Math.log(1 + (count - times.size + 0.5) / (times.size + 0.5));
	for (const [occasion, frequency] of times) {
		const { from, to } = must(lines.occasionLines[occasion]);
		const norm = K1 * (1 - B_OCCASION + (B_OCCASION * (to - from) * count) / lines.count);
		scores[occasion] = must(scores[occasion]) + (frequency / (frequency + norm)) * rarity * share;
	}
}
