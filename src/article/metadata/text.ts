import { asShown } from '../../text/unseen';

/** Longest fact that is taken from a page, in UTF-16 units; the rest is cut. */
const MOST_CHARACTERS = 500;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * A fact as one line of plain text, or null when nothing is left. Character references that were escaped once too
 * often are resolved; whatever looks like markup stays text.
 */
export function plainText(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const text = value
		.slice(0, 4 * MOST_CHARACTERS)
		.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
			if (name) return NAMED[name.toLowerCase()] ?? whole;
			const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
			return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
				? String.fromCodePoint(code)
				: whole;
		})
		.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
		.trim()
		.slice(0, MOST_CHARACTERS);
	return asShown(text) || null;
}

/** Letters and digits alone, in lower case: for telling whether two facts say the same. */
export const foldText = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
