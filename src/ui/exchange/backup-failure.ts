import { STORE_FAILURES, type StoreFailure } from '../../clippings/store/errors';
import type { BackupState } from '../../settings/backup';
import type { ErrorName } from '../../text/error-numbers';
import { storeFailureText } from '../clippings/store-errors';
import { formatDate } from '../format';
import { t } from '../i18n';
import { withNumber } from '../with-number';

type BackupFailure = NonNullable<BackupState['failure']>;

/** That the latest backup was not written, and why; null where it was. */
export function backupFailure({ failure }: BackupState): string | null {
	return failure && `${t('backupFailed', formatDate(failure.at.slice(0, 10)))} ${whyText(failure)}`;
}

function whyText(failure: BackupFailure): string {
	const { why, detail } = failure;
	if (why === 'store') return storeFailureText(storeFailureOf(detail));
	const words = why === 'download' ? t('backupNotWritten', detail || '?') : t(TEXTS[why]);
	return withNumber(words, errorOfBackup(failure));
}

const TEXTS = { 'not-allowed': 'backupNotAllowed', lost: 'backupLost' } as const;

/** The name under which the failure of a backup has its number. */
export const errorOfBackup = ({ why, detail }: BackupFailure): ErrorName =>
	why === 'store' ? `store:${storeFailureOf(detail)}` : `backup:${why}`;

/** As it was stored, perhaps by another version. */
const storeFailureOf = (detail: string): StoreFailure =>
	STORE_FAILURES.find((failure) => failure === detail) ?? 'unknown';
