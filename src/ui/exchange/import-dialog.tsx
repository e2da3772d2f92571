import { useState } from 'preact/hooks';
import { Dialog } from '../components/dialog';
import { formatNumber } from '../format';
import { t } from '../i18n';
import { DropFiles } from './drop-files';
import { ImportPreview } from './import-preview';
import { ImportReport } from './import-report';
import { Progress } from './progress';
import { type Choices, useImport } from './use-import';

/** Takes clippings and backups from files: shows what is in them, stores each whole or not at all, and can undo it. */
export function ImportDialog({ close }: { close: () => void }) {
	const { phase, problem, busy, load, take, undo, restart, stop } = useImport();
	const [choices, setChoices] = useState<Choices>({ conflicts: 'both', alike: false, settings: false });
	return (
		<Dialog title={t('importTitle')} testId="import-dialog" busy={busy} close={close}>
			{phase.at === 'choose' && <DropFiles load={(files) => void load(files)} />}
			{phase.at === 'reading' && (
				<Progress label={t('importReading', phase.name, formatNumber(phase.done))} done={0} total={null} stop={stop} />
			)}
			{phase.at === 'preview' && (
				<ImportPreview
					files={phase.files}
					choices={choices}
					change={setChoices}
					take={(chosen) => void take(phase.files, chosen)}
					back={restart}
				/>
			)}
			{phase.at === 'storing' && (
				<Progress
					label={t('importStoring', formatNumber(phase.done), formatNumber(phase.total))}
					done={phase.done}
					total={phase.total}
					stop={stop}
				/>
			)}
			{phase.at === 'done' && (
				<ImportReport taken={phase.taken} undone={phase.undone} undo={() => void undo(phase.taken)} more={restart} />
			)}
			<div role="alert" class="problem" data-testid="import-problem">
				{problem}
			</div>
			{!busy && (
				<div class="exchange-actions">
					<button type="button" class="text-button" data-testid="import-close" onClick={close}>
						{t('close')}
					</button>
				</div>
			)}
		</Dialog>
	);
}
