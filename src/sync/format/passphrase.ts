import { safeNormalize } from '../../text/safe-normalize';
import { readRecoveryCode } from './recovery-code';

/**
 * The text that keys are derived from: a recovery code as it is printed, however it was typed; any other passphrase in
 * Unicode form NFKC, with single spaces and none around, so that keyboards which write the same differently agree.
 */
export function secretOf(typed: string): string {
	const read = readRecoveryCode(typed);
	return 'code' in read ? read.code : safeNormalize(typed, 'NFKC').trim().replace(/\s+/gu, ' ');
}
