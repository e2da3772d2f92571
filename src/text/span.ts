import { firstWhere } from './search';

/** A half-open range `[start, end)` of UTF-16 offsets into some text. */
export interface Span {
	start: number;
	end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The number of offsets that both spans hold. */
export const overlapLength = (a: Span, b: Span): number =>
	Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The union of spans, in order, with overlapping and touching ones joined. O(n log n). */
export function mergeSpans(spans: readonly Span[]): Span[] {
	const merged: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
		else merged.push({ start: span.start, end: span.end });
	}
	return merged;
}

/** The spans that hold no offset of any of `taken`. O(n log n). */
export function withoutOverlaps(spans: readonly Span[], taken: readonly Span[]): Span[] {
	const merged = mergeSpans(taken);
	return spans.filter((span) => {
		const next = merged[firstBehind(merged, span.start)];
		return !next || !overlaps(next, span);
	});
}

/** Position of the first span that ends behind an offset, of spans in order that do not overlap. O(log n). */
export const firstBehind = (spans: readonly Span[], offset: number): number =>
	firstWhere(0, spans.length, (at) => (spans[at] as Span).end > offset);
