import type { RemoteFolder } from '../../remotes/remote';
import { changeMeta, needMeta } from '../../store/meta';
import { sendTexts } from '../articles/send-texts';
import { tendTexts } from '../articles/tend-texts';
import type { Environment } from '../environment';
import { listLog } from '../log/log-view';
import { pull } from '../log/pull';
import { push } from '../log/push';
import { type LogFile, readKeys, readManifest, readSegment } from '../read-file';
import { writeSnapshot } from '../snapshot/write-snapshot';
import { vaultsIn } from '../vault/find-vault';
import { rememberFolder } from '../vault/folder';
import { writeVault } from '../vault/join';

/** What came of putting the vault back. `newer`: a later version wrote there, whose files are not touched. */
type Repaired = 'done' | 'again' | 'newer';

/**
 * Puts the vault back into its folder, whatever became of that: its file, and a snapshot of all that this device holds,
 * which every device takes in. Nothing is destroyed: another vault's file and what cannot be read are set aside under
 * other names. Only when the reader asks for it. `again`: the storage did not keep all of it. Rejects with `RemoteError` or
 * `StoreError`, and can be done again then.
 */
export async function putBack(env: Environment): Promise<Repaired> {
	const vault = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	const there = vaultsIn((await env.remote.list('v1')) ?? []);
	for (const { id, name } of there) if (id !== vault.id) await setAside(env, 'v1', name);
	// A later one is another device's, which changed the passphrase.
	if (!there.some(({ id, number }) => id === vault.id && number > vault.file.number)) await writeVault(env, vault.file);
	await rememberFolder(env, null);
	const { unreadable, isNewer } = await findUnreadable(env);
	if (isNewer) return 'newer';
	// First what can be read, as what it says may be nowhere else.
	await pull(env);
	for (const name of unreadable) await setAside(env, 'v1/log', name);
	await push(env);
	await env.store.change(['sync'], async (tx) => {
		const { repairAt, ...health } = await needMeta(tx, 'health');
		await changeMeta(tx, 'health', { ...health, repairAt: repairAt ?? env.now(), bad: {}, rolledBack: null });
		await changeMeta(tx, 'run', { until: 0 });
	});
	if (!(await writeSnapshot(env, { repair: true }))) return 'again';
	await tendTexts(env);
	await sendTexts(env);
	return 'done';
}

/** Files of the log that are not known and cannot be read with the vault's keys. */
async function findUnreadable(env: Environment): Promise<{ unreadable: string[]; isNewer: boolean }> {
	const keys = await readKeys(env);
	const seen = new Set(await env.store.read(['seen'], (tx) => tx.keys('seen')));
	const read = (file: LogFile) => (file.parsed.kind === 'segment' ? readSegment : readManifest)(env, keys, file);
	const unreadable: string[] = [];
	for (const file of await listLog(env)) {
		if (seen.has(file.name)) continue;
		const reading = await read(file);
		if ('value' in reading || reading.failure === 'gone') continue;
		if (reading.failure === 'VERSION' || reading.failure === 'EPOCH') return { unreadable, isNewer: true };
		unreadable.push(file.name);
	}
	return { unreadable, isNewer: false };
}

/** Gives a file a name that no device reads. Its bytes stay. */
export async function setAside(env: Environment, folder: RemoteFolder, name: string): Promise<void> {
	const bytes = await env.remote.read(folder, name);
	if (bytes) await env.remote.write(folder, `${name}.aside`, bytes);
	await env.remote.remove(folder, name);
}
