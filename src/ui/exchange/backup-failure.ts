import { StoreError, type StoreFailure } from '../../clippings/store/errors';
import type { BackupState } from '../../settings/backup';
import { storeErrorText } from '../clippings/store-errors';
import { formatDate } from '../format';
import { t } from '../i18n';

/** That the latest backup was not written, and why; null where it was. */
export function backupFailure({ failure }: BackupState): string | null {
	return failure && `${t('backupFailed', formatDate(failure.at.slice(0, 10)))} ${whyText(failure)}`;
}

function whyText({ why, detail }: NonNullable<BackupState['failure']>): string {
	if (why === 'not-allowed') return t('backupNotAllowed');
	if (why === 'lost') return t('backupLost');
	if (why === 'store') return storeErrorText(new StoreError(detail as StoreFailure));
	return t('backupNotWritten', detail || '?');
}
