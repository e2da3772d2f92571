import { useEffect, useState } from 'preact/hooks';
import { EXPORTED } from '../../../settings/stored';
import { t } from '../../i18n';
import { OnlyHere } from '../../sync/only-here';
import { useSync } from '../../sync/use-sync';
import { useSettings } from '../../use-settings';
import { loadApi } from '../sync/load-api';

/** Deletes everything, in two steps. */
export function DeleteData({ remove }: { remove: () => Promise<void> }) {
	const [isAsking, setAsking] = useState(false);
	const sync = useSync();
	const { syncTexts } = useSettings();
	useEffect(() => {
		// Since the browser started nobody may have asked yet how sync stands.
		if (isAsking && sync.on && !sync.state) void loadApi().then((api) => api.state());
	}, [isAsking, sync.on, sync.state]);
	const removeNow = async () => {
		await remove();
		setAsking(false);
	};
	const kept = [t('storedClippings'), ...EXPORTED.map(({ label }) => t(label))];
	return (
		<div class="action">
			<p>{t('deleteText')}</p>
			{isAsking ? (
				// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons.
				<div class="notice" role="group" aria-label={t('deleteButton')}>
					<p>{t('deleteSure', kept.join(', '))}</p>
					{sync.on && <p data-testid="delete-sync">{t('deleteSync')}</p>}
					{sync.on && sync.state && <OnlyHere state={sync.state} sendsTexts={syncTexts} />}
					<div class="row">
						<button type="button" class="button" data-testid="delete-now" onClick={() => void removeNow()}>
							{t('deleteNow')}
						</button>
						<button
							type="button"
							class="text-button"
							// The first thing to reach after the question is the way back.
							ref={(button) => button?.focus()}
							onClick={() => setAsking(false)}
						>
							{t('cancel')}
						</button>
					</div>
				</div>
			) : (
				<button type="button" class="button" data-testid="delete" onClick={() => setAsking(true)}>
					{t('deleteButton')}
				</button>
			)}
		</div>
	);
}
