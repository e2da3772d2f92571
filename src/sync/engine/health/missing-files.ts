import { parseName } from '../../format/names';
import { changeMeta, type HealthMeta, needMeta, type SnapshotMeta } from '../../store/meta';
import { draw, type Environment } from '../environment';
import { type LogView, listLog, viewLog } from '../log/log-view';
import { upTo } from '../log/up-to';
import { inspectFolder } from '../vault/folder';

/** Of so many files at most it is asked whether they are truly gone. */
const MOST_FILES_ASKED = 5;

/**
 * Files that this device has taken in, that no known snapshot stands for, and that the storage has not got any more. Own
 * segments are not among them: they are sent again. `isTidied` says that some are gone by another device's cleaning up
 * as it seems, after a snapshot of which not all is known: then a snapshot of what is here makes sure. `mayAsk`: what has
 * been found out before may be asked for again. Rejects with `FolderError` where the folder is not this vault's any more.
 */
export async function findMissingFiles(
	env: Environment,
	view: LogView,
	mayAsk: boolean,
): Promise<{ gone: string[]; isTidied: boolean }> {
	const { own, snapshot, known } = await env.store.read(['sync'], async (tx) => ({
		known: (await needMeta(tx, 'health')).unlisted ?? NONE,
		own: new Set((await needMeta(tx, 'writer')).files.map(({ name }) => name)),
		snapshot: await needMeta(tx, 'snapshot'),
	}));
	const listed = new Set(view.files.map(({ name }) => name));
	const unlisted = [...view.seen].flatMap(([name, how]) =>
		(how === 'applied' || how === 'manifest') && !listed.has(name) ? name : [],
	);
	if (unlisted.length > 0 && listed.size === 0 && mayAsk) await inspectFolder(env);
	const unexplained = unlisted.filter((name) => !own.has(name) && !isIncluded(name, snapshot));
	const isTidied = unlisted.some((name) => !own.has(name) && isIncluded(name, snapshot));
	// A storage that hides what it holds is asked for all of it once.
	if (unexplained.every((name) => known.names.includes(name))) {
		const names = mayAsk && listed.size > 0 ? await stillThere(env, unexplained) : unexplained;
		await rememberUnlisted(env, known, names);
		return { gone: [], isTidied };
	}
	await inspectFolder(env);

	const again = await viewLog(env, await listLog(env));
	const isNews = again.files.some(({ name, parsed }) => parsed.kind === 'manifest' && !again.seen.has(name));
	if (isNews) return { gone: [], isTidied };
	const shown = new Set(again.files.map(({ name }) => name));
	const absent = unexplained.filter((name) => !shown.has(name));
	for (const name of absent.slice(0, MOST_FILES_ASKED)) {
		if (!(await env.remote.read('v1/log', name))) continue;
		await rememberUnlisted(env, known, absent);
		return { gone: [], isTidied };
	}
	await rememberUnlisted(env, known, []);
	return { gone: absent, isTidied };
}

const NONE: NonNullable<HealthMeta['unlisted']> = { names: [], polls: 0 };

/** The names, without one that is not there any more: then all are asked for anew. */
async function stillThere(env: Environment, names: readonly string[]): Promise<readonly string[]> {
	const one = names[draw(env, names.length)];
	return one !== undefined && (await env.remote.read('v1/log', one)) ? names : names.filter((name) => name !== one);
}

async function rememberUnlisted(env: Environment, before: typeof NONE, names: readonly string[]): Promise<void> {
	if (names.length === 0 && before.names.length === 0) return;
	const unlisted = names.length === 0 ? NONE : { names, polls: before.polls + 1 };
	await env.store.change(['sync'], (tx) => changeMeta(tx, 'health', { unlisted }));
}

/** Whether a known snapshot goes beyond this file, so that another device may have cleaned it up. */
function isIncluded(name: string, { covered, generation }: SnapshotMeta): boolean {
	const parsed = parseName(name);
	if (parsed?.kind === 'segment') return parsed.number <= upTo(covered, parsed.device);
	return parsed?.kind === 'manifest' && parsed.number < generation;
}
