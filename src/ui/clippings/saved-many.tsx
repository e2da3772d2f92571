import { useState } from 'preact/hooks';
import { putClippings, type Removed, removeClippings } from '../../clippings/store/clippings';
import { answerSavedMany, type SavedMany, savedMany, watchSavedMany } from '../../messages/saved-by-pages';
import { siteHost } from '../../text/site';
import { plural, t } from '../i18n';
import { useWatched } from '../use-watched';
import { StoreProblem } from './store-errors';

/**
 * Asks of clippings that one page saved within minutes whether the reader meant them, and takes all of them back in one
 * step; nothing where no page did. A page that has taken over its own process saves without a click.
 */
export function SavedManyNotice() {
	const found = useWatched(savedMany, watchSavedMany);
	const [removed, setRemoved] = useState<Removed | null>(null);
	const [error, setError] = useState<unknown>(null);

	const attempt = async (work: () => Promise<void>) => {
		try {
			await work();
			setError(null);
		} catch (problem) {
			setError(problem);
		}
	};
	const takeBack = ({ ids }: SavedMany) =>
		attempt(async () => {
			setRemoved(await removeClippings(ids));
			await answerSavedMany(ids);
		});
	const bringBack = ({ clippings, texts }: Removed) =>
		attempt(async () => {
			await putClippings(clippings, texts);
			setRemoved(null);
		});

	return (
		<>
			{found?.map((many) => (
				<div class="notice" role="alert" data-testid="saved-many" key={many.ids[0]}>
					<p>{t('savedMany', siteHost(many.url) ?? many.url, plural('exchangeClippings', many.ids.length))}</p>
					<p class="notice-actions">
						<button type="button" class="button" data-testid="saved-many-back" onClick={() => void takeBack(many)}>
							{t('savedManyBack')}
						</button>
						<button
							type="button"
							class="text-button"
							data-testid="saved-many-meant"
							onClick={() => void answerSavedMany(many.ids)}
						>
							{t('savedManyMeant')}
						</button>
					</p>
				</div>
			))}
			{removed && (
				<div class="notice" role="status" data-testid="saved-many-done">
					<p>{t('doneDeleted', plural('exchangeClippings', removed.clippings.length))}</p>
					<p class="notice-actions">
						<button type="button" class="button" data-testid="saved-many-undo" onClick={() => void bringBack(removed)}>
							{t('undo')}
						</button>
						<button type="button" class="text-button" onClick={() => setRemoved(null)}>
							{t('close')}
						</button>
					</p>
				</div>
			)}
			<StoreProblem error={error} />
		</>
	);
}
