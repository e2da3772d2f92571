import type { Pack } from '../../corpus/pack/open';
import type { Claim } from '../../corpus/schema/claim';
import { entriesOf, type PackSource } from '../../corpus/source/source';
import { MATCHED_LANGUAGES, type MatchedLanguage } from '../../languages/language';
import { type MatchedArticle, matchArticle } from '../../matching/engine';
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
 * Runs every example of every claim through the engine, against a whole pack. `packOf` gives the one that an example is
 * tried with.
 */
export function tryClaims(packOf: (example: string) => Pack, source: PackSource): ClaimTrial[] {
	const claims = entriesOf(source, 'claim');
	return MATCHED_LANGUAGES.flatMap((language) =>
		claims
			.filter((claim) => claim.facets[language])
			.map((claim): ClaimTrial => {
				const run = (text: string): Example => ({ text, ...tryExample(packOf(text), claim, text, language) });
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
	const matches = matchExample(pack, claim, text, language);
	const claims = matches.flatMap(({ match }) => (match.kind === 'claim' ? [match.entry] : []));
	// Where a sentence quotes the claim's own statement the quotation's note stands for the claim's.
	const quoted = matches.some(({ match }) => match.kind === 'quote' && claim.statements.includes(match.entry));
	return { found: quoted || claims.includes(claim.id), others: claims.filter((id) => id !== claim.id) };
}

/**
 * What the engine finds in one sentence, as an article of its own dated into the claim's period. A word of the pack's gate
 * stands above it: it is read on a page about the subject, which the sentence itself need not name.
 */
export function matchExample(
	pack: Pack,
	{ period }: Claim,
	text: string,
	language: MatchedLanguage,
): MatchedArticle['matches'] {
	const [subject = ''] = pack.metadata.gate[language] ?? [];
	return matchArticle(assemblePlainText(`${subject}\n${text}`, { language, published: period.from }), [pack]).matches;
}
