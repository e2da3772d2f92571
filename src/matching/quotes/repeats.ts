import type { QuoteMatch } from '../match';

/** One match per statement and finding: the fullest stays, the first of equals, and takes over the others' places. */
export function withoutRepeats(matches: readonly QuoteMatch[]): QuoteMatch[] {
	const kept = new Map<string, QuoteMatch>();
	for (const match of matches) {
		const key = `${match.entry} ${match.finding}`;
		const known = kept.get(key);
		const fuller = known && known.pageWords.length >= match.pageWords.length ? known : match;
		kept.set(key, { ...fuller, spans: known ? [...known.spans, ...match.spans] : match.spans });
	}
	return [...kept.values()];
}
