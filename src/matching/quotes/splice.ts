import type { Pack } from '../../corpus/pack/open';
import type { PackPage } from '../pack-page';
import type { TokenRange } from '../page';
import { THRESHOLDS } from '../thresholds';
import { wordingWords } from '../wordings';
import { alignQuote } from './align';
import type { WordingCandidate } from './candidates';
import { type Hits, rowHits } from './hits';
import { wordList } from './word-list';

/**
 * Statements whose words a quotation joins with those of its candidate: words from another occasion (speaker, date or
 * place differ), or from the same wording in another order. What was said on the same occasion is no splice, as the pack
 * holds excerpts and both may follow one another. Linear in the words of the piece.
 */
export function joinedStatements(
	page: PackPage,
	candidate: WordingCandidate,
	pieces: readonly TokenRange[],
	hits: Hits,
): string[] {
	const own = page.pack.wordings[candidate.row];
	if (!own) return [];
	const joined = new Set<string>();
	for (const range of unexplained(candidate, pieces)) {
		for (const { row } of rowHits(hits, [range], () => MAX_UNEXPLAINED)) {
			const other = page.pack.wordings[row];
			if (!other || (row !== candidate.row && !isOtherOccasion(page.pack, own.statement, other.statement))) continue;
			const indexes = Array.from({ length: range.to - range.from }, (_, i) => range.from + i);
			const { longest, share } = alignQuote(wordingWords(page.pack, row), wordList(page.tokens, indexes));
			if (longest < THRESHOLDS.spliceWords || share < THRESHOLDS.spliceShare) continue;
			joined.add(other.statement);
			break;
		}
	}
	return [...joined].sort();
}

/** Further from the kept words, what a quotation holds is not looked at. */
const MAX_UNEXPLAINED = 60;

/** Stretches of the candidate's pieces, next to or between kept words, that the wording does not have in its order. */
function unexplained({ words, alignment }: WordingCandidate, pieces: readonly TokenRange[]): TokenRange[] {
	const kept = new Set<number>();
	for (const { op, page } of alignment.runs) {
		if (op === 'keep') for (const index of words.indexes.slice(...page)) kept.add(index);
	}
	const stretches: TokenRange[] = [];
	for (const { from, to } of pieces) {
		let first = to;
		let last = from - 1;
		for (const index of kept) {
			if (index < from || index >= to) continue;
			first = Math.min(first, index);
			last = Math.max(last, index);
		}
		if (last < first) continue;
		let open: TokenRange | null = null;
		for (let i = Math.max(from, first - MAX_UNEXPLAINED); i < Math.min(to, last + 1 + MAX_UNEXPLAINED); i++) {
			if (kept.has(i)) open = null;
			else if (open) open.to = i + 1;
			else {
				open = { from: i, to: i + 1 };
				stretches.push(open);
			}
		}
	}
	return stretches.filter(({ from, to }) => to - from >= THRESHOLDS.spliceWords);
}

function isOtherOccasion(pack: Pack, a: string, b: string): boolean {
	if (a === b) return false;
	const [one, other] = [pack.entry('statement', a), pack.entry('statement', b)];
	if (!one || !other) return false;
	if (one.speaker !== other.speaker) return true;
	return (
		one.date !== null && other.date !== null && !one.date.startsWith(other.date) && !other.date.startsWith(one.date)
	);
}
