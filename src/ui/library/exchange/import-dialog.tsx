import { t } from '../../i18n';

/** Asks for a file to import. */
export function ImportDialog({ close }: { close: () => void }) {
	return (
		<dialog ref={(dialog) => dialog?.showModal()} onClose={close}>
			<button type="button" class="button" onClick={close}>
				{t('cancel')}
			</button>
		</dialog>
	);
}
