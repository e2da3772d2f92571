import { changeMeta, getMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import { nameTexts } from '../articles/text-names';
import type { Environment } from '../environment';
import { diagnose } from '../health/diagnose';
import { readKeys } from '../read-file';
import { joinFromSnapshot, learnFromSnapshots, takeSnapshots } from '../snapshot/take-snapshots';
import { takeNewDevice } from '../vault/devices';
import { FolderError, inspectFolder } from '../vault/folder';
import { listLog, sizeOfLog, viewLog } from './log-view';
import { compareOwnFiles, drawTurn, isShown } from './own-files';
import { sealAnew } from './seal-anew';
import { applySegments, type Unread } from './segments';
import { countRefused } from './withdrawal';

/** So often the storage's word that nothing changed is taken before the log is listed all the same. */
const MOST_TIMES_TRUSTED = 9;

/**
 * Takes in what other devices wrote. What is not listed is never taken for deleted. Each file is stored as it comes, so a
 * killed worker goes on where it was. `isAsked`: by the reader. Rejects with `RemoteError`, `FolderError` or `StoreError`.
 */
export async function pull(env: Environment, isAsked = false): Promise<void> {
	const { log, health, areShown, isWithdrawn } = await env.store.read(['sync'], async (tx) => ({
		areShown: (await needMeta(tx, 'writer')).files.every(isShown),
		log: await needMeta(tx, 'log'),
		health: await needMeta(tx, 'health'),
		isWithdrawn: await isLastWithdrawn(tx),
	}));
	if (health.folder === 'locked') throw new FolderError(health.folder);
	if (health.folder) await inspectFolder(env);
	await nameTexts(env);
	const isQuiet = areShown && [health.bad, health.missing, health.withheld].every((of) => Object.keys(of).length === 0);
	// What is looked for may be there or not whatever the version is.
	const version = isQuiet ? await env.remote.version('v1/log') : null;
	if (log.joined && version !== null && version === log.version && log.trusted < MOST_TIMES_TRUSTED)
		return env.store.change(['sync'], (tx) => changeMeta(tx, 'log', { trusted: log.trusted + 1 }));

	const listed = await listLog(env);
	const unread: Unread = new Map();
	if (!log.joined) await joinFromSnapshot(env, await viewLog(env, listed), unread);
	if (!isWithdrawn) await learnFromSnapshots(env, await viewLog(env, listed), unread);
	await applySegments(env, await readKeys(env), await viewLog(env, listed), unread);
	await takeSnapshots(env, await viewLog(env, listed), unread);
	await sealAnew(env, listed);
	if (await isRemoved(env)) await env.store.change(['sync'], (tx) => takeNewDevice(env, tx));
	const turn = await drawTurn(env);
	await diagnose(env, await viewLog(env, listed), unread, turn.others);
	await compareOwnFiles(env, await viewLog(env, listed), { isAsked, mayAsk: turn.own });
	await env.store.change(['seen', 'sync'], async (tx) => {
		const names = (await tx.list('seen')).flatMap(({ name, how }) => (how === 'withdrawn' ? name : []));
		const refused = new Set(names);
		await countRefused(tx, listed.filter(({ name }) => refused.has(name)).length, env.now());
		const generation = Math.max(
			(await needMeta(tx, 'log')).generation,
			...listed.map(({ name, parsed }) => (parsed.kind === 'manifest' && !refused.has(name) ? parsed.number : 0)),
		);
		await changeMeta(tx, 'log', { joined: true, version, trusted: 0, generation, ...sizeOfLog(listed) });
	});
}

/** Whether it is known what counts of the key before the newest, if there is one. Within a transaction over `sync`. */
async function isLastWithdrawn(tx: Tx): Promise<boolean> {
	const { keys } = await needMeta(tx, 'vault');
	const { epoch = -1 } = (await getMeta(tx, 'withdrawal')) ?? {};
	return epoch >= keys.length - 2;
}

/** Whether the reader took this device out of the vault, on another one. */
const isRemoved = (env: Environment): Promise<boolean> =>
	env.store.read(['heads', 'sync'], async (tx) => {
		const { device } = await needMeta(tx, 'writer');
		return (await tx.get('heads', device))?.removed ?? false;
	});
