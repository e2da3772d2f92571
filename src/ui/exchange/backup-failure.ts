import { STORE_FAILURES } from '../../clippings/store/errors';
import type { BackupState } from '../../settings/backup';
import { storeFailureText } from '../clippings/store-errors';
import { formatDate } from '../format';
import { t } from '../i18n';

/** That the latest backup was not written, and why; null where it was. */
export function backupFailure({ failure }: BackupState): string | null {
	return failure && `${t('backupFailed', formatDate(failure.at.slice(0, 10)))} ${whyText(failure)}`;
}

function whyText({ why, detail }: NonNullable<BackupState['failure']>): string {
	if (why === 'not-allowed') return t('backupNotAllowed');
	if (why === 'lost') return t('backupLost');
	// As it was stored, perhaps by another version.
	if (why === 'store') return storeFailureText(STORE_FAILURES.find((failure) => failure === detail) ?? 'unknown');
	return t('backupNotWritten', detail || '?');
}
