import { must } from '../../text/must';
import type { QuoteMatch } from '../match';
import type { PackPage } from '../pack-page';
import { spanOf, type TokenRange } from '../page';
import { receipt } from '../receipt';
import { wordingWords } from '../wordings';
import { cutMark } from './cuts';
import { findingOf } from './finding';
import type { Hits } from './hits';
import type { QuotedPassage } from './quoted-passage';
import { withSentenceWords } from './sentence-words';
import { joinedStatements } from './splice';
import { asWritten, wholeAsWritten } from './word-list';

/** The match for a passage that quotes a wording. */
export function toMatch(page: PackPage, quoted: QuotedPassage, hits: Hits): QuoteMatch {
	const { passage, candidate, attribution } = quoted;
	const { row, acceptance, named } = candidate;
	const wording = must(page.pack.wordings[row]);
	const joined = passage.quoted ? joinedStatements(page, candidate, passage.pieces, hits) : [];
	const { words, alignment } = withSentenceWords(page, passage, candidate);
	const spans = alignedParts(candidate.words.indexes, passage.pieces).map((range) => spanOf(page, range));
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
		score: candidate.alignment.share,
		receipt: receipt(page, {
			rule: acceptance.rule,
			page: spans[0] ? { start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end } : null,
			entry: { id: wording.statement, exact: wording.text },
			scores: {
				contiguousWords: { value: candidate.alignment.longest, threshold: acceptance.contiguousWords },
				keptWords: { value: candidate.alignment.kept, threshold: acceptance.keptWords },
				share: { value: candidate.alignment.share, threshold: acceptance.share },
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
