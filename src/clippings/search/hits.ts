import { must } from '../../text/must';
import { safeNormalize } from '../../text/safe-normalize';
import { isUnseen, withoutUnseen } from '../../text/unseen';
import { findForm } from './find-form';
import type { Query, TextField } from './query';
import { foldField } from './record';

/** A stretch of a text, in UTF-16 units. */
export interface Hit {
	start: number;
	end: number;
}

/**
 * Where a search's words stand in a text that is shown, for marking them: spans in order, not overlapping, as offsets
 * in the text's `NFC`. `around` stands for texts that have no field of their own.
 */
export function hitsIn(text: string, { conditions }: Query, field: TextField | 'around'): Hit[] {
	const wanted = conditions.flatMap((condition) =>
		condition.kind === 'text' && !condition.negated && (condition.field === null || condition.field === field)
			? condition.forms
			: [],
	);
	if (wanted.length === 0) return [];
	const folded = foldField(text);
	const found = wanted.flatMap((form) => {
		const spans: Hit[] = [];
		for (let at = findForm(folded, form, 0); at >= 0; at = findForm(folded, form, at + form.length))
			spans.push({ start: at, end: at + form.length });
		return spans;
	});
	const spans: Hit[] = [];
	for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
	}
	return within(safeNormalize(text, 'NFC'), spans);
}

/** Spans of a text without what does not show, in the text with it. */
function within(text: string, spans: readonly Hit[]): Hit[] {
	if (spans.length === 0 || withoutUnseen(text).length === text.length) return [...spans];
	const places: number[] = [];
	for (let at = 0; at < text.length; at++) if (!isUnseen(text.charCodeAt(at))) places.push(at);
	return spans.map(({ start, end }) => ({ start: must(places[start]), end: must(places[end - 1]) + 1 }));
}
