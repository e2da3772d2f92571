import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messages/send';
import { storeErrorText } from '../clippings/store-errors';
import { t } from '../i18n';

/** Saves the whole article of the tab; says so, or in words why not. */
export function ClipArticle({ tab }: { tab: number }) {
	const [said, setSaid] = useState('');
	useEffect(() => setSaid(''), [tab]);
	const clip = async () => {
		setSaid('');
		const result = await send('clipArticle', { tabId: tab }).catch((error: unknown) => ({
			id: null,
			words: storeErrorText(error),
		}));
		setSaid(result.id === null ? result.words : t('clipped'));
	};
	return (
		<p class="quiet clip-article">
			<button type="button" class="text-button" data-testid="clip-article" onClick={() => void clip()}>
				{t('clipArticle')}
			</button>{' '}
			<span role="status">{said}</span>
		</p>
	);
}
