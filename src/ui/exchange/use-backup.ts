import { type BackupState, getBackup, watchBackup } from '../../settings/backup';
import { useWatched } from '../use-watched';

/** The state of the automatic backups. */
export const useBackup = (): BackupState | null => useWatched(getBackup, watchBackup);
