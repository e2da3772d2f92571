import type { Clipping } from '../../clippings/model';
import { changeClippings } from '../../clippings/store/clippings';
import { t } from '../i18n';

/** The comment of a clipping, stored when the reader leaves it. */
export function ClippingEditor({ clipping }: { clipping: Clipping }) {
	return (
		<textarea
			class="input"
			rows={3}
			aria-label={t('commentLabel')}
			value={clipping.comment}
			onChange={({ currentTarget }) => void changeClippings([clipping.id], { comment: currentTarget.value })}
		/>
	);
}
