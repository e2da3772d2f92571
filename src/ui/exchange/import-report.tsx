import { t } from '../i18n';
import { type Taken, takenText, type Undone } from './use-import';

interface Props {
	taken: readonly Taken[];
	undone: Undone;
	undo: () => void;
	more: () => void;
}

/** What came of an import, file by file; it can be undone while the window is open. */
export function ImportReport({ taken, undone, undo, more }: Props) {
	const canUndo = undone === 'no' && taken.some((one) => 'undo' in one);
	return (
		<div class="exchange-report" data-testid="import-report">
			<div role="status">
				{undone !== 'no' ? (
					<p>{t(undone === 'all' ? 'dataRestored' : 'importUndoneUnchanged')}</p>
				) : (
					<ul class="exchange-counts">
						{taken.map((one, i) => (
							<li key={i}>
								<bdi>{one.name}</bdi>: {takenText(one)}
							</li>
						))}
					</ul>
				)}
			</div>
			{canUndo && <p class="quiet">{t('importUndoUntil')}</p>}
			<div class="exchange-actions">
				{canUndo && (
					<button type="button" class="button" data-testid="import-undo" onClick={undo}>
						{t('undo')}
					</button>
				)}
				<button type="button" class="text-button" data-testid="import-more" onClick={more}>
					{t('importOther')}
				</button>
			</div>
		</div>
	);
}
