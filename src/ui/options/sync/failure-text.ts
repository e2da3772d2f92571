import type { Entered, Trial } from '../../../sync/api';
import { type MessageKey, t } from '../../i18n';

/** Why a storage cannot be used, by `why` of `Trial` and `Entered`. */
const failures: Readonly<Record<string, MessageKey>> = {
	offline: 'syncTryOffline',
	busy: 'syncTryBusy',
	'sign-in': 'syncTrySignIn',
	full: 'syncTryFull',
	page: 'syncTryPage',
	redirect: 'syncTryRedirect',
	'not-webdav': 'syncTryNotWebdav',
	'not-storage': 'syncTryNotWebdav',
	'no-folder': 'syncTryNoFolder',
	'read-only': 'syncTryReadOnly',
	unreliable: 'syncTryUnreliable',
};

const failureText = (why: string): string => t(failures[why] ?? 'syncTryRefused');

/** What speaks against a storage that was tried, and what to do; null where nothing does. */
export function trialText(trial: Trial): string | null {
	if (trial.outcome === 'ready') return null;
	if (trial.outcome === 'damaged') return t('syncTryDamaged');
	return trial.outcome === 'newer' ? t('syncNewer') : failureText(trial.why);
}

/** Why something was not done; null where it was. Nothing was changed then. */
export function enteredText(entered: Entered): string | null {
	switch (entered.outcome) {
		case 'done':
			return null;
		case 'wrong-passphrase':
			return t('syncWrongSecret');
		case 'unreadable':
			return t('syncVaultUnreadable');
		case 'vault-there':
			return t('syncVaultThere');
		case 'failed':
			return failureText(entered.why);
	}
}
