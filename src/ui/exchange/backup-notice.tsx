import { getBackup, watchBackup } from '../../settings/backup';
import { t } from '../i18n';
import { useWatched } from '../use-watched';
import { backupFailure } from './backup-failure';

/** Tells the reader that a backup that was due could not be written; nothing where all is well. */
export function BackupNotice() {
	const state = useWatched(getBackup, watchBackup);
	const failure = state && state.schedule !== 'off' ? backupFailure(state) : null;
	if (failure === null) return null;
	return (
		<p class="notice" role="status" data-testid="backup-notice">
			{failure} <a href="/options.html#data">{t('seeSettings')}</a>
		</p>
	);
}
