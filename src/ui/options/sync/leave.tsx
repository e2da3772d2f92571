import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { OnlyHere } from '../../sync/only-here';
import type { SyncOn } from '../../sync/use-sync';
import { useSettings } from '../../use-settings';
import { enteredText } from './failure-text';
import { useWork } from './use-work';

/** Ending sync: on this device alone, or by deleting the vault for all; each in two steps. */
export function Leave({ state, left }: { state: SyncOn; left: () => void }) {
	const { syncTexts } = useSettings();
	const [asking, setAsking] = useState<'leave' | 'delete' | null>(null);
	const { isBusy, ended, run } = useWork();
	const end = async () => {
		const ended = await run((api) => (asking === 'leave' ? api.leave() : api.deleteVault()));
		if (ended?.outcome === 'done') left();
	};
	return (
		<div class="action">
			<h3>{t('syncEnd')}</h3>
			<p>{t('syncEndText')}</p>
			{!asking && <OnlyHere state={state} sendsTexts={syncTexts} />}
			{asking ? (
				// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons.
				<div class="notice" role="group" aria-label={t(asking === 'leave' ? 'syncLeave' : 'syncDelete')}>
					<p>{t(asking === 'leave' ? 'syncLeaveSure' : 'syncDeleteSure')}</p>
					<OnlyHere state={state} sendsTexts={syncTexts} />
					<div class="row">
						<button
							type="button"
							class="button"
							data-testid="sync-end"
							aria-disabled={isBusy}
							onClick={() => void end()}
						>
							{t(asking === 'leave' ? 'syncLeave' : 'syncDelete')}
						</button>
						{/* The first thing to reach after the question is the way back. */}
						<button type="button" class="text-button" ref={focusOnce} disabled={isBusy} onClick={() => setAsking(null)}>
							{t('cancel')}
						</button>
					</div>
					<p role="status">{ended && enteredText(ended)}</p>
				</div>
			) : (
				<div class="row">
					<button type="button" class="button" data-testid="sync-leave" onClick={() => setAsking('leave')}>
						{t('syncLeave')}
					</button>
					<button type="button" class="button" data-testid="sync-delete" onClick={() => setAsking('delete')}>
						{t('syncDelete')}
					</button>
				</div>
			)}
		</div>
	);
}

const focusOnce = (button: HTMLButtonElement | null) => button?.focus();
