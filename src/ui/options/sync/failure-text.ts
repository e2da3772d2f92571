import type { Entered, Trial } from '../../../sync/api';
import type { Obstacle } from '../../../sync/obstacle';
import { storeFailureText } from '../../clippings/store-errors';
import { type MessageKey, t } from '../../i18n';
import { withNumber } from '../../with-number';

/** Why a storage cannot be used. */
const storageText: Readonly<Record<Extract<Obstacle, { at: 'storage' }>['why'], MessageKey>> = {
	offline: 'syncTryOffline',
	busy: 'syncTryBusy',
	'server-error': 'syncTryServerError',
	'sign-in': 'syncTrySignIn',
	forbidden: 'syncTryForbidden',
	full: 'syncTryFull',
	'too-large': 'syncTryTooLarge',
	page: 'syncTryPage',
	redirect: 'syncTryRedirect',
	'not-webdav': 'syncTryNotWebdav',
	'not-storage': 'syncTryNotWebdav',
	'no-folder': 'syncTryNoFolder',
	'read-only': 'syncTryReadOnly',
	'no-delete': 'syncTryNoDelete',
	unreliable: 'syncTryUnreliable',
	refused: 'syncTryRefused',
};

const obstacleText = (obstacle: Obstacle): string =>
	obstacle.at === 'device'
		? storeFailureText(obstacle.why)
		: withNumber(t(storageText[obstacle.why]), `storage:${obstacle.why}`);

/** What speaks against a storage that was tried, and what to do; null where nothing does. */
export function trialText(trial: Trial): string | null {
	if (trial.outcome === 'ready') return null;
	if (trial.outcome === 'damaged') return withNumber(t('syncTryDamaged'), 'vault:damaged');
	return trial.outcome === 'newer' ? withNumber(t('syncNewer'), 'vault:newer') : obstacleText(trial.obstacle);
}

/** Why something was not done; null where it was. Nothing was changed then. */
export function enteredText(entered: Entered): string | null {
	switch (entered.outcome) {
		case 'done':
			return null;
		case 'wrong-passphrase':
			return withNumber(t('syncWrongSecret'), 'vault:wrong-passphrase');
		case 'unreadable':
			return withNumber(t('syncVaultUnreadable'), 'vault:unreadable');
		case 'vault-there':
			return withNumber(t('syncVaultThere'), 'vault:there');
		case 'failed':
			return obstacleText(entered.obstacle);
	}
}
