import { parseName } from '../../format/names';
import { needMeta, type SnapshotMeta } from '../../store/meta';
import type { Environment } from '../environment';
import { type LogView, listLog, viewLog } from '../log/log-view';
import { upTo } from '../log/up-to';
import { inspectFolder } from '../vault/folder';

/** Of so many files at most it is asked whether they are truly gone. */
const MOST_FILES_ASKED = 5;

/**
 * Files that this device has taken in, that no known snapshot stands for, and that the storage has not got any more. Own
 * segments are not among them: they are sent again. `isTidied` says that some are gone by another device's cleaning up
 * as it seems, after a snapshot of which not all is known: then a snapshot of what is here makes sure. Rejects with
 * `FolderError` where the folder is not this vault's any more.
 */
export async function findMissingFiles(
	env: Environment,
	view: LogView,
): Promise<{ gone: string[]; isTidied: boolean }> {
	const { own, snapshot } = await env.store.read(['sync'], async (tx) => ({
		own: new Set((await needMeta(tx, 'writer')).files.map(({ name }) => name)),
		snapshot: await needMeta(tx, 'snapshot'),
	}));
	const listed = new Set(view.files.map(({ name }) => name));
	const unlisted = [...view.seen].flatMap(([name, how]) =>
		(how === 'applied' || how === 'manifest') && !listed.has(name) ? name : [],
	);
	if (unlisted.length > 0 && listed.size === 0) await inspectFolder(env);
	const unexplained = unlisted.filter((name) => !own.has(name) && !isIncluded(name, snapshot));
	const isTidied = unlisted.some((name) => !own.has(name) && isIncluded(name, snapshot));
	if (unexplained.length === 0) return { gone: [], isTidied };
	await inspectFolder(env);

	const again = await viewLog(env, await listLog(env));
	const isNews = again.files.some(({ name, parsed }) => parsed.kind === 'manifest' && !again.seen.has(name));
	if (isNews) return { gone: [], isTidied };
	const shown = new Set(again.files.map(({ name }) => name));
	const absent = unexplained.filter((name) => !shown.has(name));
	for (const name of absent.slice(0, MOST_FILES_ASKED))
		if (await env.remote.read('v1/log', name)) return { gone: [], isTidied };
	return { gone: absent, isTidied };
}

/** Whether a known snapshot goes beyond this file, so that another device may have cleaned it up. */
function isIncluded(name: string, { covered, generation }: SnapshotMeta): boolean {
	const parsed = parseName(name);
	if (parsed?.kind === 'segment') return parsed.number <= upTo(covered, parsed.device);
	return parsed?.kind === 'manifest' && parsed.number < generation;
}
