import type { OutboxChange, OutboxEntry } from '../../../clippings/store/sync-tables';
import { append } from '../../../text/append';
import type { Changed } from '../../merge/documents';
import type { Tx } from '../../store/store';

/** The most that one row holds: a browser takes a hundred changes in one row faster than two in two. */
const MOST_IN_ROW = { changes: 100, bytes: 32 * 1024 };

/** The most that is taken out for one segment. */
const MOST_IN_SEGMENT = { changes: 1000, bytes: 512 * 1024 };

const ROWS_AT_ONCE = 16;

/** A document after a change of this device, and what the others have to learn of it. */
export interface ClippingChange extends Changed {
	id: string;
	/** As in the outbox. */
	isTracked: boolean;
}

/** Stores documents and what the others have to learn of them, in the order of the changes. */
export const putChanges = (tx: Tx, changes: readonly ClippingChange[]): Promise<void>[] => [
	tx.putMany(
		'docs',
		changes.map(({ id, doc }) => ({ id, doc })),
	),
	putOut(
		tx,
		changes.map(({ id, update, isTracked }) => ({ id, update, isTracked })),
	),
];

export const putChange = (tx: Tx, id: string, changed: Changed): Promise<void>[] =>
	putChanges(tx, [{ id, ...changed, isTracked: false }]);

/** Has changes wait to be sent. */
export const putOut = (tx: Tx, changes: readonly OutboxChange[]): Promise<void> =>
	tx.putMany(
		'outbox',
		groupsOf(changes).map((group) => ({ changes: group })),
	);

/** What waits longest, as much as one segment carries and at least one change; `upTo` is the key of its last row. */
export async function firstOut(tx: Tx): Promise<{ changes: OutboxChange[]; upTo: number | undefined }> {
	const first: OutboxChange[] = [];
	let [bytes, upTo]: [number, number | undefined] = [0, undefined];
	for (;;) {
		const rows: OutboxEntry[] = await tx.list('outbox', {
			limit: ROWS_AT_ONCE,
			...(upTo === undefined ? {} : { after: upTo }),
		});
		for (const { key, changes } of rows) {
			bytes += sizeOf(changes);
			const isFull = first.length + changes.length > MOST_IN_SEGMENT.changes || bytes > MOST_IN_SEGMENT.bytes;
			if (isFull && first.length > 0) return { changes: first, upTo };
			append(first, changes);
			upTo = key;
		}
		if (rows.length < ROWS_AT_ONCE) return { changes: first, upTo };
	}
}

function groupsOf(changes: readonly OutboxChange[]): OutboxChange[][] {
	const groups: OutboxChange[][] = [];
	let bytes = 0;
	for (const change of changes) {
		const group = groups.at(-1);
		bytes += change.update.length;
		if (group && group.length < MOST_IN_ROW.changes && bytes <= MOST_IN_ROW.bytes) group.push(change);
		else {
			groups.push([change]);
			bytes = change.update.length;
		}
	}
	return groups;
}

const sizeOf = (changes: readonly OutboxChange[]): number =>
	changes.reduce((sum, { update }) => sum + update.length, 0);
