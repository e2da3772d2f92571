import { changeMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import { draw, type Environment } from '../environment';
import type { LogView } from '../log/log-view';
import type { Unread } from '../log/segments';
import { withheldOf } from '../standing';
import { ASK_AFTER, ASK_EVERY, DAY, DRAW_WITHIN } from '../timings';
import { inspectFolder } from '../vault/folder';
import { findMissingFiles } from './missing-files';

/**
 * What is wrong with the storage after everything that is listed was read: files that cannot be read, segments that
 * somebody has and nobody shows, files that were there and are gone without a snapshot that names them. `mayAsk` as for
 * `findMissingFiles`.
 */
export async function diagnose(env: Environment, view: LogView, unread: Unread, mayAsk: boolean): Promise<void> {
	const { gone, isTidied } = await findMissingFiles(env, view, mayAsk);
	const others = new Set(await findOthers(env, unread));
	await env.store.change(['heads', 'seen', 'sync'], async (tx) => {
		const before = await needMeta(tx, 'health');
		const now = env.now();
		const isKnown = (name: string) => view.seen.has(name) || others.has(name);
		const failed = [...unread].filter(([name]) => !isKnown(name));
		for (const name of others) await tx.put('seen', { name, how: 'other', at: now });
		const bad = since(
			before.bad,
			namesOf(failed, (why) => why !== 'VERSION'),
			now,
		);
		const untold = Object.entries(bad).flatMap(([name, at]) => {
			const told = before.told[name];
			return now - at >= ASK_AFTER && (told === undefined || now - told >= ASK_EVERY) ? name : [];
		});
		const isLoss = gone.some((name) => !(name in before.missing));
		await changeMeta(tx, 'health', {
			bad,
			told: {
				...since(
					before.told,
					Object.keys(before.told).filter((name) => name in bad),
					now,
				),
				...since({}, untold, now),
			},
			newer: namesOf(failed, (why) => why === 'VERSION'),
			withheld: since(before.withheld, [...(await withheldOf(tx)).keys()], now),
			missing: since(before.missing, gone, now),
			...(isLoss ? { rolledBack: { at: now, files: gone.length } } : {}),
			...(isLoss && before.repairAt === null ? { repairAt: now + draw(env, DRAW_WITHIN) } : {}),
		});
		if (untold.length > 0) await changeMeta(tx, 'writer', { hasNews: true });
		const { due } = await needMeta(tx, 'snapshot');
		if (isTidied && due === null) await changeMeta(tx, 'snapshot', { due: now + draw(env, DAY) });
	});
}

/**
 * Where two devices began a vault each in one folder, the one that gave way has left files there. They are whole, and stand
 * for nothing that is missing here. Rejects with `FolderError` where it is this device's vault that has to give way.
 */
async function findOthers(env: Environment, unread: Unread): Promise<string[]> {
	const misplaced = [...unread].flatMap(([name, why]) => (why === 'MISPLACED' ? name : []));
	if (misplaced.length === 0) return [];
	const vaults = new Set((await inspectFolder(env)).map(({ id }) => id));
	return vaults.size > 1 ? misplaced : [];
}

/** Names with the time since when each is in the list. */
const since = (before: Readonly<Record<string, number>>, names: readonly string[], now: number) =>
	Object.fromEntries(names.map((name) => [name, before[name] ?? now]));

const namesOf = <T>(failed: readonly (readonly [string, T])[], is: (why: T) => boolean): string[] =>
	failed.flatMap(([name, why]) => (is(why) ? name : []));

/**
 * Whether there is nothing that the reader must settle, or a repair, before anything is cleaned up. Nor is it well while the
 * storage does not show what it was given: what names a file may be among that.
 */
export async function isWell(tx: Tx): Promise<boolean> {
	const { bad, newer, withheld, missing, unlisted, repairAt, folder } = await needMeta(tx, 'health');
	const isEmpty = [bad, withheld, missing].every((of) => Object.keys(of).length === 0);
	const { files } = await needMeta(tx, 'writer');
	const isAllShown = !unlisted?.polls && files.every(({ missed }) => missed === undefined);
	return isEmpty && isAllShown && newer.length === 0 && repairAt === null && folder === null;
}
