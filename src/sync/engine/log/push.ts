import { changeMeta, needMeta } from '../../store/meta';
import type { Environment } from '../environment';
import { writeInto } from '../vault/folder';
import { gatherAll } from './gather';
import { resendDocuments } from './resend-documents';
import { sealNext } from './seal';

const LOG = 'v1/log';

/**
 * Sends what the reader changed. Each step can be the last one before the worker is killed: what was sealed is sent again
 * with the same bytes. Rejects with `RemoteError`, `FolderError` or `StoreError`; nothing is dropped then.
 */
export async function push(env: Environment): Promise<void> {
	await gatherAll(env);
	for (;;) {
		const isMore = await resendDocuments(env);
		let isSealed = await sealNext(env);
		// The next is sealed while this one is on its way.
		while (isSealed) [isSealed] = await allOf(sealNext(env), send(env));
		if (!isMore) break;
	}
	await send(env);
}

/** Sends all sealed segments that the storage did not say to have, oldest first. */
async function send(env: Environment): Promise<void> {
	const waiting = await env.store.read(['sync'], async (tx) =>
		(await needMeta(tx, 'writer')).files.filter(({ sent }) => !sent),
	);
	for (const { name, replace } of waiting) {
		const sealed = await env.store.read(['sealed'], (tx) => tx.get('sealed', name));
		if (sealed && replace) await env.remote.remove(LOG, name);
		if (sealed) await writeInto(env, LOG, name, sealed.bytes);
		await env.store.change(['sync'], async (tx) => {
			const { files } = await needMeta(tx, 'writer');
			const after = files.map((file) => (file.name === name ? { name, size: file.size, sent: true } : file));
			await changeMeta(tx, 'writer', { files: after });
		});
		env.progress?.({ doing: 'upload', done: 1, all: null });
	}
}

/** Both results; where one fails, only after the other has ended, so that nothing goes on behind a failure. */
async function allOf<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
	await Promise.allSettled([a, b]);
	return Promise.all([a, b]);
}
