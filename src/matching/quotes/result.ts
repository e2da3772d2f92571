import type { QuoteMatch } from '../match';
import type { PackPage } from '../pack-page';
import { spanOf, type TokenRange } from '../page';
import { receipt } from '../receipt';
import { wordingWords } from '../wordings';
import type { Attribution } from './attribution';
import type { WordingCandidate } from './candidates';
import { cutMark } from './cuts';
import { findingOf } from './finding';
import { asWritten, wholeAsWritten } from './word-list';

/** The match for an accepted candidate. `pieces` are the parts of the passage that it explains. */
export function toMatch(
	page: PackPage,
	candidate: WordingCandidate,
	context: { pieces: readonly TokenRange[]; attribution: Attribution; joined: string[] },
): QuoteMatch | null {
	const { row, alignment, acceptance, words, named } = candidate;
	const { attribution, joined } = context;
	const wording = page.pack.wordings[row];
	if (!wording) return null;
	const spans = alignedParts(words.indexes, context.pieces).map((range) => spanOf(page, range));
	return {
		kind: 'quote',
		entry: wording.statement,
		finding: findingOf(page.pack, { alignment, wording, named, attribution, joined }),
		wording: { kind: wording.kind, index: wording.index, text: wording.text },
		alignment: alignment.runs,
		cut: cutMark(page, words.indexes, alignment.runs),
		joined,
		attributedTo: attribution.speaker,
		pageWords: asWritten(words),
		entryWords: wholeAsWritten(wordingWords(page.pack, row)),
		drift: [],
		spans,
		score: alignment.share,
		receipt: receipt(page, {
			rule: acceptance.rule,
			page: spans[0] ? { start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end } : null,
			entry: { id: wording.statement, exact: wording.text },
			scores: {
				contiguousWords: { value: alignment.longest, threshold: acceptance.contiguousWords },
				keptWords: { value: alignment.kept, threshold: acceptance.keptWords },
				share: { value: alignment.share, threshold: acceptance.share },
			},
			terms: [
				...(attribution.speaker ? [`speaker ${attribution.rule}: ${attribution.speaker}`] : []),
				...joined.map((id) => `joined with: ${id}`),
			],
		}),
	};
}

/** The pieces as far as their words were aligned. */
function alignedParts(indexes: readonly number[], pieces: readonly TokenRange[]): TokenRange[] {
	const [first = 0, last = -1] = [indexes[0], indexes.at(-1)];
	return pieces
		.map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last + 1) }))
		.filter(({ from, to }) => to > from);
}
