import { browser } from 'wxt/browser';
import { readData } from '../../../settings/data';
import { writeDataFile } from '../../../settings/data-file';
import { t } from '../../i18n';

/** Saves everything as one file. */
export function ExportData() {
	const save = async () => {
		const now = new Date();
		const text = writeDataFile(await readData(), browser.runtime.getManifest().version, now);
		const link = document.createElement('a');
		link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
		link.download = `sidelight-${now.toISOString().slice(0, 10)}.json`;
		link.click();
		URL.revokeObjectURL(link.href);
	};
	return (
		<div class="action">
			<p>{t('exportText')}</p>
			<button type="button" class="button" data-testid="export" onClick={() => void save()}>
				{t('exportButton')}
			</button>
		</div>
	);
}
