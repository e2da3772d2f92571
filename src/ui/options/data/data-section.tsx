import { useState } from 'preact/hooks';
import { restoreData, type Snapshot } from '../../../settings/data';
import { t } from '../../i18n';
import { useAnnounce } from '../saved';
import { Section } from '../section';
import { DeleteData } from './delete-data';
import { ExportData } from './export-data';
import { ImportData } from './import-data';

/** What was replaced or deleted, as it was before. */
interface Undoable {
	text: string;
	before: Snapshot;
}

/** Everything that is kept on the device: out, in, away; the last two can be undone while the page is open. */
export function DataSection() {
	const announce = useAnnounce();
	const [last, setLast] = useState<Undoable | null>(null);
	const undo = async ({ before }: Undoable) => {
		await restoreData(before);
		setLast(null);
		announce('dataRestored');
	};
	return (
		<Section name="data" text={t('dataText')}>
			<ExportData />
			<ImportData done={(before) => setLast({ text: t('dataImported'), before })} />
			<DeleteData done={(before) => setLast({ text: t('dataDeleted'), before })} />
			<div role="status" data-testid="data-done">
				{last && (
					<p class="notice">
						{last.text}{' '}
						<button type="button" class="text-button" data-testid="data-undo" onClick={() => void undo(last)}>
							{t('undo')}
						</button>
					</p>
				)}
			</div>
		</Section>
	);
}
