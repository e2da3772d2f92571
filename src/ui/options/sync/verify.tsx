import { t } from '../../i18n';
import { enteredText } from './failure-text';
import { useWork } from './use-work';

/** Reads everything in the storage once more. */
export function Verify() {
	const { isBusy, ended, run } = useWork();
	return (
		<div class="action">
			<p>{t('syncVerifyText')}</p>
			<button
				type="button"
				class="button"
				data-testid="sync-verify"
				aria-disabled={isBusy}
				onClick={() => void run((api) => api.verify())}
			>
				{t('syncVerify')}
			</button>
			<p role="status" class="quiet" data-testid="sync-verified">
				{isBusy && t('syncVerifying')}
				{ended && (enteredText(ended) ?? t('syncVerified'))}
			</p>
		</div>
	);
}
