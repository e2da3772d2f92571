import { useState } from 'preact/hooks';
import { LostNotice } from '../../clippings/lost-notice';
import { storeErrorText } from '../../clippings/store-errors';
import { t } from '../../i18n';
import { useAnnounce } from '../saved';
import { Section } from '../section';
import { Backup } from './backup';
import { DeleteData } from './delete-data';
import { deleteEverything, type Everything, restoreEverything } from './everything';
import { Restore } from './restore';
import { Storage } from './storage';

/** Everything that is kept on the device: what there is, out, in, away; the last can be undone while the page is open. */
export function DataSection() {
	const announce = useAnnounce();
	const [last, setLast] = useState<Everything | null>(null);
	const [problem, setProblem] = useState('');
	const attempt = (work: () => Promise<void>) => {
		setProblem('');
		return work().catch((error: unknown) => setProblem(storeErrorText(error)));
	};
	const remove = () => attempt(async () => setLast(await deleteEverything()));
	const undo = (everything: Everything) =>
		attempt(async () => {
			await restoreEverything(everything);
			setLast(null);
			announce(everything.hadSync ? 'dataRestoredNoSync' : 'dataRestored');
		});
	return (
		<Section name="data" text={t('dataText')}>
			<LostNotice />
			<Storage />
			<Backup />
			<Restore />
			<DeleteData remove={remove} />
			<div role="status" data-testid="data-done">
				{problem && <p class="problem">{problem}</p>}
				{last && (
					<p class="notice">
						{t('dataDeleted')} {last.hadSync && `${t('deletedSync')} `}
						<button type="button" class="text-button" data-testid="data-undo" onClick={() => void undo(last)}>
							{t('undo')}
						</button>
					</p>
				)}
			</div>
		</Section>
	);
}
