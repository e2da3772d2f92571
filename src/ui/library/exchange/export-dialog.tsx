import type { Clipping } from '../../../clippings/model';
import { plural, t } from '../../i18n';

/** Asks in what form clippings are exported. */
export function ExportDialog({ clippings, close }: { clippings: Clipping[]; close: () => void }) {
	return (
		<dialog ref={(dialog) => dialog?.showModal()} onClose={close}>
			<p>{plural('libraryCount', clippings.length)}</p>
			<button type="button" class="button" onClick={close}>
				{t('cancel')}
			</button>
		</dialog>
	);
}
