import type { Trouble } from '../../sync/state';
import { type MessageKey, t } from '../i18n';
import { clockTime } from './time';

const texts: Record<Trouble['kind'], MessageKey> = {
	'folder-gone': 'syncFolderGone',
	'folder-replaced': 'syncFolderReplaced',
	locked: 'syncLocked',
	newer: 'syncNewer',
	'sign-in': 'syncSignIn',
	full: 'syncFull',
	'not-storage': 'syncNotStorage',
	refused: 'syncRefused',
	unshown: 'syncUnshown',
	offline: 'syncOffline',
	busy: 'syncBusy',
	store: 'syncStore',
};

/** What keeps sync from going on, and what the reader can do, in a sentence or two. */
export const troubleText = (trouble: Trouble): string =>
	t(texts[trouble.kind], 'until' in trouble ? clockTime(trouble.until) : 'file' in trouble ? trouble.file : '');
