import { readRecoveryCode } from '../../../sync/format/recovery-code';
import { safeNormalize } from '../../../text/safe-normalize';

/** What seems to be mistyped in a text that did not open the vault, if it was meant as a recovery code. */
type CodeHint = { problem: 'length'; length: number } | { problem: 'groups'; groups: number[] };

/**
 * Where to look in a recovery code that was mistyped; null for what looks like a passphrase. It is told only after the
 * text was tried, because a passphrase may look like a code.
 */
export function codeHint(text: string): CodeHint | null {
	const looksLikeCode = /\d/.test(text) && /^[\p{Lu}\d\s\p{Pd}]+$/u.test(safeNormalize(text, 'NFKC').toUpperCase());
	if (!looksLikeCode) return null;
	const read = readRecoveryCode(text);
	if ('code' in read) return null;
	if (read.problem === 'groups') return { problem: 'groups', groups: read.groups };
	return Math.abs(read.wanted - read.length) < 10 ? { problem: 'length', length: read.length } : null;
}
