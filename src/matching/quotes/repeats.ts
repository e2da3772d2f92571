import type { QuoteMatch } from '../match';

/** One match per statement and finding: the fullest stays, the first of equals, and takes over the others' places. O(n). */
export function withoutRepeats(matches: readonly QuoteMatch[]): QuoteMatch[] {
	const kept = new Map<string, QuoteMatch>();
	for (const match of matches) {
		const key = `${match.entry} ${match.finding}`;
		const known = kept.get(key);
		const fuller = known && known.pageWords.length >= match.pageWords.length ? known : match;
		const spans = known?.spans ?? [];
		spans.push(...match.spans);
		kept.set(key, { ...fuller, spans });
	}
	return [...kept.values()];
}
