import { type FailedRequest, RemoteError } from '../remotes/remote';
import type { RunFailure } from '../state';
import { changeMeta, getMeta, LeftVault, needMeta } from '../store/meta';
import { isStoreFailure } from '../store/store';
import { sendTexts } from './articles/send-texts';
import { tendTexts } from './articles/tend-texts';
import { forgiveClock } from './clock';
import { draw, type Environment } from './environment';
import { clean } from './health/clean';
import { isWell } from './health/diagnose';
import { scrub } from './health/scrub';
import { tidy } from './health/tidy';
import { listLog, sizeOfLog, viewLog } from './log/log-view';
import { areUnseen, isShown, noteShown } from './log/own-files';
import { pull } from './log/pull';
import { push } from './log/push';
import { waitAfter } from './retry';
import { writeSnapshot } from './snapshot/write-snapshot';
import { readStanding, STANDING } from './standing';
import { DRAW_WITHIN, HOUR } from './timings';
import { FolderError } from './vault/folder';

/** Above this the log is due for a snapshot. */
const LONG_LOG = { files: 200, bytes: 4 * 1024 * 1024 };

/**
 * - `push`: sends what waits, and looks whether it is there: after an edit;
 * - `poll`: takes in what is new, sends what waits, and does the upkeep that is due.
 */
export type Errand = 'push' | 'poll';

/**
 * Does an errand and remembers how it went, as `readState` tells. Resolves also where the storage fails; rejects for
 * mistakes of this program alone. The caller sees to it that no two run at a time for one database. `isAsked`: the reader
 * wants it now, whatever the last attempt said.
 */
export async function sync(env: Environment, errand: Errand, { isAsked = false } = {}): Promise<void> {
	await forgiveClock(env);
	const run = await env.store.read(['sync'], (tx) => getMeta(tx, 'run'));
	if (!run || (!isAsked && env.now() < run.until)) return;
	const refused = new Map<string, RemoteError>();
	try {
		const going: Environment = { ...env, refused };
		if (errand === 'push' || (await isUpToDate(going))) await sendFirst(going);
		if (errand === 'poll') await fetchAndKeepUp(going, isAsked);
		await lookForSent(going);
		await sendTexts(going);
		for (const error of refused.values()) throw error;
		await rememberRun(env, null);
		if (errand === 'poll') await rememberWhole(env);
	} catch (error) {
		if (error instanceof LeftVault || error instanceof FolderError) return;
		if (!(error instanceof RemoteError)) {
			await rememberRun(env, { failure: isStoreFailure(error) ? 'store' : 'unknown' }).catch(() => undefined);
			throw error;
		}
		await rememberRun(env, { failure: error.failure, ...error.details });
	}
}

/** Whether the vault was seen so lately that what waits can go before what is new is asked for: one listing shows both. */
const isUpToDate = ({ store, now }: Environment): Promise<boolean> =>
	store.read(['sync'], async (tx) => {
		const [{ joined }, { folder }] = [await needMeta(tx, 'log'), await needMeta(tx, 'health')];
		const { lastGood } = await needMeta(tx, 'run');
		return joined && folder === null && lastGood !== null && Math.abs(now() - lastGood) < HOUR;
	});

async function sendFirst(env: Environment): Promise<void> {
	await refuseWhereStopped(env);
	await push(env);
}

async function fetchAndKeepUp(env: Environment, isAsked: boolean): Promise<void> {
	await pull(env, isAsked);
	await push(env);
	await lookForSent(env);
	await keepUp(env);
}

/** What was sent after the last listing is looked for in another: a storage's word alone is no proof. */
async function lookForSent(env: Environment): Promise<void> {
	if (!(await areUnseen(env))) return;
	const listed = await listLog(env);
	await noteShown(env, await viewLog(env, listed));
	await env.store.change(['sync'], (tx) => changeMeta(tx, 'log', sizeOfLog(listed)));
}

/** What keeps the folder small and whole. */
async function keepUp(env: Environment): Promise<void> {
	await tidy(env);
	const due = await planSnapshot(env);
	if (due && !(await writeSnapshot(env, { repair: due === 'repair' }))) await putOff(env, due);
	await clean(env);
	await scrub(env);
	await tendTexts(env);
}

/** Whether a snapshot is to be written now; of two devices that find the log long, one is earlier. */
function planSnapshot(env: Environment): Promise<'plain' | 'repair' | null> {
	return env.store.change(['dirty', 'outbox', 'sync'], async (tx) => {
		const { repairAt, newer } = await needMeta(tx, 'health');
		if (repairAt !== null && env.now() >= repairAt) return 'repair';
		const { files } = await needMeta(tx, 'writer');
		const waiting =
			(await tx.count('outbox')) + (await tx.count('dirty')) + files.filter((file) => !isShown(file)).length;
		if (waiting > 0 || newer.length > 0) return null;
		const [log, { due }] = [await needMeta(tx, 'log'), await needMeta(tx, 'snapshot')];
		// Also while files cannot be read: a snapshot stands for what it names, and they are not among it.
		if (due !== null) return env.now() >= due ? 'plain' : null;
		if (!(await isWell(tx))) return null;
		if (log.files > LONG_LOG.files || log.bytes > LONG_LOG.bytes)
			await changeMeta(tx, 'snapshot', { due: env.now() + draw(env, DRAW_WITHIN) });
		return null;
	});
}

/** A storage that does not keep a snapshot is not given one at each poll. */
const putOff = (env: Environment, what: 'plain' | 'repair'): Promise<void> =>
	env.store.change(['sync'], (tx) =>
		what === 'plain'
			? changeMeta(tx, 'snapshot', { due: env.now() + HOUR })
			: changeMeta(tx, 'health', { repairAt: env.now() + HOUR }),
	);

const refuseWhereStopped = (env: Environment): Promise<void> =>
	env.store.read(['sync'], async (tx) => {
		const { folder } = await needMeta(tx, 'health');
		if (folder) throw new FolderError(folder);
	});

/** How a run failed. */
interface RunEnd {
	failure: RunFailure;
	retryAfter?: number;
	request?: FailedRequest;
}

function rememberRun(env: Environment, end: RunEnd | null): Promise<void> {
	return env.store.change(['sync'], async (tx) => {
		const run = await getMeta(tx, 'run');
		if (!run) return;
		if (!end) return changeMeta(tx, 'run', { failure: null, request: null, attempts: 0, until: 0 });
		const { failure, retryAfter, request = null } = end;
		const attempts = run.attempts + 1;
		const wait = failure === 'store' || failure === 'unknown' ? null : waitAfter(failure, attempts, retryAfter);
		await changeMeta(tx, 'run', { failure, request, attempts, until: wait ? env.now() + wait : 0 });
	});
}

/** Remembers that everything is here and there, where it is. */
const rememberWhole = (env: Environment): Promise<void> =>
	env.store.change(STANDING, async (tx) => {
		const { waiting, unreadable } = await readStanding(tx);
		const { unlisted } = await needMeta(tx, 'health');
		if (waiting === 0 && unreadable === 0 && !unlisted?.polls) await changeMeta(tx, 'run', { lastGood: env.now() });
	});
