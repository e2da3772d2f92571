import type { Dirty } from '../../../clippings/store/sync-tables';
import { append } from '../../../text/append';
import { commentOf, localChange } from '../../merge/documents';
import { needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import { areNamed, namesToGive, nameTexts } from '../articles/text-names';
import { type Environment, sessionOf } from '../environment';
import { type ClippingChange, putChanges } from './outbox';

/** The tables that `gather` needs in its transaction. */
export const GATHERING = ['dirty', 'clippings', 'docs', 'outbox', 'edits', 'trash', 'articles', 'sync'] as const;

const CLIPPINGS_IN_TRANSACTION = 1000;

/** Clippings whose changes are written together: the browser stores some while the next are made. */
export const CLIPPINGS_AT_ONCE = 50;

/** Turns all that the reader changed since the last time into updates that wait to be sent. */
export async function gatherAll(env: Environment): Promise<void> {
	let gathered = CLIPPINGS_IN_TRANSACTION;
	while (gathered === CLIPPINGS_IN_TRANSACTION) {
		await nameTexts(env);
		gathered = await env.store.change([...GATHERING, 'texts'], async (tx) => {
			// A clipping came meanwhile with a text that has no name yet.
			if (!(await areNamed(tx))) return CLIPPINGS_IN_TRANSACTION;
			const dirty = await tx.list('dirty', { limit: CLIPPINGS_IN_TRANSACTION });
			await gather(env, tx, dirty);
			const last = dirty.at(-1);
			if (last) await tx.clear('dirty', last.id);
			return dirty.length;
		});
	}
}

/**
 * The difference between each clipping's document and its record becomes an update in the outbox, in the transaction in
 * which the caller takes the marks away: so an edit is marked or waits to be sent at every moment, and never lost between.
 */
export async function gather(env: Environment, tx: Tx, dirty: readonly Dirty[]): Promise<void> {
	if (dirty.length === 0) return;
	const { device, seq } = await needMeta(tx, 'writer');
	const ids = dirty.map(({ id }) => id);
	const [records, docs] = await Promise.all([tx.getMany('clippings', ids), tx.getMany('docs', ids)]);
	const rows = dirty.map(({ id, deleted }, i) => ({
		id,
		deleted,
		record: records[i] ?? null,
		held: docs[i]?.doc ?? null,
	}));
	const texts = await namesToGive(tx, rows, seq === 0);
	const writes: Promise<void>[] = [];
	for (let at = 0; at < rows.length; at += CLIPPINGS_AT_ONCE) {
		const changes: ClippingChange[] = [];
		for (const { id, deleted, record, held } of rows.slice(at, at + CLIPPINGS_AT_ONCE)) {
			// A record that is not there was not deleted by that alone.
			if (!record && !deleted) continue;
			// The clients that begin a document follow from what it says.
			const session = held ? sessionOf(env, id, device) : { at: env.now(), device };
			const changed = localChange(held, record, { ...session, text: texts.get(id) });
			if (!changed) continue;
			const isEdit = record !== null && held !== null && commentOf(held) !== record.comment;
			changes.push({ id, ...changed, isTracked: isEdit || !record });
			if (isEdit) writes.push(rememberEdit(tx, id, held));
			if (!record) writes.push(tx.put('trash', { id, since: env.now(), device: null, seq: 0 }));
			else if (held) writes.push(tx.remove('trash', id));
		}
		append(writes, putChanges(tx, changes));
	}
	await Promise.all(writes);
}

async function rememberEdit(tx: Tx, id: string, held: Uint8Array<ArrayBuffer>): Promise<void> {
	const known = await tx.get('edits', id);
	await tx.put('edits', { id, base: known?.base ?? held, seq: null });
}
