import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Clipping } from '../../clippings/model';
import { LostNotice } from '../clippings/lost-notice';
import { SavedManyNotice } from '../clippings/saved-many';
import { storeErrorText } from '../clippings/store-errors';
import { lazy } from '../components/lazy';
import { BackupNotice } from '../exchange/backup-notice';
import { t } from '../i18n';
import { useWhenOn } from '../sync/use-when-on';
import { UndoBar } from './bulk/undo-bar';
import { EmptyLibrary } from './empty';
import type { Beginning } from './follow-library';
import { LibraryView } from './library-view';
import { useActions } from './use-actions';
import { useLibrary } from './use-library';

const loadLine = async () => (await import('../sync/sync-line')).SyncLine;
const ExportDialog = lazy(() => import('../exchange/export-dialog').then((module) => module.ExportDialog));
const ImportDialog = lazy(() => import('../exchange/import-dialog').then((module) => module.ImportDialog));

type Dialog = { kind: 'import' } | { kind: 'export'; clippings: readonly Clipping[] };

/** The library: every clipping, to be found, read, put in order and taken elsewhere. `beginning` is drawn before all are read. */
export function LibraryPage({ beginning }: { beginning: Promise<Beginning | null> }) {
	const SyncLine = useWhenOn(loadLine);
	const read = useLibrary(beginning);
	const actions = useActions();
	const [dialog, setDialog] = useState<Dialog | null>(null);
	const main = useRef<HTMLElement>(null);
	const close = () => setDialog(null);
	const ready = read.state === 'ready' ? read : null;
	const whole = ready?.isWhole ? ready.library : null;
	const focusMain = () => (main.current?.querySelector<HTMLElement>('[role="listbox"].list') ?? main.current)?.focus();
	return (
		<>
			<header class="top">
				<img src="/icon/sidelight.svg" alt="" width="28" height="28" />
				<h1>{t('libraryTitle')}</h1>
				<div class="top-links">
					<button
						type="button"
						class="text-button"
						data-testid="library-import"
						onClick={() => setDialog({ kind: 'import' })}
					>
						{t('libraryImport')}
					</button>
					{whole && whole.size > 0 && (
						<button
							type="button"
							class="text-button"
							data-testid="library-export"
							onClick={() => setDialog({ kind: 'export', clippings: [...whole.values()] })}
						>
							{t('libraryExport')}
						</button>
					)}
					<a href={browser.runtime.getURL('/options.html')}>{t('settingsTitle')}</a>
				</div>
			</header>
			<LostNotice restore={() => setDialog({ kind: 'import' })} />
			<SavedManyNotice />
			<BackupNotice />
			<main ref={main} tabIndex={-1} aria-busy={read.state !== 'failed' && !whole}>
				{read.state === 'loading' && <p class="loading quiet">{t('libraryLoading')}</p>}
				{read.state === 'failed' && (
					<div class="failed" role="alert" data-testid="failed">
						<p>{storeErrorText(read.error)}</p>
						<button type="button" class="button" onClick={read.retry}>
							{t('tryAgain')}
						</button>
					</div>
				)}
				{ready &&
					(ready.library.size === 0 ? (
						<EmptyLibrary importThem={() => setDialog({ kind: 'import' })} />
					) : (
						<LibraryView
							library={ready.library}
							isWhole={ready.isWhole}
							actions={actions}
							exportThem={(clippings) => setDialog({ kind: 'export', clippings })}
						/>
					))}
			</main>
			{SyncLine && <SyncLine />}
			<UndoBar actions={actions} leave={focusMain} />
			{dialog?.kind === 'import' && <ImportDialog close={close} />}
			{dialog?.kind === 'export' && <ExportDialog clippings={[...dialog.clippings]} close={close} />}
		</>
	);
}
