import { must } from '../../text/must';
import { bestScores } from '../best-scores';
import { type Lines, readLines, type TranscriptLine } from './lines';
import { type Alignment, align, coverage, type LinePassage, passagesAbout } from './passage';
import { type Report, readReport } from './report';
import { roughScores } from './rough';
import type { Voices } from './voices';

/** A line that a report may be about. */
interface FoundLine {
	/** Its place among the lines. */
	line: number;
	/** The lines about it that hold most of the report: three, or all where its occasion has fewer. */
	passage: LinePassage;
	/** Comparable within one search only. */
	score: number;
}

/**
 * What each kind of evidence counts, set by hand. None of them matters much by itself: on the reports of the benchmark,
 * halving or doubling one moves at most three in a hundred to or from the first place; weights learnt on nine tenths of
 * the transcripts were no better on the last. `voice` and `asking` were found by cross-validation over transcripts;
 * with anything from half to one and a half times of them, as many reports but two in 423 are found first.
 */
const EVIDENCE = {
	line: 1,
	near: 0.3,
	occasion: 0.5,
	aligned: 1.5,
	verbatim: 1,
	quoted: 0.5,
	coverage: 0.3,
	speaker: 0.4,
	voice: 0.4,
	question: -0.3,
	asking: -1.5,
} as const;

/**
 * Whether a line is of the kind of occasion that the report is of. Of several who speak, the one is named; who is not
 * named has spoken alone, or been interviewed.
 */
const voiceOf = ({ isMain, hasMain }: Voices, { speaker }: Report, line: number, occasion: number): number =>
	speaker > 0 ? -must(hasMain[occasion]) : must(isMain[line]);

/** Lines whose words are aligned. More find nothing more and take longer. */
const MOST_LINES_ALIGNED = 60;

/**
 * Transcript lines made ready for searching: which line does a sentence report, verbatim, in part or in other words?
 * Lines and occasions that have the sentence's rarer words are looked up; of the best, the words are aligned over
 * passages of up to three lines.
 */
export class StatementIndex {
	private readonly lines: Lines;

	/** Indexes lines; those of one occasion must stand together and in order. O(characters). */
	constructor(lines: readonly TranscriptLine[]) {
		this.lines = readLines(lines);
	}

	/**
	 * The `top` lines that `text` may report, best first, equals in the order of the lines. Where an occasion is named,
	 * only its lines are searched. O(lines + postings of the words), and at most 60 × 6 alignments.
	 */
	search(text: string, top: number, occasion?: string): FoundLine[] {
		const report = readReport(this.lines, text);
		const within = this.linesOf(occasion);
		if (report.distinctTotal === 0 || !within) return [];
		const rough = this.roughly(report, within);
		// Neighbouring candidates share passages.
		const alignments = new Map<string, Alignment>();
		return bestScores(rough, Math.max(top, MOST_LINES_ALIGNED))
			.map(({ place, score }) => this.judge(report, place, score, alignments))
			.sort((a, b) => b.score - a.score || a.line - b.line)
			.slice(0, top);
	}

	statistics(): { lines: number; terms: number; averageLength: number } {
		const { count, terms, postings } = this.lines;
		const words = terms.reduce((sum, { length }) => sum + length, 0);
		return { lines: count, terms: postings.length, averageLength: words / Math.max(1, count) };
	}

	private linesOf(occasion: string | undefined): LinePassage | undefined {
		if (occasion === undefined) return { from: 0, to: this.lines.count };
		const number = this.lines.occasionNumbers.get(occasion);
		return number === undefined ? undefined : this.lines.occasionLines[number];
	}

	private roughly(report: Report, { from, to }: LinePassage): Float64Array {
		const { names, occasions, isQuestion } = this.lines;
		const { line, near, occasion } = roughScores(this.lines, report);
		const scores = new Float64Array(this.lines.count);
		for (let at = from; at < to; at++) {
			if (line[at] === 0 && near[at] === 0) continue;
			const evidence =
				EVIDENCE.line * must(line[at]) +
				EVIDENCE.near * must(near[at]) +
				EVIDENCE.occasion * must(occasion[must(occasions[at])]) +
				(report.speaker > 0 && names[at] === report.speaker ? EVIDENCE.speaker : 0) +
				EVIDENCE.question * must(isQuestion[at]);
			scores[at] = Math.max(evidence, Number.MIN_VALUE);
		}
		return scores;
	}

	private judge(report: Report, line: number, rough: number, alignments: Map<string, Alignment>): FoundLine {
		const { occasions, voices } = this.lines;
		let tight = { from: line, to: line + 1 };
		let found = { aligned: 0, quoted: 0 };
		for (const passage of passagesAbout(this.lines, tight, { exactly: false })) {
			const key = `${passage.from} ${passage.to}`;
			const alignment = alignments.get(key) ?? align(this.lines, report, passage);
			alignments.set(key, alignment);
			if (alignment.aligned > found.aligned) [tight, found] = [passage, alignment];
		}
		let wide = { passage: tight, share: 0 };
		for (const passage of passagesAbout(this.lines, tight, { exactly: true })) {
			const share = coverage(this.lines, report, passage);
			if (share > wide.share) wide = { passage, share };
		}
		const score =
			rough +
			EVIDENCE.aligned * found.aligned +
			EVIDENCE.verbatim * found.aligned ** 3 +
			EVIDENCE.quoted * found.quoted +
			EVIDENCE.coverage * wide.share +
			EVIDENCE.voice * voiceOf(voices, report, line, must(occasions[line])) +
			EVIDENCE.asking * must(voices.asking[line]);
		return { line, passage: wide.passage, score };
	}
}
