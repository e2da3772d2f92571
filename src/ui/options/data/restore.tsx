import { useState } from 'preact/hooks';
import { lazy } from '../../components/lazy';
import { t } from '../../i18n';

const ImportDialog = lazy(() => import('../../exchange/import-dialog').then((module) => module.ImportDialog));

/** Takes a backup, or clippings from elsewhere, in again. */
export function Restore() {
	const [isOpen, setOpen] = useState(false);
	return (
		<div class="action">
			<p>{t('importText')}</p>
			<button type="button" class="button" data-testid="restore" onClick={() => setOpen(true)}>
				{t('importButton')}
			</button>
			{isOpen && <ImportDialog close={() => setOpen(false)} />}
		</div>
	);
}
