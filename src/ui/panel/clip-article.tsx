import type { ClipResult } from '../../messages/clips';
import { send } from '../../messages/send';
import { t } from '../i18n';
import { ClipButton } from '../notes/clip-button';

/** Saves the whole article of the tab; says so, or in words why not. */
export function ClipArticle({ tab }: { tab: number }) {
	const clip = (again?: true): Promise<ClipResult> => send('clipArticle', { tabId: tab, ...(again && { again }) });
	return (
		<div class="quiet clip-article">
			<ClipButton name="clip-article" label={t('clipArticle')} clip={clip} />
		</div>
	);
}
