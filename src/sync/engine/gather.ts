import type { Dirty } from '../../clippings/store/sync-tables';
import { type Changed, localChange, readDocument } from '../merge/documents';
import { needMeta } from '../store/meta';
import type { Tx } from '../store/store';
import { areNamed, namesToGive, nameTexts } from './articles';
import { clientOf, type Environment } from './environment';

/** The tables that `gather` needs in its transaction. */
export const GATHERING = ['dirty', 'clippings', 'docs', 'outbox', 'edits', 'trash', 'articles', 'sync'] as const;

/** Clippings in one transaction. */
const BATCH = 200;

/** Turns all that the reader changed since the last time into updates that wait to be sent. */
export async function gatherAll(env: Environment): Promise<void> {
	let gathered = BATCH;
	while (gathered === BATCH) {
		await nameTexts(env);
		gathered = await env.store.change([...GATHERING, 'texts'], async (tx) => {
			// A clipping came meanwhile with a text that has no name yet.
			if (!(await areNamed(tx))) return BATCH;
			const dirty = await tx.list('dirty', { limit: BATCH });
			await gather(env, tx, dirty);
			return dirty.length;
		});
	}
}

/**
 * The difference between each clipping's document and its record becomes an update in the outbox, in the transaction that
 * takes the mark away: so an edit is marked or waits to be sent at every moment, and never lost between.
 */
export async function gather(env: Environment, tx: Tx, dirty: readonly Dirty[]): Promise<void> {
	if (dirty.length === 0) return;
	const { device, seq } = await needMeta(tx, 'writer');
	const rows = await Promise.all(
		dirty.map(async ({ id, deleted }) => ({
			id,
			deleted,
			record: (await tx.get('clippings', id)) ?? null,
			held: (await tx.get('docs', id))?.doc ?? null,
		})),
	);
	const texts = await namesToGive(tx, rows, seq === 0);
	const writes = rows.flatMap(({ id, deleted, record, held }) => {
		// A record that is not there was not deleted by that alone.
		const changed =
			record || deleted
				? localChange(held, record, { clientId: clientOf(env, id), at: env.now(), device, text: texts.get(id) })
				: null;
		const isEdit = record !== null && held !== null && changed !== null && commentOf(held) !== record.comment;
		return [
			tx.remove('dirty', id),
			...(changed ? putChange(tx, id, changed, isEdit || !record) : []),
			...(isEdit ? [noteEdit(tx, id, held)] : []),
			...(changed && !record ? [tx.put('trash', { id, since: env.now(), device: null, seq: 0 })] : []),
			...(changed && record && held ? [tx.remove('trash', id)] : []),
		];
	});
	await Promise.all(writes);
}

/** A document after a change of this device, and what the others have to learn of it. */
export const putChange = (tx: Tx, id: string, { doc, update }: Changed, isTracked = false): Promise<void>[] => [
	tx.put('docs', { id, doc }),
	tx.put('outbox', { id, update, isTracked }),
];

const commentOf = (doc: Uint8Array): string | null => readDocument(doc).content?.comment ?? null;

async function noteEdit(tx: Tx, id: string, held: Uint8Array<ArrayBuffer>): Promise<void> {
	const known = await tx.get('edits', id);
	await tx.put('edits', { id, base: known?.base ?? held, seq: null });
}
