import type { Clipping } from '../../../clippings/model';
import type { ClippingDocument, HistoryEntry } from '../../../clippings/store/sync-tables';
import { append } from '../../../text/append';
import { must } from '../../../text/must';
import type { Bytes } from '../../format/bytes';
import { isDeleted } from '../../merge/deletion';
import { applyUpdates, commentOf, type DocumentState, deleteAgain, readDocument, stateOf } from '../../merge/documents';
import { writeAgain } from '../../merge/write-again';
import { isSound, openDocument } from '../../merge/yjs';
import { needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import { type Environment, sessionOf } from '../environment';
import { CLIPPINGS_AT_ONCE, GATHERING, gather } from './gather';
import { putChange } from './outbox';
import { upTo } from './up-to';

/** The tables that `applyToClippings` needs in its transaction. */
export const APPLYING = [...GATHERING, 'texts', 'unsent', 'history', 'quarantine'] as const;

/** The segment that updates come from. */
interface UpdateSource {
	name: string;
	device: string;
	seq: number;
	/** What its writer had seen. */
	seen: Readonly<Record<string, number>>;
}

/** One clipping before and after. */
interface AppliedClipping {
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
export async function applyToClippings(
	env: Environment,
	tx: Tx,
	entries: readonly (readonly [string, Uint8Array])[],
	source: UpdateSource | null,
	name: string,
): Promise<void> {
	const updates = new Map<string, Bytes[]>();
	for (const [id, update] of entries) {
		const given = updates.get(id);
		if (given) given.push(update as Bytes);
		else updates.set(id, [update as Bytes]);
	}
	const ids = [...updates.keys()];
	await gatherOf(env, tx, ids);
	const [records, docs] = await Promise.all([tx.getMany('clippings', ids), tx.getMany('docs', ids)]);
	const { device } = await needMeta(tx, 'writer');
	const edited = new Set(source ? await tx.keys('edits') : []);
	const writes: Promise<void>[] = [];
	for (let at = 0; at < ids.length; at += CLIPPINGS_AT_ONCE) {
		const applied: AppliedClipping[] = [];
		for (const [i, id] of ids.slice(at, at + CLIPPINGS_AT_ONCE).entries()) {
			const [given, record, held] = [must(updates.get(id)), records[at + i], docs[at + i]?.doc ?? null];
			const { doc, state, bad } = merge(held, given);
			append(
				writes,
				bad.map((update) => tx.put('quarantine', { name, note: id, update })),
			);
			if (!doc) continue;
			const clipping = { id, updates: given, record, held, doc, state };
			applied.push(clipping);
			if (source && edited.has(id)) writes.push(keepVersions(env, tx, clipping, source, device));
			if (source && state.revived) writes.push(rememberRevival(env, tx, clipping, source));
		}
		append(writes, store(env, tx, applied, source, device));
	}
	await Promise.all(writes);
}

/** Gathers what the reader changed of these clippings. */
async function gatherOf(env: Environment, tx: Tx, ids: readonly string[]): Promise<void> {
	const dirty = (await tx.getMany('dirty', ids)).filter((row) => row !== undefined);
	await gather(env, tx, dirty);
	await Promise.all(dirty.map(({ id }) => tx.remove('dirty', id)));
}

/** The document after the updates, with those that are none. Null where there was nothing and nothing could be applied. */
function merge(
	held: Bytes | null,
	updates: readonly Bytes[],
): { doc: Bytes | null; state: DocumentState; bad: Bytes[] } {
	const [only] = updates;
	if (!held && only && updates.length === 1) {
		try {
			const opened = openDocument(only);
			if (isSound(opened)) return { doc: only, state: stateOf(opened), bad: [] };
		} catch {
			return { doc: null, state: NOTHING, bad: [only] };
		}
	}
	const { doc, bad } = applyUpdates(held, updates);
	return { doc, state: readDocument(doc), bad: bad.map((i) => must(updates[i])) };
}

const NOTHING: DocumentState = { state: 'arriving', content: null, text: null, deletedBy: [], revived: false };

/** The documents, and the records that show them. What `source` deletes waits in the trash until every device knows. */
function store(
	env: Environment,
	tx: Tx,
	applied: readonly AppliedClipping[],
	source: UpdateSource | null,
	device: string,
): Promise<void>[] {
	const docs: ClippingDocument[] = [];
	const clippings: Clipping[] = [];
	const others: Promise<void>[] = [];
	for (const { id, record, held, doc, state } of applied) {
		// Its contents were taken away by a device that did not know what was written here: it is written again.
		const back = state.state === 'purged' && record && !isDeleted(openDocument(doc)) ? writeAgain(doc, record) : null;
		// This device deleted it, and what comes late is older than what it had seen then.
		const isOwn = state.revived && !record && state.deletedBy[0]?.device === device;
		const again = isOwn && held ? deleteAgain(held, doc, sessionOf(env, id, device)) : null;
		const changed = back ?? again;
		if (changed) {
			append(others, putChange(tx, id, changed));
			continue;
		}
		docs.push({ id, doc });
		if (state.state === 'whole' && state.content) {
			clippings.push({ ...state.content, standing: record?.standing ?? null });
			if (held && !record) others.push(tx.remove('trash', id));
		}
		if (state.state === 'purged') others.push(tx.remove('trash', id));
		if ((state.state === 'purged' || state.state === 'deleted') && record) {
			others.push(removeRecord(tx, record));
			if (source) others.push(tx.put('trash', { id, since: env.now(), device: source.device, seq: source.seq }));
		}
	}
	return [tx.putMany('docs', docs), tx.putMany('clippings', clippings), ...others];
}

/** With the text of its page, if it was the last one there. */
async function removeRecord(tx: Tx, record: Clipping): Promise<void> {
	await tx.remove('clippings', record.id);
	const { url } = record.page;
	if ((await tx.clippingsOf(url)) === 0) await Promise.all([tx.remove('texts', url), tx.remove('articles', url)]);
}

/** Keeps both comments where two devices wrote without knowing of each other. */
async function keepVersions(
	env: Environment,
	tx: Tx,
	clipping: AppliedClipping,
	source: UpdateSource,
	device: string,
): Promise<void> {
	const own = await tx.get('edits', clipping.id);
	if (!own || (own.seq !== null && upTo(source.seen, device) >= own.seq)) return;
	const [base, mine] = [commentOf(own.base), clipping.held && commentOf(clipping.held)];
	const theirs = commentOf(applyUpdates(own.base, clipping.updates).doc);
	const merged = clipping.state.content?.comment;
	if (mine === null || theirs === null || merged === undefined) return;
	if (theirs === base || mine === base || mine === theirs) return;
	await addHistory(tx, {
		kind: 'merged',
		note: clipping.id,
		at: env.now(),
		device: source.device,
		mine,
		theirs,
		merged,
	});
}

/** Tells, once, that an edit which the deleter had not seen brought a clipping back. */
async function rememberRevival(
	env: Environment,
	tx: Tx,
	{ id, held, state }: AppliedClipping,
	source: UpdateSource,
): Promise<void> {
	if (!held || readDocument(held).revived) return;
	const by = state.deletedBy[0]?.device ?? null;
	await addHistory(tx, { kind: 'revived', note: id, at: env.now(), device: source.device, by });
}

const addHistory = (tx: Tx, entry: HistoryEntry): Promise<void> => tx.put('history', entry);
