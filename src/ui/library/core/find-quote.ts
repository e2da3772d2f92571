import type { ClippingSelectors } from '../../../clippings/model';
import type { Hit } from '../../../clippings/search/hits';
import { must } from '../../../text/must';

/**
 * Where a quotation stands in a text, white space not counted: first with what stands before and behind it, then by
 * itself; null where it does not. Linear.
 */
export function findQuote(text: string, { exact, prefix, suffix }: ClippingSelectors['quote']): Hit | null {
	const { letters, at } = squeezed(text);
	const [before, words, behind] = [prefix, exact, suffix].map((part) => squeezed(part).letters);
	if (!words) return null;
	const inPlace = letters.indexOf(`${before}${words}${behind}`);
	const start = inPlace >= 0 ? inPlace + (before?.length ?? 0) : letters.indexOf(words);
	if (start < 0) return null;
	return { start: must(at[start]), end: must(at[start + words.length - 1]) + 1 };
}

/** A text without white space, and where each of its units was. */
function squeezed(text: string): { letters: string; at: Uint32Array } {
	const letters = text.replace(/\s+/g, '');
	const at = new Uint32Array(letters.length);
	let next = 0;
	for (let i = 0; next < letters.length; i++) {
		if (text[i] === letters[next]) at[next++] = i;
	}
	return { letters, at };
}
