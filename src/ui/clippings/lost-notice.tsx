import { dismissLoss, getLoss, watchLoss } from '../../settings/kept-store';
import { formatDate } from '../format';
import { plural, t } from '../i18n';
import { useWatched } from '../use-watched';
import { withNumber } from '../with-number';

/** Tells the reader that the browser cleared the clippings away, and how they come back; nothing where it did not. */
export function LostNotice({ restore }: { restore?: () => void }) {
	const loss = useWatched(getLoss, watchLoss);
	if (!loss) return null;
	return (
		<div class="notice" role="alert" data-testid="lost">
			<p>
				{withNumber(
					t('storeLost', formatDate(loss.seen.slice(0, 10)), plural('exchangeClippings', loss.clippings)),
					'store:lost',
				)}
			</p>
			<p class="notice-actions">
				{restore && (
					<button type="button" class="button" onClick={restore}>
						{t('importButton')}
					</button>
				)}
				<a href="/options.html#sync">{t('syncTitle')}</a>
				<button type="button" class="text-button" data-testid="lost-close" onClick={() => void dismissLoss()}>
					{t('close')}
				</button>
			</p>
		</div>
	);
}
