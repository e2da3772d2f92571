import { changeMeta, needMeta, type OwnFile } from '../../store/meta';
import type { Environment } from '../environment';
import { passOver } from '../pass-over';
import { writeInto } from '../vault/folder';
import { gatherAll } from './gather';
import { changeFiles, look } from './own-files';
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
	await discard(env);
}

/** Removes own files that nobody takes in, now that what they said is on its way anew. */
async function discard(env: Environment): Promise<void> {
	const { discards = [] } = await env.store.read(['sync'], (tx) => needMeta(tx, 'writer'));
	if (discards.length === 0) return;
	for (const name of discards) await env.remote.remove(LOG, name);
	await env.store.change(['sync'], (tx) => changeMeta(tx, 'writer', { discards: [] }));
}

/** Sends all own files that the storage did not say to have, oldest first. */
async function send(env: Environment): Promise<void> {
	const waiting = await env.store.read(['sync'], async (tx) =>
		(await needMeta(tx, 'writer')).files.filter(({ sent }) => !sent),
	);
	for (const { name, replace } of waiting) {
		const sealed = await env.store.read(['sealed'], (tx) => tx.get('sealed', name));
		// What follows is sent all the same: whoever reads it waits for what comes before.
		if (env.refused?.has(name)) continue;
		try {
			if (sealed && !(replace && (await makeRoom(env, name)))) await writeInto(env, LOG, name, sealed.bytes);
		} catch (error) {
			passOver(env, name, error);
			continue;
		}
		await env.store.change(['sync'], (tx) => changeFiles(tx, (file) => (file.name === name ? asSent(file) : file)));
		env.progress?.({ doing: 'upload', done: 1, all: null });
	}
}

/**
 * Takes away what is not the file, as a storage that refuses to write what exists would keep it; true where the file
 * itself is there.
 */
async function makeRoom(env: Environment, name: string): Promise<boolean> {
	const found = await look(env, name);
	if (found === 'other') await env.remote.remove(LOG, name);
	return found === 'whole';
}

const asSent = ({ replace: _, ...file }: OwnFile): OwnFile => ({ ...file, sent: true });

/** Both results; where one fails, only after the other has ended, so that nothing goes on behind a failure. */
async function allOf<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
	await Promise.allSettled([a, b]);
	return Promise.all([a, b]);
}
