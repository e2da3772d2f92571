import { must } from '../../text/must';
import { isAscending } from './arrays';

/**
 * A list of texts of which each is decoded when it is asked for. As bytes, all numbers little-endian:
 *
 *     u32                 how many
 *     u32 × (many + 1)    where each begins, and the last ends, counted from the end of this list
 *     UTF-8               the texts, one behind the other
 */
export interface Strings {
	length: number;
	/** The text at a position; empty where there is none. */
	at(index: number): string;
}

export function packStrings(texts: readonly string[]): Uint8Array {
	const encoded = texts.map((text) => new TextEncoder().encode(text));
	const offsets = new Uint32Array(texts.length + 1);
	for (const [i, { length }] of encoded.entries()) offsets[i + 1] = must(offsets[i]) + length;
	const head = 4 * (texts.length + 2);
	const bytes = new Uint8Array(head + must(offsets.at(-1)));
	const words = new Uint32Array(bytes.buffer, 0, texts.length + 2);
	words[0] = texts.length;
	words.set(offsets, 1);
	for (const [i, part] of encoded.entries()) bytes.set(part, head + must(offsets[i]));
	return bytes;
}

/** The list that `packStrings` wrote, in place. `bytes` begin at a multiple of four. Throws where lengths do not fit. O(texts). */
export function openStrings(bytes: Uint8Array): Strings {
	if (bytes.length < 8) throw new RangeError('list of texts is cut off');
	const [count = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 1);
	const head = 4 * (count + 2);
	if (head > bytes.length) throw new RangeError('list of texts is cut off');
	const offsets = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, count + 1);
	if (!isAscending(offsets) || offsets[0] !== 0 || offsets[count] !== bytes.length - head)
		throw new RangeError('list of texts has its parts out of order');
	const decoder = new TextDecoder();
	return {
		length: count,
		at: (index) => {
			const start = offsets[index];
			const end = offsets[index + 1];
			return start === undefined || end === undefined ? '' : decoder.decode(bytes.subarray(head + start, head + end));
		},
	};
}
