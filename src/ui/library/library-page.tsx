import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { allClippings } from '../../clippings/store/clippings';
import { t } from '../i18n';
import { BackupNotice } from './exchange/backup-notice';
import { ExportDialog } from './exchange/export-dialog';
import { ImportDialog } from './exchange/import-dialog';

/** The library: every clipping. */
export function LibraryPage() {
	const [isImporting, setImporting] = useState(false);
	const [exported, setExported] = useState<Clipping[] | null>(null);
	return (
		<>
			<header class="top">
				<img src="/icon/sidelight.svg" alt="" width="28" height="28" />
				<h1>{t('libraryTitle')}</h1>
				<button type="button" class="text-button" data-testid="library-import" onClick={() => setImporting(true)}>
					{t('importTitle')}
				</button>
				<button
					type="button"
					class="text-button"
					data-testid="library-export"
					onClick={() => void allClippings().then(setExported)}
				>
					{t('exportAll')}
				</button>
			</header>
			<BackupNotice />
			{isImporting && <ImportDialog close={() => setImporting(false)} />}
			{exported && <ExportDialog clippings={exported} close={() => setExported(null)} />}
		</>
	);
}
