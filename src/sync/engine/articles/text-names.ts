import type { Clipping, PageText } from '../../../clippings/model';
import { must } from '../../../text/must';
import { nameOfContent } from '../../format/content';
import { articleFolder, articleName, parseName } from '../../format/names';
import { readDocument } from '../../merge/documents';
import type { Remote, RemoteFolder } from '../../remotes/remote';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import { readKeys } from '../read-file';

const TEXTS_AT_ONCE = 50;

/** All folders that may hold texts; none where the storage has no text yet, which costs one request to see. */
export async function articleFolders(remote: Remote): Promise<RemoteFolder[]> {
	if (!(await remote.list('v1/art'))) return [];
	return Array.from({ length: 256 }, (_, i) => articleFolder(i.toString(16).padStart(2, '0')));
}

/**
 * Finds out what new texts are called in the vault, before the clippings that come with them are turned into documents: so
 * a document names its text from its beginning on, and what is done for texts later is no edit, which could bring back what
 * another device deleted meanwhile.
 */
export async function nameTexts(env: Environment): Promise<void> {
	if (await env.store.read(['texts', 'articles'], areNamed)) return;
	const urls = await env.store.change(['texts', 'articles'], async (tx) => {
		const [kept, named] = [new Set(await tx.keys('texts')), new Set(await tx.keys('articles'))];
		for (const url of named) if (!kept.has(url)) await tx.remove('articles', url);
		return [...kept].filter((url) => !named.has(url));
	});
	const keys = await readKeys(env);
	for (let at = 0; at < urls.length; at += TEXTS_AT_ONCE) {
		const batch = urls.slice(at, at + TEXTS_AT_ONCE);
		const read = (tx: Tx) => Promise.all(batch.map((url) => tx.get('texts', url)));
		const texts = await env.store.read(['texts'], read);
		const names = await Promise.all(texts.map((text) => (text ? nameOfContent(keys, text) : '')));
		await env.store.change(['texts', 'articles', 'unsent'], async (tx) => {
			const now = await read(tx);
			const writes = batch.flatMap((url, i) =>
				isSameText(texts[i], now[i])
					? [tx.put('articles', { url, name: must(names[i]), size: 0 }), tx.put('unsent', { url })]
					: [],
			);
			await Promise.all(writes);
		});
	}
}

/** Whether every text has its name. Over `texts` and `articles`. */
export const areNamed = async (tx: Tx): Promise<boolean> => (await tx.count('texts')) === (await tx.count('articles'));

const isSameText = (a: PageText | undefined, b: PageText | undefined): a is PageText =>
	a !== undefined && a.read === b?.read && a.text === b.text;

/**
 * What documents are to say of their texts, by clipping: where they say nothing yet, or where this device is new in the
 * vault (`isNew`), so that what they say may be of another vault. Within a transaction over `articles`.
 */
export async function namesToGive(
	tx: Tx,
	rows: readonly { id: string; record: Clipping | null; held: Uint8Array | null }[],
	isNew: boolean,
): Promise<Map<string, string>> {
	const names = new Map<string, string>();
	for (const { id, record, held } of rows) {
		if (!record?.hasText) continue;
		const named = await tx.get('articles', record.page.url);
		if (named && (isNew || !held || readDocument(held).text === null)) names.set(id, named.name);
	}
	return names;
}

/** The names that clippings of a page give, that of `first` before the others, and of these the latest. Over `clippings` and `docs`. */
export async function namesOn(tx: Tx, url: string, first: string[] = []): Promise<string[]> {
	const ids = (await tx.idsOf(url)).reverse();
	const docs = await Promise.all([...first, ...ids].map((id) => tx.get('docs', id)));
	const names = docs.flatMap((held) => (held && readDocument(held.doc).text) || []);
	return [...new Set(names)].filter((name) => parseName(articleName(name)));
}

/** Has texts sent again that another device looked for in vain. Within a transaction over `articles` and `unsent`. */
export async function resendTexts(tx: Tx, files: readonly string[]): Promise<void> {
	const names = new Set(files.filter((name) => parseName(name)?.kind === 'article'));
	if (names.size === 0) return;
	for (const { url, name } of await tx.list('articles'))
		if (names.has(articleName(name))) await tx.put('unsent', { url });
}
