import type { Pack } from '../corpus/pack/open';
import type { MatchedArticle } from '../matching/engine';
import { explainQuotations, explainSentences, type SentenceExplanation } from '../matching/explain';
import { THRESHOLDS } from '../matching/thresholds';
import type { Article } from '../text/article';
import type { ReadCommand } from './read-command';

/** Claims shown per sentence; the others are less likely still. */
const MOST_CLAIMS_SHOWN = 3;

/** `sidelight match --explain`: for each sentence the claims that were looked at, and what each was refused for. */
export const explainCommand: ReadCommand = {
	json: ({ article, matches }, packs) => ({
		sentences: packs.flatMap((pack) => explainSentences(article, pack).map(sentenceJson)),
		notHeld: packs.flatMap((pack) => notHeld(article, pack)),
		compared: compared(matches),
	}),
	text: ({ article, matches }, packs) =>
		[
			...packs.flatMap((pack) => [
				...explainSentences(article, pack).map(sentenceText),
				...notHeld(article, pack).map(
					({ speaker, exact }) => `“${exact}”\n  quoted from ${speaker}; not found in what the pack holds`,
				),
			]),
			...compared(matches).map(comparedText),
		].join('\n\n') || 'No article was found.',
};

/** Quotations of a speaker whom the pack holds statements of, but not these. */
function notHeld(article: Article, pack: Pack) {
	return explainQuotations(article, pack).map(({ speaker, spans, held }) => ({
		speaker,
		exact: spans.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
		spans,
		held,
	}));
}

/** Each quotation and point that was found, with every comparison that was made with its record. */
function compared(matches: MatchedArticle['matches']) {
	return matches.flatMap(({ match }) =>
		match.kind === 'quote' || match.kind === 'claim'
			? [
					{
						kind: match.kind,
						entry: match.entry,
						stance: match.kind === 'claim' ? match.stance : null,
						checks: match.receipt.drift ?? [],
					},
				]
			: [],
	);
}

function comparedText({ kind, entry, stance, checks }: ReturnType<typeof compared>[number]): string {
	const lines = checks.map(({ kind: rule, at, outcome, why }) => `  ${rule} (${at}): ${outcome}, ${why}`);
	return [`${kind} ${entry}${stance ? `, stance: ${stance}` : ''}`, ...lines].join('\n');
}

function sentenceJson({ sentence, page, claims }: SentenceExplanation) {
	const considered = claims.map(({ row, hits, terms, share, weight, refusal }) => ({
		claim: row.claim,
		refusal,
		core: hits.core,
		share,
		weight,
		terms,
	}));
	return { sentence, page, considered };
}

const PAGE_REASONS: Record<SentenceExplanation['page'], string> = {
	'no-language': 'not looked at: its language is not known',
	'outside-subject': "not looked at: nothing on the page is of the pack's subject",
	'looked-at': 'no claim has its anchor here',
};

function sentenceText({ sentence, page, claims }: SentenceExplanation): string {
	const lines = claims.slice(0, MOST_CLAIMS_SHOWN).map(({ row, hits, terms, share, weight, refusal }) => {
		const scores = [
			`core ${hits.core.toFixed(2)} of ${THRESHOLDS.claimCore.toFixed(2)}`,
			`share ${share.toFixed(2)} of ${THRESHOLDS.claimShare}`,
			`weight ${weight.toFixed(1)} of ${THRESHOLDS.claimWeight}`,
		];
		const verdict = refusal === null ? 'both keys agree' : `refused by ${refusal}`;
		return `  ${row.claim}: ${verdict} (${refusal === 'core' || refusal === 'excluded-term' ? scores[0] : scores.join(', ')}; ${terms.join(', ')})`;
	});
	return [`“${sentence}”`, ...(lines.length > 0 ? lines : [`  ${PAGE_REASONS[page]}`])].join('\n');
}
