import { must } from '../../../text/must';
import { changeMeta, needMeta, type OwnFile } from '../../store/meta';
import type { Tx } from '../../store/store';
import { draw, type Environment, sameBytes } from '../environment';
import type { LogView } from './log-view';

/** A file that no listing shows is looked for again after so many polls at the latest. */
const LONGEST_PAUSE = 16;

/** Whether others can have it, as far as this device knows. */
export const isShown = ({ sent, shown }: OwnFile): boolean => sent && shown === true;

/** Own files that were sent and that no listing was asked for since. */
export const areUnseen = (env: Environment): Promise<boolean> =>
	env.store.read(['sync'], async (tx) =>
		(await needMeta(tx, 'writer')).files.some((file) => file.sent && !file.shown && file.missed === undefined),
	);

/** Of two things that can be looked into while the storage does not show what it was given, one a poll is. */
export async function drawTurn(env: Environment): Promise<{ own: boolean; others: boolean }> {
	const hasMissed = await env.store.read(['sync'], async (tx) =>
		(await needMeta(tx, 'writer')).files.some(({ missed }) => missed !== undefined),
	);
	const own = !hasMissed || draw(env, 2) === 0;
	return { own, others: !hasMissed || !own };
}

/**
 * Compares own files with a listing of the log, and does what can be done about those that it does not show whole. Of such
 * as are new one is read, and where it is not there, all of them are written again; after that one at a time is tried,
 * ever more seldom unless the reader asks (`isAsked`). So a storage that shows less than it holds is asked for one file a
 * poll at most, and nothing is taken away because a listing lacks it. Rejects with `RemoteError`.
 */
export async function compareOwnFiles(
	env: Environment,
	view: LogView,
	{ isAsked, mayAsk }: { isAsked: boolean; mayAsk: boolean },
): Promise<void> {
	const missing = await noteListing(env, view, true);
	const fresh = missing.filter(({ missed }) => missed === 1);
	const one = fresh[0] ?? oneOf(missing.filter(({ missed }) => mayAsk && (isAsked || isDue(must(missed)))));
	if (!one) return;
	if (one.absent) return change(env, [writeAgain({ ...one, absent: false }, view)]);
	const found = await look(env, one.name);
	const listed = sizeIn(view, one.name);
	// Where the size is another and the file is whole, this storage counts in its own way.
	if (found === 'whole')
		return listed === undefined ? undefined : change(env, [{ ...one, listedAs: listed, shown: true }]);
	if (found === 'other') return change(env, [{ ...one, sent: false, replace: true }]);
	await change(env, fresh.length > 0 ? fresh.map((file) => writeAgain(file, view)) : [{ ...one, absent: true }]);
}

/** Notes what a listing shows. What it lacks is no news: it was asked for right after something was sent. */
export async function noteShown(env: Environment, view: LogView): Promise<void> {
	await noteListing(env, view, false);
}

/** One that is known not to be there, or else another one each time. */
function oneOf(due: readonly OwnFile[]): OwnFile | undefined {
	const [first] = due;
	return due.find(({ absent }) => absent) ?? (first && due[must(first.missed) % due.length]);
}

const isDue = (missed: number): boolean => missed % LONGEST_PAUSE === 0 || Number.isInteger(Math.log2(missed));

const writeAgain = (file: OwnFile, view: LogView): OwnFile => ({
	...file,
	sent: false,
	replace: sizeIn(view, file.name) !== undefined,
});

const sizeIn = ({ files }: LogView, of: string): number | undefined => files.find(({ name }) => name === of)?.size;

/** Answers the files that were sent and are not whole in the listing; `isCounted`: that is held against the storage. */
function noteListing(env: Environment, { files: listed, seen }: LogView, isCounted: boolean): Promise<OwnFile[]> {
	const sizes = new Map(listed.map(({ name, size }) => [name, size]));
	const isSnapshotListed = listed.some(({ name }) => seen.get(name) === 'manifest');
	return env.store.change(['sealed', 'sync'], async (tx) => {
		const { files } = await needMeta(tx, 'writer');
		const kept: OwnFile[] = [];
		for (const file of files) {
			const after = afterListing(file, sizes.get(file.name), isCounted);
			if (isNeeded(after, sizes.has(file.name), seen.get(file.name), isSnapshotListed)) kept.push(after);
			else await tx.remove('sealed', file.name);
		}
		// Where the storage shows again what it did not, the others are tried together, as if they had just gone.
		const isBack = kept.some(
			({ name, shown }) => shown && files.some((before) => before.name === name && before.missed),
		);
		const after = isBack ? kept.map(asJustGone) : kept;
		if (files.length > 0) await changeMeta(tx, 'writer', { files: after });
		return after.filter((file) => file.sent && !file.shown);
	});
}

const asJustGone = ({ absent, ...file }: OwnFile): OwnFile =>
	file.missed === undefined ? file : { ...file, missed: 1 };

function afterListing(file: OwnFile, listed: number | undefined, isCounted: boolean): OwnFile {
	const { missed = 0, absent: _, ...rest } = file;
	if (!file.replace && listed === (file.listedAs ?? file.size)) return { ...rest, sent: true, shown: true };
	if (!file.sent || !isCounted) return file;
	return { ...file, shown: false, missed: missed + 1 };
}

/** Whether its bytes are still to be kept: for a segment until a snapshot stands for it, for a snapshot until it is there. */
function isNeeded(
	file: OwnFile,
	isListed: boolean,
	how: ReturnType<LogView['seen']['get']>,
	isSnapshotListed: boolean,
): boolean {
	if (how === 'covered') return !isShown(file) && (isListed || !isSnapshotListed);
	if (how === 'manifest') return !isShown(file);
	return how !== 'old';
}

const change = (env: Environment, changed: readonly OwnFile[]): Promise<void> =>
	env.store.change(['sync'], (tx) => changeFiles(tx, (file) => changed.find(({ name }) => name === file.name) ?? file));

/** Within a transaction over `sync`. */
export async function changeFiles(tx: Tx, changed: (file: OwnFile) => OwnFile): Promise<void> {
	const { files } = await needMeta(tx, 'writer');
	await changeMeta(tx, 'writer', { files: files.map(changed) });
}

/** What stands in the storage under the name of an own file. */
export async function look(env: Environment, name: string): Promise<'whole' | 'other' | 'nothing'> {
	const sealed = await env.store.read(['sealed'], (tx) => tx.get('sealed', name));
	const there = await env.remote.read('v1/log', name);
	if (!there) return 'nothing';
	return sealed && sameBytes(there, sealed.bytes) ? 'whole' : 'other';
}
