import type { Pack } from '../../corpus/pack/open';
import type { Claim } from '../../corpus/schema/claim';
import { entriesOf, type PackSource } from '../../corpus/source/source';
import { MATCHED_LANGUAGES, type MatchedLanguage } from '../../languages/language';
import { matchArticle } from '../../matching/engine';
import { assemblePlainText } from '../../text/assemble';

/** How the engine took one example sentence of a claim. */
export interface Example {
	text: string;
	/** Whether the claim itself was found; for a variant it should be, for a near-miss it should not. */
	found: boolean;
	/** Other claims that were found. */
	others: string[];
}

/** One claim's examples in one language. */
export interface ClaimTrial {
	claim: string;
	language: MatchedLanguage;
	variants: Example[];
	nearMisses: Example[];
}

/**
 * Runs every example of every claim through the engine, each as an article of one sentence dated within the claim's
 * period, against a whole pack. A word of the pack's gate stands above the sentence: it is read on a page about the
 * subject, which the sentence itself need not name. `packOf` gives the pack that an example is tried with.
 */
export function tryClaims(packOf: (example: string) => Pack, source: PackSource): ClaimTrial[] {
	const claims = entriesOf(source, 'claim');
	return MATCHED_LANGUAGES.flatMap((language) =>
		claims
			.filter((claim) => claim.facets[language])
			.map((claim): ClaimTrial => {
				const [subject = ''] = source.metadata.gate[language] ?? [];
				const run = (text: string): Example => ({
					text,
					...tryExample(packOf(text), claim, `${subject}\n${text}`, language),
				});
				return {
					claim: claim.id,
					language,
					variants: (claim.variants[language] ?? []).map(run),
					nearMisses: (claim.nearMisses[language] ?? []).map(run),
				};
			}),
	);
}

function tryExample(pack: Pack, claim: Claim, text: string, language: MatchedLanguage): Omit<Example, 'text'> {
	const { matches } = matchArticle(assemblePlainText(text, { language, published: claim.period.from }), [pack]);
	const claims = matches.flatMap(({ match }) => (match.kind === 'claim' ? [match.entry] : []));
	// Where a sentence quotes the claim's own statement the quotation's note stands for the claim's.
	const quoted = matches.some(({ match }) => match.kind === 'quote' && claim.statements.includes(match.entry));
	return { found: quoted || claims.includes(claim.id), others: claims.filter((id) => id !== claim.id) };
}
