import { browser } from 'wxt/browser';
import { SaveError, saveFile } from '../browser/save-file';
import { writeBackup } from '../clippings/formats/backup';
import { StoreError } from '../clippings/store/errors';
import { allThereIs } from '../clippings/store/replace-clippings';
import { keepFailure } from '../messages/failures';
import { type BackupState, changeBackup, getBackup, nextFile, watchBackup } from '../settings/backup';
import { readData } from '../settings/data';
import { dataFile } from '../settings/data-file';
import { getLoss } from '../settings/kept-store';
import { lookAfterStore } from './look-after-store';

const ALARM = 'backup';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const EVERY_MS = { daily: 24 * HOUR_MS, weekly: 7 * 24 * HOUR_MS };

let running = false;

/** Writes backups as the reader has set it. Called once when the worker starts. */
export function startBackups(): void {
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === ALARM) void backUp();
	});
	watchBackup((now, before) => {
		if (now.schedule !== before.schedule) void setAlarm();
	});
	// Some browsers forget alarms when they are closed.
	void setAlarm();
}

/** When the next backup is tried: when it is due, an hour after a failure, but never at once. Null where none is wanted. */
export function nextBackup({ schedule, last, failure }: BackupState, now: number): number | null {
	if (schedule === 'off') return null;
	const due = last === null ? 0 : Date.parse(last) + EVERY_MS[schedule];
	const retry = failure === null ? 0 : Date.parse(failure.at) + HOUR_MS;
	return Math.max(due, retry, now + MINUTE_MS);
}

async function setAlarm(): Promise<void> {
	const when = nextBackup(await getBackup(), Date.now());
	if (when === null) await browser.alarms.clear(ALARM);
	else browser.alarms.create(ALARM, { when });
}

/** Writes everything into the next file of the series, and notes that it did or why it did not. */
export async function backUp(now = new Date()): Promise<void> {
	if (running) return;
	running = true;
	try {
		if (!(await browser.permissions.contains({ permissions: ['downloads'] })))
			return await fail(now, 'not-allowed', '');
		await lookAfterStore();
		if (await getLoss()) return await fail(now, 'lost', '');
		const file = dataFile(await readData(), browser.runtime.getManifest().version, now);
		const everything = await allThereIs();
		const state = await getBackup();
		const { name, series } = nextFile(state);
		await saveFile([...writeBackup(file, everything, now.toISOString())], name);
		await changeBackup({ last: now.toISOString(), failure: null, series, written: state.written + 1 });
	} catch (error) {
		await keepFailure('backup', error);
		if (error instanceof StoreError) await fail(now, 'store', error.failure);
		else await fail(now, 'download', error instanceof SaveError ? error.message.slice(0, 100) : '');
	} finally {
		running = false;
		await setAlarm();
	}
}

type Why = NonNullable<BackupState['failure']>['why'];

const fail = (now: Date, why: Why, detail: string): Promise<void> =>
	changeBackup({ failure: { at: now.toISOString(), why, detail } });
