import type { Clipping } from '../../clippings/model';
import type { HistoryEntry } from '../../clippings/store/sync-tables';
import type { Bytes } from '../format/bytes';
import { isDeleted } from '../merge/deletion';
import { applyUpdates, type DocumentState, localChange, readDocument } from '../merge/documents';
import { openDocument } from '../merge/yjs';
import { needMeta } from '../store/meta';
import type { Tx } from '../store/store';
import { clientOf, type Environment } from './environment';
import { GATHERING, gather, putChange } from './gather';

/** The tables that `applyNotes` needs in its transaction. */
export const APPLYING = [...GATHERING, 'texts', 'unsent', 'history', 'quarantine'] as const;

/** The segment that updates come from. */
export interface Source {
	name: string;
	device: string;
	seq: number;
	/** What its writer had seen. */
	seen: Readonly<Record<string, number>>;
}

/** One note before and after. */
interface Applied {
	id: string;
	updates: readonly Bytes[];
	record: Clipping | undefined;
	held: Bytes | null;
	doc: Bytes;
	state: DocumentState;
}

/**
 * Takes in updates of others, or whole documents: they come to what this device's reader wrote, which is gathered first,
 * and the records show the result. `source` is null for a snapshot. Reserved documents have no record.
 */
export async function applyNotes(
	env: Environment,
	tx: Tx,
	entries: readonly (readonly [string, Uint8Array])[],
	source: Source | null,
	name: string,
): Promise<void> {
	const updates = new Map<string, Bytes[]>();
	for (const [id, update] of entries) updates.set(id, [...(updates.get(id) ?? []), update as Bytes]);
	const ids = [...updates.keys()];
	const dirty = await Promise.all(ids.map((id) => tx.get('dirty', id)));
	await gather(
		env,
		tx,
		dirty.filter((row) => row !== undefined),
	);
	const before = await Promise.all(
		ids.map(async (id) => ({
			id,
			record: await tx.get('clippings', id),
			held: (await tx.get('docs', id))?.doc ?? null,
		})),
	);
	const { device } = await needMeta(tx, 'writer');
	const edited = new Set(source ? await tx.keys('edits') : []);
	const writes = before.flatMap(({ id, record, held }) => {
		const given = updates.get(id) ?? [];
		const { doc, state, bad } = merge(held, given);
		const note = { id, updates: given, record, held, doc, state };
		return [
			...bad.map((update) => tx.put('quarantine', { name, note: id, update })),
			...(doc ? store(env, tx, { ...note, doc }, device) : []),
			...(source && doc && edited.has(id) ? [keepVersions(env, tx, { ...note, doc }, source, device)] : []),
			...(source && doc && state.revived ? [noteRevival(env, tx, { ...note, doc }, source)] : []),
		];
	});
	await Promise.all(writes);
	if (source) await noteDeletions(env, tx, before, source);
}

/** The document after the updates, with those that are none. Null where there was nothing and nothing could be applied. */
function merge(
	held: Bytes | null,
	updates: readonly Bytes[],
): { doc: Bytes | null; state: DocumentState; bad: Bytes[] } {
	const [only] = updates;
	if (!held && only && updates.length === 1) {
		try {
			return { doc: only, state: readDocument(only), bad: [] };
		} catch {
			return { doc: null, state: NOTHING, bad: [only] };
		}
	}
	const { doc, bad } = applyUpdates(held, updates);
	return { doc, state: readDocument(doc), bad: bad.flatMap((i) => updates[i] ?? []) };
}

const NOTHING: DocumentState = { state: 'arriving', content: null, text: null, deletedBy: [], revived: false };

function store(env: Environment, tx: Tx, { id, record, held, doc, state }: Applied, device: string): Promise<void>[] {
	switch (state.state) {
		case 'whole': {
			if (!state.content) return [];
			const shown = { ...state.content, standing: record?.standing ?? null };
			return [
				tx.put('docs', { id, doc }),
				tx.put('clippings', shown),
				...(held && !record ? [tx.remove('trash', id)] : []),
			];
		}
		case 'arriving':
			return [tx.put('docs', { id, doc })];
		case 'purged': {
			// Its contents were taken away by who did not know of what was written here: it is written again.
			const back = record && !isDeleted(openDocument(doc)) && localChange(doc, record, sessionOf(env, id, device));
			if (back) return putChange(tx, id, back);
			return [tx.put('docs', { id, doc }), tx.remove('trash', id), removeRecord(tx, record)];
		}
		case 'deleted':
			return [tx.put('docs', { id, doc }), removeRecord(tx, record)];
	}
}

const sessionOf = (env: Environment, id: string, device: string) => ({
	clientId: clientOf(env, id),
	at: env.now(),
	device,
});

/** With the text of its page, if it was the last one there. */
async function removeRecord(tx: Tx, record: Clipping | undefined): Promise<void> {
	if (!record) return;
	await tx.remove('clippings', record.id);
	const { url } = record.page;
	if ((await tx.clippingsOf(url)) === 0) await Promise.all([tx.remove('texts', url), tx.remove('articles', url)]);
}

/** Keeps both comments where two devices wrote without knowing of each other. */
async function keepVersions(env: Environment, tx: Tx, note: Applied, source: Source, device: string): Promise<void> {
	const own = await tx.get('edits', note.id);
	if (!own || (own.seq !== null && (source.seen[device] ?? 0) >= own.seq)) return;
	const comment = (doc: Bytes) => readDocument(doc).content?.comment;
	const [base, mine] = [comment(own.base), note.held && comment(note.held)];
	const theirs = comment(applyUpdates(own.base, note.updates).doc);
	const merged = note.state.content?.comment;
	if (mine == null || theirs === undefined || merged === undefined) return;
	if (theirs === base || mine === base || mine === theirs) return;
	await addHistory(tx, { kind: 'merged', note: note.id, at: env.now(), device: source.device, mine, theirs, merged });
}

/** Notes that an edit which the deleter had not seen brought a note back, once. */
async function noteRevival(env: Environment, tx: Tx, { id, held, state }: Applied, source: Source): Promise<void> {
	if (!held || readDocument(held).revived) return;
	const by = state.deletedBy[0]?.device ?? null;
	await addHistory(tx, { kind: 'revived', note: id, at: env.now(), device: source.device, by });
}

const addHistory = (tx: Tx, entry: HistoryEntry): Promise<void> => tx.put('history', entry);

/** What is deleted from now on waits in the trash until every device knows. */
async function noteDeletions(
	env: Environment,
	tx: Tx,
	before: readonly { id: string; record: Clipping | undefined }[],
	{ device, seq }: Source,
): Promise<void> {
	await Promise.all(
		before.map(async ({ id, record }) => {
			if (!record || (await tx.get('clippings', id))) return;
			await tx.put('trash', { id, since: env.now(), device, seq });
		}),
	);
}
