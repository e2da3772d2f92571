import { safeNormalize } from '../../text/safe-normalize';
import { DENSE } from '../../text/writing';
import { readRecoveryCode } from './recovery-code';

/**
 * What a passphrase of the reader's own lacks; what is stored can be guessed at by whoever runs the storage, for years.
 * - `short`: fewer than 16 characters, or 8 in scripts where a character is half a word;
 * - `repeats`: few different characters or words;
 * - `words`: fewer than four words, and too short to do without them.
 */
type PassphraseHint = 'short' | 'repeats' | 'words';

const LEAST_CHARACTERS = 16;
const LEAST_WORDS = 4;
/** Length at which words no longer matter. */
const LONG_CHARACTERS = 24;
const LEAST_DIFFERENT_CHARACTERS = 8;

/** Of these, a character counts for two. */
const IS_DENSE = new RegExp(`[${DENSE}]`, 'u');

/** What to tell a reader about a passphrase; null where it will do. Rules of thumb, which know no dictionary. */
export function passphraseHint(passphrase: string): PassphraseHint | null {
	const normal = secretOf(passphrase);
	const chars = [...normal];
	const length = chars.reduce((sum, char) => sum + (IS_DENSE.test(char) ? 2 : 1), 0);
	if (length < LEAST_CHARACTERS) return 'short';
	const words = new Set(
		normal
			.toLowerCase()
			.split(/[^\p{L}\p{N}\p{M}]+/u)
			.filter((word) => [...word].length > 2),
	);
	const isVaried = new Set(chars).size >= LEAST_DIFFERENT_CHARACTERS;
	if (!isVaried) return 'repeats';
	return words.size >= LEAST_WORDS || length >= LONG_CHARACTERS ? null : 'words';
}

/**
 * The text that keys are derived from: a recovery code as it is printed, however it was typed; any other passphrase in
 * Unicode form NFKC, with single spaces and none around, so that keyboards which write the same differently agree.
 */
export function secretOf(typed: string): string {
	const read = readRecoveryCode(typed);
	return 'code' in read ? read.code : safeNormalize(typed, 'NFKC').trim().replace(/\s+/gu, ' ');
}
