import type { Match } from '../../src/matching/match';

/** Entries and the drift that was found from each of them. */
export const driftOf = (matches: readonly { match: Match }[]): string[] =>
	matches.flatMap(({ match }) =>
		match.kind === 'quote' || match.kind === 'claim' ? match.drift.map(({ kind }) => `${match.entry} ${kind}`) : [],
	);
