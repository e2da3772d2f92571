import type { AlignmentRun, QuoteMatch } from '../matching/match';
import { countWords } from './lead';
import type { Piece, PieceRole } from './note';

const ROLES: Record<AlignmentRun['op'], PieceRole> = { keep: 'kept', 'left-out': 'left-out', added: 'added' };

/** The wording with the page's words told apart from those that it leaves out, and its added words in their places. */
export function alignedPassage(match: Pick<QuoteMatch, 'alignment' | 'entryWords' | 'pageWords'>): Piece[] {
	const pieces = innerRuns(match.alignment).flatMap(({ op, entry, page }): Piece[] => {
		const text = (op === 'added' ? match.pageWords.slice(...page) : match.entryWords.slice(...entry)).join('');
		const words = text.trimEnd();
		return [
			{ text: words, role: ROLES[op] },
			{ text: text.slice(words.length) || (op === 'added' ? ' ' : ''), role: 'plain' },
		];
	});
	return pieces.filter(({ text }, i) => text !== '' && !(i === pieces.length - 1 && text.trim() === ''));
}

/** At an end, up to this many words of the page in the place of as few of the wording's are a change of the passage. */
const EDGE_WORDS = 3;

/** What else the page quotes before and behind the wording is not part of the passage: the pack holds an excerpt. */
function innerRuns(runs: readonly AlignmentRun[]): readonly AlignmentRun[] {
	const first = runs.findIndex((run) => run.op === 'keep');
	const last = runs.findLastIndex((run) => run.op === 'keep');
	const isEdgeChange = (run: AlignmentRun, i: number): boolean => {
		const cut = runs[i - 1];
		if (cut?.op !== 'left-out' || cut.entry[1] - cut.entry[0] > EDGE_WORDS) return false;
		return run.page[1] - run.page[0] <= EDGE_WORDS;
	};
	return runs.filter((run, i) => run.op !== 'added' || (i > first && i < last) || isEdgeChange(run, i));
}

/** Shortens a passage to about `limit` words by cutting long runs in their middle; what is cut there is `…`. */
export function shorten(pieces: readonly Piece[], limit: number): Piece[] {
	const total = pieces.reduce((sum, piece) => sum + countWords(piece.text), 0);
	if (total <= limit) return [...pieces];
	const parts = pieces.filter((piece) => countWords(piece.text) > 0).length;
	const each = Math.max(3, Math.floor(limit / Math.max(1, parts)) - 1);
	return pieces.map((piece) => ({ ...piece, text: cutMiddle(piece.text, each) }));
}

function cutMiddle(text: string, limit: number): string {
	const words = text.split(/\s+/);
	if (words.length <= limit) return text;
	const head = Math.ceil(limit / 2);
	return `${words.slice(0, head).join(' ')} … ${words.slice(words.length - (limit - head)).join(' ')}`;
}

/** Words left out at the start, inside and at the end, and words of the page's own. */
export function countChanges(runs: readonly AlignmentRun[]): {
	start: number;
	inside: number;
	end: number;
	added: number;
} {
	const first = runs.findIndex((run) => run.op === 'keep');
	const last = runs.findLastIndex((run) => run.op === 'keep');
	const counts = { start: 0, inside: 0, end: 0, added: 0 };
	const shown = new Set(innerRuns(runs));
	runs.forEach((run, i) => {
		const { op, entry, page } = run;
		const words = entry[1] - entry[0];
		if (op === 'left-out') counts[i < first ? 'start' : i > last ? 'end' : 'inside'] += words;
		else if (op === 'added' && shown.has(run)) counts.added += page[1] - page[0];
	});
	return counts;
}
