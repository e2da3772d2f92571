import type { QuoteMatch } from '../match';
import { entryReach } from './runs';

/**
 * One match per statement and finding: the fullest stays, the first of equals, and takes over the others' places. A part
 * of what the page quotes more fully elsewhere goes with that. O(n), and for each statement quadratic in its few findings.
 */
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
	for (const [key, match] of kept) {
		const whole =
			match.finding === 'trimmed' ? WHOLER.flatMap((finding) => kept.get(`${match.entry} ${finding}`) ?? []) : [];
		const fuller = whole.find((other) => holds(other, match));
		if (!fuller) continue;
		fuller.spans.push(...match.spans);
		kept.delete(key);
	}
	for (const { spans } of kept.values()) spans.sort((a, b) => a.start - b.start);
	return [...kept.values()];
}

/** Findings of a page that may have the words of a trimmed quotation and more. */
const WHOLER = ['exact', 'inner-cut'] as const;

function holds(whole: QuoteMatch, part: QuoteMatch): boolean {
	const [outer, inner] = [entryReach(whole.alignment), entryReach(part.alignment)];
	const sameWords = whole.wording.kind === part.wording.kind && whole.wording.index === part.wording.index;
	return sameWords && outer.from <= inner.from && inner.to <= outer.to;
}
