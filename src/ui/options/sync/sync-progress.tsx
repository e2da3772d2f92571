import type { Progress } from '../../../sync/state';
import { type MessageKey, t, uiLanguage } from '../../i18n';

const texts: Record<Progress['doing'], MessageKey> = {
	upload: 'syncUploading',
	download: 'syncDownloading',
	snapshot: 'syncSnapshot',
	verify: 'syncVerifying',
	key: 'syncDeriving',
	texts: 'syncSendingTexts',
	'trial-look': 'syncTryLooking',
	'trial-write': 'syncTryWriting',
	'trial-read': 'syncTryReading',
	'trial-remove': 'syncTryRemoving',
};

/** What sync does at this moment, and how much of it is done. */
export function SyncProgress({ progress: { doing, done, all } }: { progress: Progress }) {
	const number = new Intl.NumberFormat(uiLanguage());
	return (
		<div class="sync-progress" data-testid="sync-progress">
			<label for={`sync-progress-${doing}`}>{t(texts[doing])}</label>
			<progress id={`sync-progress-${doing}`} {...(all === null ? {} : { value: done, max: all || 1 })} />
			{/* It changes several times a second, which nobody wants to hear. */}
			<span class="quiet" aria-hidden="true">
				{doing !== 'key' &&
					!doing.startsWith('trial-') &&
					all !== null &&
					`${number.format(done)} / ${number.format(all)}`}
			</span>
		</div>
	);
}
