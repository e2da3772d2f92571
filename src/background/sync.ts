import { browser } from 'wxt/browser';
import { watchClippings } from '../clippings/store/announce';
import { watchSettings } from '../settings/store';
import type { TextAnswer } from '../sync/api';
import { configItem } from '../sync/host/stored-config';
import type { SyncState } from '../sync/state';
import { loadSync } from './load-sync';
import { registerReader } from './register-reader';

/** What is polled for when nothing happens here, in minutes. */
const EVERY_MINUTES = 30;

/** After the reader changed something others may be at work too: looked at again this soon, in minutes. */
const SOON_MINUTES = 5;

/** Changes are sent when the reader has paused for so long, and at the latest after so long, in milliseconds. */
const PAUSE_MS = 5000;
const LONGEST_MS = 60_000;

/** The alarm for regular polls, and the one for what is due before. */
const REGULAR = 'sync';
const NEXT = 'sync-next';

const MINUTE_MS = 60_000;

const isOn = async (): Promise<boolean> => (await configItem.get()) != null;

/** Keeps clippings in sync while that is on: after changes, at starts, and now and then. Loads nothing while it is off. */
export function startSync(): void {
	watchClippings(changed);
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === REGULAR || name === NEXT) void poll();
	});
	browser.runtime.onStartup.addListener(() => void poll());
	watchSettings(changed);
	configItem.watch(() => {
		void keepAlarms();
		// The storage's host is granted for sync, and not to be read.
		void registerReader();
	});
	void keepAlarms();
}

/** The regular alarm, as long as sync is on: browsers may forget alarms when they restart or update the extension. */
async function keepAlarms(): Promise<void> {
	if (!(await isOn())) await Promise.all([REGULAR, NEXT].map((name) => browser.alarms.clear(name)));
	else if (!(await browser.alarms.get(REGULAR)))
		await browser.alarms.create(REGULAR, { periodInMinutes: EVERY_MINUTES });
}

/** Sends and fetches now, because the reader asks for it; resolves when that is over. */
export const syncNow = (): Promise<void> => runErrand('poll', true);

/** The text of a clipping's page, fetched from the storage to this device. */
export const fetchText = async (id: string): Promise<TextAnswer> =>
	(await isOn()) ? (await loadSync()).fetchText(id) : { outcome: 'off' };

/** Fetches what is new, and does the upkeep. */
export const poll = (): Promise<void> => runErrand('poll');

let timer: ReturnType<typeof setTimeout> | undefined;
let firstChange = 0;

/** Something was changed here: it is sent once the reader pauses. */
export function changed(): void {
	const now = Date.now();
	if (timer === undefined) firstChange = now;
	clearTimeout(timer);
	timer = setTimeout(pushChanges, Math.min(PAUSE_MS, Math.max(0, firstChange + LONGEST_MS - now)));
}

function pushChanges(): void {
	timer = undefined;
	void runErrand('push');
}

/** Does an errand, and sets the alarm for the next: a worker that sleeps has no timers. Nothing while sync is off. */
async function runErrand(errand: 'push' | 'poll', isAsked = false): Promise<void> {
	if (!(await isOn())) return;
	// Before the errand: a worker that is killed in the middle of it is woken to go on.
	await browser.alarms.create(NEXT, { delayInMinutes: 1 });
	const sync = await loadSync();
	try {
		await sync.run(errand, isAsked);
	} finally {
		// Also after a failure of this device's own: else the alarm above would have it tried every minute.
		const when = nextRun(await sync.state().catch(() => ({ on: false as const })), errand, Date.now());
		if (when === null) await browser.alarms.clear(NEXT);
		else await browser.alarms.create(NEXT, { when });
	}
}

/** When to run again before the next regular time: when the storage may answer again, and soon after changes. */
export function nextRun(state: SyncState, errand: 'push' | 'poll', now: number): number | null {
	if (!state.on) return null;
	const { trouble, waiting, texts } = state;
	if (trouble) return 'until' in trouble ? Math.max(trouble.until, now + MINUTE_MS) : null;
	if (waiting > 0 || texts.left > 0) return now + MINUTE_MS;
	return errand === 'push' ? now + SOON_MINUTES * MINUTE_MS : null;
}
