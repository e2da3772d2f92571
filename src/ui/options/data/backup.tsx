import { useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SaveError, saveFile } from '../../../browser/save-file';
import { writeBackup } from '../../../clippings/formats/backup';
import { inSlices } from '../../../clippings/in-slices';
import { allThereIs } from '../../../clippings/store/replace-clippings';
import { type BackupState, changeBackup, getBackup, watchBackup } from '../../../settings/backup';
import { readData } from '../../../settings/data';
import { backupName, dataFile } from '../../../settings/data-file';
import { storeErrorText } from '../../clippings/store-errors';
import { backupFailure } from '../../exchange/backup-failure';
import { download } from '../../exchange/download';
import { formatDate } from '../../format';
import { type MessageKey, t } from '../../i18n';
import { useWatched } from '../../use-watched';
import { withNumber } from '../../with-number';

const SCHEDULES: readonly [BackupState['schedule'], MessageKey][] = [
	['off', 'backupOff'],
	['daily', 'backupDaily'],
	['weekly', 'backupWeekly'],
];

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Writes everything into a file, now or on a schedule, and says when that was done last or why it was not. */
export function Backup() {
	const state = useWatched(getBackup, watchBackup);
	const id = useId();
	const [said, setSaid] = useState('');
	const [isBusy, setBusy] = useState(false);
	const save = async () => {
		setSaid('');
		setBusy(true);
		setSaid(await backUpNow().catch(problemOf));
		setBusy(false);
	};
	// The browser asks only in the act itself, so nothing may be waited for before.
	const choose = (schedule: BackupState['schedule']) =>
		(schedule === 'off' ? Promise.resolve(true) : browser.permissions.request(DOWNLOADS).catch(() => false))
			.then(async (granted) => {
				setSaid(granted ? '' : t('backupRefused'));
				await changeBackup(granted ? { schedule, failure: null } : { schedule: 'off' });
			})
			.catch((error: unknown) => setSaid(problemOf(error)));
	const failure = state && backupFailure(state);
	return (
		<div class="action" data-testid="backup">
			<p>{t('exportText')}</p>
			<button type="button" class="button" data-testid="export" disabled={isBusy} onClick={() => void save()}>
				{t('backupNow')}
			</button>
			<fieldset class="field" aria-describedby={`${id}-where`}>
				<legend>{t('backupSchedule')}</legend>
				<div class="radios">
					{SCHEDULES.map(([value, label]) => (
						<label key={value}>
							<input
								type="radio"
								name={`${id}-schedule`}
								value={value}
								checked={(state?.schedule ?? 'off') === value}
								data-testid={`backup-${value}`}
								onClick={(event) => {
									// It shows what is stored, not what was asked for.
									event.preventDefault();
									void choose(value);
								}}
							/>
							{t(label)}
						</label>
					))}
				</div>
				<p class="quiet" id={`${id}-where`}>
					{t('backupWhere')}
				</p>
			</fieldset>
			<div role="status" data-testid="backup-state">
				{said && <p>{said}</p>}
				{failure && <p class="problem">{failure}</p>}
				{state?.last && <p class="quiet">{t('backupLast', formatDate(state.last.slice(0, 10)))}</p>}
			</div>
		</div>
	);
}

/** Into the folder of the scheduled ones where the browser allows that, else as a download; answers what to say. */
async function backUpNow(): Promise<string> {
	const now = new Date();
	const file = dataFile(await readData(), browser.runtime.getManifest().version, now);
	const pieces: string[] = [];
	await inSlices(writeBackup(file, await allThereIs(), now.toISOString()), (piece) => pieces.push(piece));
	const inFolder = await browser.permissions.contains(DOWNLOADS);
	const name = backupName(now, inFolder);
	if (inFolder) await saveFile(pieces, name);
	else download(new Blob(pieces, { type: 'application/json' }), name);
	await changeBackup({ last: now.toISOString(), failure: null });
	return t('exportSaved', name);
}

const problemOf = (error: unknown): string =>
	error instanceof SaveError
		? withNumber(t('backupNotWritten', error.message), 'backup:download')
		: storeErrorText(error);
