import { articleName } from '../../format/names';
import { changeMeta, needMeta } from '../../store/meta';
import { askFor } from '../articles/fetch-text';
import { resendTexts } from '../articles/text-names';
import { type Environment, sameBytes } from '../environment';
import { setAside } from '../health/put-back';
import { resendSegments } from '../log/resend-segments';
import type { Fault } from './faults';

/**
 * Begins to make good what is wrong: what this device wrote is sent again, with its texts; for what only a snapshot can
 * bring back one is due at once; other devices are asked for texts; the vault file is written again. The next run of sync
 * does the rest.
 */
export async function mendFaults(env: Environment, faults: readonly Fault[]): Promise<void> {
	for (const { name, fault, file } of faults) {
		if (fault === 'copy' && file) await setAside(env, file.folder, name);
		if (fault === 'outdated') await env.remote.remove('v1', name);
		if (fault === 'damaged' && file?.parsed.kind === 'vault') await restoreVaultFile(env, name);
	}
	const lost = faults.filter(({ fault, isNeedless }) => !isNeedless && fault !== 'copy' && fault !== 'outdated');
	const names = lost.map(({ name }) => name);
	const texts = lost.flatMap(({ file }) => (file?.parsed.kind === 'article' ? articleName(file.parsed.name) : []));
	const needsSnapshot = await env.store.change(['sync', 'seen', 'articles', 'unsent'], async (tx) => {
		const { files } = await needMeta(tx, 'writer');
		const own = new Set(files.map(({ name }) => name));
		await resendSegments(
			tx,
			names.filter((name) => own.has(name)),
		);
		await resendTexts(tx, texts);
		return lost.some(
			({ name, file }) => !own.has(name) && file?.parsed.kind !== 'article' && file?.parsed.kind !== 'vault',
		);
	});
	if (needsSnapshot) await env.store.change(['sync'], (tx) => changeMeta(tx, 'health', { repairAt: env.now() }));
	const here = new Set(
		(await env.store.read(['articles'], (tx) => tx.list('articles'))).map(({ name }) => articleName(name)),
	);
	await askFor(
		env,
		texts.filter((name) => !here.has(name)),
	);
}

/** Writes the vault file again where its bytes are no longer those that this device has. */
async function restoreVaultFile(env: Environment, name: string): Promise<void> {
	const { file } = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	if (file.name !== name) return;
	const there = await env.remote.read('v1', name);
	if (there && sameBytes(there, file.bytes)) return;
	await env.remote.remove('v1', name);
	await env.remote.write('v1', name, file.bytes);
}
