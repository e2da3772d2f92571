import { MATCHED_LANGUAGES } from '../../languages/language';
import { classOfTerm, termsOfClass } from '../classes';
import type { Claim } from '../schema/claim';
import { entriesOf, type Path, type Problem, problemAt } from '../source/source';
import { walk } from '../source/walk';
import type { Rule } from './rule';

/** Every class that a claim's facets name is written in `pack.yaml`, in that language, and every class is named. */
export const classes: Rule = (source) => {
	const { metadata } = source;
	const named = new Set<string>();
	const problems: Problem[] = [];
	for (const claim of entriesOf(source, 'claim')) {
		for (const { path, value, languages } of classTerms(claim)) {
			const name = classOfTerm(value);
			if (name === null) continue;
			named.add(name);
			for (const language of languages) {
				if (termsOfClass(metadata.classes, name, language)?.length) continue;
				const message = `pack.yaml has no class "${name}" in "${language}" – add it there, or write the terms out`;
				problems.push(problemAt(source, claim, path, message));
			}
		}
	}
	for (const name of Object.keys(metadata.classes)) {
		if (named.has(name)) continue;
		problems.push(problemAt(source, metadata, ['classes', name], `no claim uses the class "${name}" – delete it`));
	}
	return problems;
};

/** The terms of a claim's facets, each in its language, and of its patterns, in all of them. */
function* classTerms(claim: Claim): Generator<{ path: Path; value: string; languages: string[] }> {
	for (const { path, value } of walk(claim.facets, ['facets'])) yield { path, value, languages: [String(path[1])] };
	const languages = Object.keys(claim.facets);
	for (const { path, value } of walk(claim.patterns ?? [], ['patterns'])) yield { path, value, languages };
}

/** A pattern holds in every language, so its terms are classes and numbers. */
export const patterns: Rule = (source) =>
	entriesOf(source, 'claim').flatMap((claim) =>
		[...walk(claim.patterns ?? [], ['patterns'])].flatMap(({ path, value }) =>
			classOfTerm(value) !== null || /^\d+$/.test(value)
				? []
				: [problemAt(source, claim, path, `"${value}" is a word of one language – make it a class, or write facets`)],
		),
	);

/** A claim has variants, near-misses and facets in the same languages, and the pack a gate for each. */
export const languages: Rule = (source) =>
	entriesOf(source, 'claim').flatMap((claim) =>
		MATCHED_LANGUAGES.flatMap((language) => {
			if (!claim.facets[language] && !claim.variants[language]) return [];
			const lacks = (path: Path, what: string): Problem[] => [
				problemAt(source, claim, path, `"${language}" has no ${what} – add them, or leave the language out everywhere`),
			];
			return [
				...(claim.facets[language] ? [] : lacks(['facets'], 'facets, so nothing in it is found')),
				...(claim.variants[language]?.length ? [] : lacks(['variants'], 'variants to learn and test by')),
				...(claim.nearMisses[language]?.length ? [] : lacks(['nearMisses'], 'near-misses to test by')),
				...(source.metadata.gate[language]?.length
					? []
					: [
							problemAt(
								source,
								source.metadata,
								['gate'],
								`no words for "${language}", in which claim ${claim.id} is written – add them`,
							),
						]),
			];
		}),
	);
