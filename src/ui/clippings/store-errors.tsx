import { StoreError, type StoreFailure } from '../../clippings/store/errors';
import { type MessageKey, t } from '../i18n';

const failureText: Record<StoreFailure, MessageKey> = {
	full: 'storeFull',
	blocked: 'storeBlocked',
	newer: 'storeNewer',
	refused: 'storeRefused',
	stopped: 'storeStopped',
};

/** Why clippings could not be stored or read, and what the reader can do, in a sentence or two. */
export function storeErrorText(error: unknown): string {
	return t(failureText[error instanceof StoreError ? error.failure : 'refused']);
}
