import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { changeClippings } from '../../clippings/store/clippings';
import { succession } from '../../clippings/succession';
import { send } from '../../messages/send';
import { storeErrorText } from '../clippings/store-errors';
import { catalogueLanguage, t } from '../i18n';

/**
 * For a passage that is gone from its page: shows what resembles it most, and has the reader say which words it is now. A
 * clipping keeps what it was made of, so these become a new one that takes over what the reader made of the former.
 */
export function FindAgain({ tab, former }: { tab: number; former: Clipping }) {
	const [seeks, setSeeks] = useState(false);
	const [said, setSaid] = useState('');
	const seek = async () => {
		const found = await send('findClipping', { tabId: tab, id: former.id, closest: true }).catch(() => false);
		setSaid(t(found ? 'findAgainClosest' : 'findAgainNothing'));
		setSeeks(true);
	};
	const take = async () => {
		try {
			const result = await send('clipSelection', { tabId: tab });
			if (result.id === null) return setSaid(result.words);
			await changeClippings([result.id], succession(former, catalogueLanguage()));
			setSaid(t('findAgainDone'));
			setSeeks(false);
		} catch (error) {
			setSaid(storeErrorText(error));
		}
	};
	return (
		<div class="actions">
			<button type="button" class="text-button" data-testid="find-again" onClick={() => void seek()}>
				{t('findAgain')}
			</button>
			{seeks && (
				<button type="button" class="text-button" data-testid="find-again-take" onClick={() => void take()}>
					{t('findAgainTake')}
				</button>
			)}
			<span role="status" class="quiet">
				{said}
			</span>
		</div>
	);
}
