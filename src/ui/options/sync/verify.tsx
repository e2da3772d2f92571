import { useRef, useState } from 'preact/hooks';
import type { Verification } from '../../../sync/api';
import { t } from '../../i18n';
import { enteredText } from './failure-text';
import { useWork } from './use-work';
import { VerdictView } from './verdict';

/** Reads everything in the storage once more, and tells what was found. */
export function Verify() {
	const { isBusy, ended, run } = useWork();
	const [verified, setVerified] = useState<Verification | null>(null);
	const stop = useRef<AbortController | null>(null);
	const verify = () =>
		run(async (api) => {
			setVerified(null);
			stop.current = new AbortController();
			const verified = await api.verify(stop.current.signal);
			setVerified(verified);
			if (verified.outcome === 'failed') return verified;
		});
	return (
		<div class="action">
			<p>{t('syncVerifyText')}</p>
			<div class="row">
				<button
					type="button"
					class="button"
					data-testid="sync-verify"
					aria-disabled={isBusy}
					onClick={() => void verify()}
				>
					{t('syncVerify')}
				</button>
				{isBusy && (
					<button
						type="button"
						class="text-button"
						data-testid="sync-verify-stop"
						onClick={() => stop.current?.abort()}
					>
						{t('cancel')}
					</button>
				)}
			</div>
			<div role="status" class="quiet" data-testid="sync-verified">
				{isBusy && <p>{t('syncVerifying')}</p>}
				{ended && enteredText(ended) && <p>{enteredText(ended)}</p>}
				{verified?.outcome === 'stopped' && <p>{t('syncVerifyStopped')}</p>}
				{verified?.outcome === 'in-the-way' && <p>{t('syncVerifyInTheWay')}</p>}
				{verified?.outcome === 'read' && <VerdictView verdict={verified.verdict} />}
			</div>
		</div>
	);
}
