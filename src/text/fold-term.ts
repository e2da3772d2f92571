import { foldWord } from './characters';

/** Start and prime of the 32-bit FNV-1a hash. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo). Words that fold alike hash alike. */
export function hashTerm(folded: string): number {
	let hash = FNV_OFFSET;
	for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
	return hash >>> 0;
}

/**
 * Folds a word as it stands on the page to the form that is compared: case, apostrophes, possessive `'s`, the stops of
 * `U.S.` and the separators of `100,000` do not count. Idempotent.
 */
export function foldTerm(word: string): string {
	if (isPlain(word)) return word.toLowerCase();
	let folded = word;
	if (/\d/.test(folded)) folded = folded.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
	else folded = folded.replaceAll('.', '').replace(/(?<=.)['’ʼ][sS]$/, '');
	return foldWord(folded);
}

/** Whether a word has English letters alone: most do, and need no more than lower case. */
function isPlain(word: string): boolean {
	for (let i = 0; i < word.length; i++) {
		const lower = word.charCodeAt(i) | 32;
		if (lower < 97 || lower > 122) return false;
	}
	return word !== '';
}
