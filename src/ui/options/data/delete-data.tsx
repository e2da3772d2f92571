import { useState } from 'preact/hooks';
import { deleteData, type Snapshot } from '../../../settings/data';
import { STORED } from '../../../settings/stored';
import { t } from '../../i18n';

/** Deletes everything, in two steps. */
export function DeleteData({ done }: { done: (before: Snapshot) => void }) {
	const [isAsking, setAsking] = useState(false);
	const remove = async () => {
		const before = await deleteData();
		setAsking(false);
		done(before);
	};
	return (
		<div class="action">
			<p>{t('deleteText')}</p>
			{isAsking ? (
				// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons.
				<div class="notice" role="group" aria-label={t('deleteButton')}>
					<p>{t('deleteSure', STORED.map(({ label }) => t(label)).join(', '))}</p>
					<div class="row">
						<button type="button" class="button" data-testid="delete-now" onClick={() => void remove()}>
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
