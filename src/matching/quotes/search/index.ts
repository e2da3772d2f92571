import type { LineIndex } from './lines';
import { bestPassage } from './passage';
import { type ReportedStatement, weighQuery } from './query';
import { roughScores } from './rough';

export { indexLines, type LineIndex, type SpokenLine } from './lines';
export type { ReportedStatement } from './query';

/** A line that a report may be about, with the passage of consecutive lines that holds its words. */
export interface FoundLine {
	line: number;
	passage: { from: number; to: number };
	score: number;
}

/** What each kind of evidence counts, set by hand; a search for better values on half of the benchmark's reports found none that held on the other. */
const EVIDENCE = { line: 1, near: 0.3, occasion: 0.5, aligned: 1.5, verbatim: 1, speaker: 0.2 } as const;
/** Lines whose words are aligned. With 150 no figure of the benchmark is better, and a search takes twice as long. */
const ALIGNED = 60;

/**
 * Ranks spoken lines for a sentence that reports a statement, verbatim or not: lines and occasions that have its rarer
 * words are looked up, and of the best the words are aligned over a window of consecutive lines. Equals stand in the
 * order of the lines. O(postings of the words + 60 alignments).
 */
export function searchLines(index: LineIndex, report: ReportedStatement, top: number): FoundLine[] {
	const query = weighQuery(index, report);
	if (query.distinctTotal === 0) return [];
	const { line, near, occasion } = roughScores(index, query);
	const rough = (at: number): number =>
		EVIDENCE.line * (line[at] ?? 0) +
		EVIDENCE.near * (near[at] ?? 0) +
		EVIDENCE.occasion * (occasion[index.occasions[at] ?? 0] ?? 0) +
		(index.names[at] === query.speaker ? EVIDENCE.speaker : 0);
	const scores = new Map<number, number>();
	for (const [at, { occasion: own }] of index.lines.entries()) {
		const isSearched = report.occasion === undefined || report.occasion === own;
		if (isSearched && (near[at] ?? 0) > 0) scores.set(at, rough(at));
	}
	const candidates = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, Math.max(top, ALIGNED));
	return candidates
		.map(([at, score]): FoundLine => {
			const { from, to, score: aligned } = bestPassage(index, query, at);
			return {
				line: at,
				passage: { from, to },
				score: score + EVIDENCE.aligned * aligned + EVIDENCE.verbatim * aligned ** 3,
			};
		})
		.sort((a, b) => b.score - a.score || a.line - b.line)
		.slice(0, top);
}
