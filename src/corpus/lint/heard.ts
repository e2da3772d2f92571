import type { Claim } from '../schema/claim';
import { entriesOf, type PackSource, type Problem, problemAt } from '../source/source';
import { compareDates } from './partial-date';
import { sidesOf } from './replies';
import type { Rule } from './rule';

/** One sentence may answer so many claims; more is a filler. */
const MOST_CLAIMS = 3;

/** Whose point it is and whom it is about is heard, or the claim says that no answer is held. */
export const heard: Rule = (source) => {
	const sides = sidesOf(source.metadata);
	return entriesOf(source, 'claim').flatMap((claim) => unheard(source, claim, sides));
};

function unheard(source: PackSource, claim: Claim, sides: ReadonlyMap<string, string>): Problem[] {
	const { concerns = [], gaps = [], replies } = claim;
	if (concerns.length === 0) {
		return [
			problemAt(
				source,
				claim,
				['replies'],
				'says not who must be heard – name under concerns whose point it is and whom it is about',
			),
		];
	}
	const names = new Set(replies.flatMap(({ party }) => [party, sides.get(party) ?? party]));
	const known = new Set([...sides.keys(), ...sides.values()]);
	return [
		...concerns.flatMap((party, i) => {
			if (!known.has(party))
				return [problemAt(source, claim, ['concerns', i], `the pack has no party or side "${party}"`)];
			const isSilent = gaps.some((gap) => gap.party === party);
			if (names.has(party) === !isSilent) return [];
			const message = isSilent
				? `"${party}" answers and stands under gaps – take it out there`
				: `"${party}" is not heard – add what it said, or say under gaps that no answer is held`;
			return [problemAt(source, claim, ['concerns', i], message)];
		}),
		...gaps.flatMap(({ party }, i) =>
			concerns.includes(party)
				? []
				: [problemAt(source, claim, ['gaps', i], `"${party}" does not stand under concerns – add it there`)],
		),
	];
}

/** A party that is many people does not speak in one voice: each reply names who spoke. */
export const speakersNamed: Rule = (source) => {
	const many = new Set(source.metadata.parties.filter(({ several }) => several).map(({ id }) => id));
	return entriesOf(source, 'claim').flatMap((claim) =>
		claim.replies.flatMap(({ party, by }, i) =>
			many.has(party) && !by
				? [problemAt(source, claim, ['replies', i], `"${party}" is many – name who spoke under by`)]
				: [],
		),
	);
};

/** No sentence answers everything: the same reply serves few claims. */
export const noFillers: Rule = (source) => {
	const uses = new Map<string, string[]>();
	for (const { id, replies } of entriesOf(source, 'claim')) {
		for (const { text } of replies) uses.set(text, [...(uses.get(text) ?? []), id]);
	}
	return entriesOf(source, 'claim').flatMap((claim) =>
		claim.replies.flatMap(({ text }, i) => {
			const claims = uses.get(text) ?? [];
			if (claims.length <= MOST_CLAIMS || claims.indexOf(claim.id) < MOST_CLAIMS) return [];
			const message = `answers ${claims.length} claims (${claims.join(', ')}) – write what was said to this one, or name the gap`;
			return [problemAt(source, claim, ['replies', i, 'text'], message)];
		}),
	);
};

/** What came of it is told: a claim that ends before an event that bears on its topic has it under `later`. */
export const outcomes: Rule = (source) =>
	entriesOf(source, 'event').flatMap(({ id, date, bearsOn = [] }) =>
		entriesOf(source, 'claim').flatMap((claim) =>
			bearsOn.includes(claim.topic) &&
			compareDates(claim.period.to, date) < 0 &&
			!claim.later.some((fact) => (fact.date ?? fact.from) === date)
				? [
						problemAt(
							source,
							claim,
							['later'],
							`does not tell of ${id}, which bears on "${claim.topic}" – add it with its date`,
						),
					]
				: [],
		),
	);
