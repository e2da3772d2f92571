import { type Bytes, fromBase64, toBase64 } from '../format/bytes';

/** Characters that the browser lets an item have: its key, and its value as JSON, which adds two quotation marks. */
const MOST_CHARACTERS_OF_ITEM = 8192 - 2;

const MOST_PARTS = 9;

/**
 * A file as items in base64 whose keys are `prefix` with two digits, the part's place and the number of parts: `03` is
 * the first of three. Null where it needs more than nine.
 */
export function splitParts(bytes: Uint8Array, prefix: string): Record<string, string> | null {
	const text = toBase64(bytes);
	const most = MOST_CHARACTERS_OF_ITEM - prefix.length - 2;
	const count = Math.max(Math.ceil(text.length / most), 1);
	if (count > MOST_PARTS) return null;
	const parts = Array.from({ length: count }, (_, at) => [
		`${prefix}${at}${count}`,
		text.slice(at * most, (at + 1) * most),
	]);
	return Object.fromEntries(parts);
}

/** The file that `splitParts` took apart; null where a part is missing, or something else lies there. */
export function joinParts(items: ReadonlyMap<string, string>, prefix: string): Bytes | null {
	for (let count = 1; count <= MOST_PARTS; count++) {
		const parts = Array.from({ length: count }, (_, at) => items.get(`${prefix}${at}${count}`));
		if (parts.includes(undefined)) continue;
		try {
			return fromBase64(parts.join(''));
		} catch {
			return null;
		}
	}
	return null;
}
