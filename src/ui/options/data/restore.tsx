import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { lazy } from '../../lazy';

const ImportDialog = lazy(() => import('../../library/exchange/import-dialog').then((module) => module.ImportDialog));

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
