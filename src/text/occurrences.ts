import { must } from './must';

/** Up to this many characters the engine's own search is faster, whatever it compares in vain. */
const MOST_COMPARED = 100;

/**
 * Every place at which `wanted` stands in `text`, in order; places may overlap. Engines compare a long text anew at each
 * place, which takes the product of both lengths where they repeat themselves; beyond some characters the search is that of
 * Knuth, Morris and Pratt (1977), O(n + m). The empty text stands between all characters.
 */
export function* occurrences(text: string, wanted: string): Generator<number> {
	if (wanted.length <= MOST_COMPARED) {
		for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
			yield at;
			if (at >= text.length) return;
		}
		return;
	}
	// Most texts do not even begin to be there.
	let at = text.indexOf(wanted.slice(0, MOST_COMPARED));
	if (at < 0 || at + wanted.length > text.length) return;
	const borders = bordersOf(wanted);
	let same = 0;
	for (; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		while (same > 0 && wanted.charCodeAt(same) !== unit) same = must(borders[same - 1]);
		if (wanted.charCodeAt(same) === unit) same++;
		if (same < wanted.length) continue;
		yield at + 1 - wanted.length;
		same = must(borders[same - 1]);
	}
}

/** For each beginning of a text, how much of it is also its end without being all of it. */
function bordersOf(text: string): Int32Array {
	const borders = new Int32Array(text.length);
	let same = 0;
	for (let at = 1; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		while (same > 0 && text.charCodeAt(same) !== unit) same = must(borders[same - 1]);
		if (text.charCodeAt(same) === unit) same++;
		borders[at] = same;
	}
	return borders;
}
