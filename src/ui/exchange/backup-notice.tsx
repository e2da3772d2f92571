import { t } from '../i18n';
import { backupFailure } from './backup-failure';
import { useBackup } from './use-backup';

/** Tells the reader that a backup that was due could not be written; nothing where all is well. */
export function BackupNotice() {
	const state = useBackup();
	const failure = state && state.schedule !== 'off' ? backupFailure(state) : null;
	if (failure === null) return null;
	return (
		<p class="notice" role="status" data-testid="backup-notice">
			{failure} <a href="/options.html#data">{t('seeSettings')}</a>
		</p>
	);
}
