import type { Trouble } from '../../state';
import { changeMeta } from '../../store/meta';
import type { FaultyFile, Verdict } from '../../verdict';
import type { Environment } from '../environment';
import { readState } from '../read-state';
import { sync } from '../sync';
import { FolderError, inspectFolder } from '../vault/folder';
import { type Fault, findFaults } from './faults';
import { mendFaults } from './mend';
import { type Survey, surveyStorage } from './survey';

/** Troubles that may be those of single files: the others can be read all the same. */
const PARTIAL: readonly Trouble['kind'][] = ['forbidden', 'server-error', 'refused', 'too-large', 'unshown'];

/** How verifying ended; `in-the-way`: sync could not go on, as the state tells. */
export type Verified = { outcome: 'read'; verdict: Verdict } | { outcome: 'stopped' } | { outcome: 'in-the-way' };

/**
 * Reads every file in the storage, has what is damaged or missing made good as far as this device can, and then reads
 * everything once more: what is told is what was found then. `signal` stops the reading, not a repair under way. Rejects
 * with `RemoteError` or `StoreError`.
 */
export async function verifyStorage(env: Environment, signal?: AbortSignal): Promise<Verified> {
	const listing: Environment = { ...env, remote: { ...env.remote, version: async () => null } };
	// Texts of this device that are not there are sent again first.
	await env.store.change(['sync'], (tx) => changeMeta(tx, 'texts', { tended: 0 }));
	if (!(await isSynced(listing))) return { outcome: 'in-the-way' };
	const before = await surveyStorage(going(env), signal);
	if (!before) return { outcome: 'stopped' };
	const faults = await findFaults(env, before);
	const toMend = faults.filter(({ fault, isNeedless }) => !isNeedless || fault === 'copy');
	if (toMend.length === 0) return { outcome: 'read', verdict: verdictOf(before, faults, faults) };
	await mendFaults(env, toMend);
	if (!(await isSynced(listing))) return { outcome: 'in-the-way' };
	const after = await surveyStorage(going(env), signal);
	if (!after) return { outcome: 'stopped' };
	return { outcome: 'read', verdict: verdictOf(after, faults, await findFaults(env, after)) };
}

/** A file that the storage refuses does not keep the others from being read. */
const going = (env: Environment): Environment => ({ ...env, refused: new Map() });

async function isSynced(env: Environment): Promise<boolean> {
	await sync(env, 'poll', { isAsked: true });
	// A poll looks for the vault file only where files are missing from the log.
	await inspectFolder(env).catch((error: unknown) => {
		if (!(error instanceof FolderError)) throw error;
	});
	const state = await readState(env);
	return state.on && (state.trouble === null || PARTIAL.includes(state.trouble.kind));
}

function verdictOf(survey: Survey, before: readonly Fault[], after: readonly Fault[]): Verdict {
	const still = after.filter(({ isNeedless }) => !isNeedless);
	const names = new Set(still.map(({ name }) => name));
	const found = new Map([...before, ...after].map((fault) => [fault.name, fault]));
	return {
		read: survey.files.length,
		repaired: [...found.values()].filter(({ name }) => !names.has(name)).map(toldOf),
		faulty: still.map(toldOf),
		unknown: survey.unknown,
		newer: survey.files.filter(({ failure }) => failure === 'VERSION').length,
	};
}

const toldOf = ({ name, fault }: Fault): FaultyFile => ({ name, fault });
