import { articleFolder, articleName, parseName } from '../../format/names';
import { readDocument } from '../../merge/documents';
import { changeMeta, needMeta } from '../../store/meta';
import type { Environment } from '../environment';
import { isWell } from '../health/diagnose';
import { LONGEST_UPKEEP, TEND_EVERY, UNREFERENCED_FOR } from '../timings';
import { articleFolders } from './text-names';

const DOCUMENTS_AT_ONCE = 500;

/**
 * Once a week, and after a repair: texts of this device that the storage does not show, or shows too short, are sent again;
 * those that no clipping names, not even a deleted one that has its contents still, go when that was noted long ago, and
 * while nothing is wrong.
 */
export async function tendTexts(env: Environment): Promise<void> {
	const started = env.now();
	const { isDue, well } = await env.store.read(['sync'], async (tx) => ({
		isDue: started - (await needMeta(tx, 'texts')).tended >= TEND_EVERY,
		well: await isWell(tx),
	}));
	if (!isDue) return;
	// Listed first: what is written meanwhile is not among it. What is there was named before it was written.
	const listed = await listTexts(env);
	const named = await findNamed(env);
	const noted = await env.store.change(['articles', 'unsent', 'sync'], async (tx) => {
		for (const { url, name, size } of await tx.list('articles'))
			if (named.has(name) && (listed.get(name) ?? -1) < size) await tx.put('unsent', { url });
		const { unreferenced } = await needMeta(tx, 'texts');
		const free = well ? [...listed.keys()].filter((name) => !named.has(name)) : [];
		const after = Object.fromEntries(free.map((name) => [name, unreferenced[name] ?? started]));
		await changeMeta(tx, 'texts', { tended: started, unreferenced: after });
		return after;
	});
	for (const [name, since] of Object.entries(noted)) {
		if (env.now() - started > LONGEST_UPKEEP) return;
		if (started - since >= UNREFERENCED_FOR) await env.remote.remove(articleFolder(name), articleName(name));
	}
}

/** The storage's texts with their sizes. */
async function listTexts(env: Environment): Promise<Map<string, number>> {
	const found = new Map<string, number>();
	const folders = await articleFolders(env.remote);
	for (let at = 0; at < folders.length; at += env.parallel) {
		const lists = await Promise.all(folders.slice(at, at + env.parallel).map((folder) => env.remote.list(folder)));
		for (const { name, size } of lists.flatMap((files) => files ?? [])) {
			const parsed = parseName(name);
			if (parsed?.kind === 'article') found.set(parsed.name, size);
		}
		env.progress?.({ doing: 'verify', done: at, all: folders.length });
	}
	return found;
}

/**
 * The names that documents give. A clipping whose text is here and that names none is marked, as after an edit: so are
 * those from before texts were sent.
 */
async function findNamed(env: Environment): Promise<Set<string>> {
	const named = new Set<string>();
	let after: string | undefined;
	for (;;) {
		const rows = await env.store.read(['docs'], (tx) =>
			tx.list('docs', { limit: DOCUMENTS_AT_ONCE, ...(after ? { after } : {}) }),
		);
		const nameless: { id: string; url: string }[] = [];
		for (const { id, doc } of rows) {
			const { state, text, content } = readDocument(doc);
			if (text !== null) named.add(text);
			else if (state === 'whole' && content?.hasText) nameless.push({ id, url: content.page.url });
		}
		if (nameless.length > 0)
			await env.store.change(['articles', 'dirty', 'unsent'], async (tx) => {
				for (const { id, url } of nameless) {
					if (!(await tx.get('articles', url)) || (await tx.get('dirty', id))) continue;
					await tx.put('dirty', { id, deleted: false });
					await tx.put('unsent', { url });
				}
			});
		after = rows.at(-1)?.id;
		if (rows.length < DOCUMENTS_AT_ONCE) return named;
	}
}
