import { useEffect, useState } from 'preact/hooks';
import { type BackupState, getBackup, watchBackup } from '../../../settings/backup';

/** The state of the automatic backups, as it is now; null until it is known. */
export function useBackup(): BackupState | null {
	const [state, setState] = useState<BackupState | null>(null);
	useEffect(() => {
		const left = new AbortController();
		const show = (now: BackupState) => {
			if (!left.signal.aborted) setState(now);
		};
		watchBackup(show, left.signal);
		void getBackup().then(show);
		return () => left.abort();
	}, []);
	return state;
}
