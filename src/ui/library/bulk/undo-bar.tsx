import { colourLabel } from '../../../i18n/colour-labels';
import { storeErrorText } from '../../clippings/store-errors';
import { formatNumber } from '../../format';
import { plural, t } from '../../i18n';
import type { Action } from '../core/action';
import type { Actions, Running, Said } from '../use-actions';

interface Props {
	actions: Actions;
	/** Takes the focus away from what is going to disappear. */
	leave: () => void;
}

/** What was done last and the way back, or how far a long change is and the way to stop it. */
export function UndoBar({ actions, leave }: Props) {
	const { running, said, undo, redo, dismiss } = actions;
	/** Does what a button is for, which then goes. */
	const press = (does: () => unknown) => () => {
		leave();
		does();
	};
	return (
		// It stays in the document while it is empty, so that what it comes to say is read out.
		<div class={running || said ? 'undo-bar' : 'visually-hidden'} data-testid="undo-bar">
			<p role="status">{said && !running && <span key={said.number}>{sentence(said)}</span>}</p>
			{running && <Progress running={running} />}
			{!running && said && (
				<>
					{said.kind === 'done' && (
						<button type="button" class="text-button" data-testid="undo" onClick={press(undo)}>
							{t('undo')}
						</button>
					)}
					{said.kind === 'undone' && (
						<button type="button" class="text-button" data-testid="redo" onClick={press(redo)}>
							{t('redo')}
						</button>
					)}
					<button type="button" class="text-button" onClick={press(dismiss)}>
						{t('close')}
					</button>
				</>
			)}
		</div>
	);
}

function Progress({ running: { done, total, stop } }: { running: Running }) {
	const label = t('bulkProgress', formatNumber(done), formatNumber(total));
	return (
		<>
			<label class="progress">
				<span>{label}</span>
				<progress value={done} max={total} />
			</label>
			<button type="button" class="text-button" data-testid="stop" onClick={stop}>
				{t('bulkStop')}
			</button>
		</>
	);
}

function sentence(said: Said): string {
	switch (said.kind) {
		case 'stopped':
			return t('bulkStopped');
		case 'failed':
			return storeErrorText(said.error);
		case 'done':
			return doneText(said.action, said.count);
		case 'undone':
			return t('undone', doneText(said.action, said.count));
	}
}

function doneText(action: Action, count: number): string {
	const clippings = plural('libraryCount', count);
	switch (action.kind) {
		case 'delete':
			return t('doneDeleted', clippings);
		case 'tag':
			return t('doneTagged', clippings, action.tag);
		case 'untag':
			return t('doneUntagged', clippings, action.tag);
		case 'colour':
			return t('doneColoured', clippings, t(colourLabel[action.colour]));
	}
}
