import type { FailedRequest } from '../../sync/remotes/remote';
import type { Trouble } from '../../sync/state';
import type { ErrorName } from '../../text/error-numbers';
import { type MessageKey, t } from '../i18n';
import { withNumber } from '../with-number';
import { clockTime } from './time';

const texts: Record<Trouble['kind'], MessageKey> = {
	'folder-gone': 'syncFolderGone',
	'folder-replaced': 'syncFolderReplaced',
	locked: 'syncLocked',
	newer: 'syncNewer',
	'sign-in': 'syncSignIn',
	forbidden: 'syncMayNotRead',
	full: 'syncFull',
	'too-large': 'syncTooLarge',
	'no-folder': 'syncNoFolder',
	'not-storage': 'syncNotStorage',
	refused: 'syncRefused',
	unshown: 'syncNotShown',
	offline: 'syncOffline',
	busy: 'syncBusy',
	'server-error': 'syncServerError',
	store: 'syncStore',
	unknown: 'storeUnknown',
};

/** What keeps sync from going on, and what the reader can do, in a sentence or two. */
export const troubleText = (trouble: Trouble): string =>
	withNumber(
		t(
			(trouble.request && closerText(trouble.kind, trouble.request)) ?? texts[trouble.kind],
			'until' in trouble ? clockTime(trouble.until) : 'file' in trouble ? trouble.file : '',
		),
		errorOfTrouble(trouble),
	);

/** The name under which a trouble has its number. */
export function errorOfTrouble({ kind }: Trouble): ErrorName {
	switch (kind) {
		case 'folder-gone':
		case 'folder-replaced':
		case 'locked':
		case 'newer':
			return `vault:${kind}`;
		case 'store':
			return 'vault:not-stored';
		case 'unknown':
			return 'store:unknown';
		default:
			return `storage:${kind}`;
	}
}

/** What is known better by the request that failed. */
function closerText(kind: Trouble['kind'], { method, status }: FailedRequest): MessageKey | null {
	if (status === null) return null;
	switch (kind) {
		case 'sign-in':
			return status === 401 ? 'syncSignedOut' : null;
		case 'forbidden':
			if (method === 'DELETE') return 'syncMayNotDelete';
			return method === 'PUT' || method === 'MKCOL' ? 'syncMayNotWrite' : null;
		case 'not-storage':
			return status >= 300 && status < 400 ? 'syncLeadsElsewhere' : null;
		case 'refused':
			return status < 300 ? 'syncOddAnswer' : null;
		default:
			return null;
	}
}
