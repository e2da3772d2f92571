import { changeMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { LogView } from './log-view';

/**
 * Has own segments sent again whose bytes are still here. What is listed and wrong is replaced: a storage that refuses to
 * write what exists would keep it otherwise. Within a transaction over `sync`.
 */
export async function resendSegments(tx: Tx, names: readonly string[]): Promise<void> {
	const { files } = await needMeta(tx, 'writer');
	if (!files.some(({ name }) => names.includes(name))) return;
	const after = files.map((file) => (names.includes(file.name) ? { ...file, sent: false, replace: true } : file));
	await changeMeta(tx, 'writer', { files: after });
}

/** Own segments that the storage said to have taken and does not list whole. */
export async function resendLostSegments(tx: Tx, { files: listed }: LogView): Promise<void> {
	const sizes = new Map(listed.map(({ name, size }) => [name, size]));
	const { files } = await needMeta(tx, 'writer');
	await resendSegments(
		tx,
		files.flatMap(({ name, size, sent }) => (sent && sizes.get(name) !== size ? name : [])),
	);
}
