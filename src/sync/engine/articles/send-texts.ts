import type { PageText } from '../../../clippings/model';
import type { Bytes } from '../../format/bytes';
import { nameOfContent, sealContent } from '../../format/content';
import type { VaultKeys } from '../../format/keys';
import { articleFolder, articleName } from '../../format/names';
import { RemoteError } from '../../remotes/remote';
import { changeMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import { push } from '../log/push';
import { passOver } from '../pass-over';
import { readArticle, readKeys } from '../read-file';
import { LONGEST_SENDING } from '../timings';
import { writeInto } from '../vault/folder';
import { namesOn } from './text-names';

/**
 * Sends the texts that the storage is not known to hold, after everything else: what the reader changes meanwhile goes
 * before the next of them. Each is read back before it counts as sent. Rejects with `RemoteError`, `FolderError` or
 * `StoreError`; nothing is dropped then.
 */
export async function sendTexts(env: Environment): Promise<void> {
	const until = env.now() + LONGEST_SENDING;
	const keys = await readKeys(env);
	let after: string | undefined;
	for (;;) {
		const { urls, all, left, isEdited } = await env.store.read(['unsent', 'articles', 'dirty'], async (tx) => ({
			urls: await tx.keys('unsent', { limit: env.parallel, ...(after === undefined ? {} : { after }) }),
			all: await tx.count('articles'),
			left: await tx.count('unsent'),
			isEdited: (await tx.count('dirty')) > 0,
		}));
		if (!env.sendsTexts || urls.length === 0 || env.now() > until) return rememberLeft(env, env.sendsTexts ? left : 0);
		env.progress?.({ doing: 'texts', done: all - left, all });
		if (isEdited) await push(env);
		await Promise.all(urls.map((url) => sendText(env, keys, url).catch((error: unknown) => passOver(env, url, error))));
		after = urls.at(-1);
	}
}

async function rememberLeft({ store }: Environment, left: number): Promise<void> {
	const noted = await store.read(['sync'], (tx) => needMeta(tx, 'texts'));
	if (noted.left !== left) await store.change(['sync'], (tx) => changeMeta(tx, 'texts', { left }));
}

async function sendText(env: Environment, keys: VaultKeys, url: string): Promise<void> {
	const { text, name, isWaiting } = await env.store.read(['texts', 'articles', 'clippings', 'docs', 'dirty'], (tx) =>
		readUnsent(tx, url),
	);
	// A clipping that is not a document yet may be the one that names it.
	if (isWaiting) return;
	const bytes = text && name !== null ? await sealAs(keys, name, text) : null;
	if (bytes && name !== null) await put(env, keys, name, bytes);
	await env.store.change(['articles', 'unsent'], async (tx) => {
		const named = await tx.get('articles', url);
		// Another text of the page came meanwhile, which is to be sent too.
		if (bytes && named?.name !== name) return;
		if (bytes && named) await tx.put('articles', { ...named, size: bytes.length });
		await tx.remove('unsent', url);
	});
}

/** A text, and its name where a clipping says it. */
async function readUnsent(tx: Tx, url: string) {
	const named = await tx.get('articles', url);
	const names = await namesOn(tx, url);
	const isNamed = named !== undefined && names.includes(named.name);
	const marks = isNamed ? [] : await Promise.all((await tx.idsOf(url)).map((id) => tx.get('dirty', id)));
	return {
		text: await tx.get('texts', url),
		name: isNamed ? named.name : null,
		isWaiting: marks.some((mark) => mark !== undefined),
	};
}

/** The file of a text that has its name already: under an earlier key, if it was named with that. Null for another text. */
async function sealAs(keys: VaultKeys, name: string, text: PageText): Promise<Bytes | null> {
	for (let epoch = keys.epoch; epoch >= 0; epoch--) {
		const then = { ...keys, epoch };
		if ((await nameOfContent(then, text)) === name) return (await sealContent(then, 'article', text)).bytes;
	}
	return null;
}

/**
 * Writes a text and reads it back; a second time where something else is there, as an upload that broke off leaves it on
 * some servers. A storage that takes no file of this size has to do without.
 */
async function put(env: Environment, keys: VaultKeys, name: string, bytes: Bytes): Promise<void> {
	for (let attempt = 1; attempt <= 2; attempt++) {
		try {
			await writeInto(env, articleFolder(name), articleName(name), bytes);
		} catch (error) {
			if (error instanceof RemoteError && error.failure === 'too-large') return;
			throw error;
		}
		const reading = await readArticle(env, keys, name);
		if ('value' in reading) return;
		if (reading.failure !== 'gone') await env.remote.remove(articleFolder(name), articleName(name));
	}
	throw new RemoteError('refused', 'The storage does not give back a text that was written.');
}
