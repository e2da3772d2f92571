import type { Head } from '../../../clippings/store/sync-tables';
import { purge } from '../../merge/documents';
import { changeMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import { putChange } from '../log/outbox';
import { upTo } from '../log/up-to';
import { HISTORY_KEPT_FOR, LIVE_FOR, TIDY_EVERY } from '../timings';

/** Once a day: what was kept for a time goes when that is over and every live device knows what it has to. */
export async function tidy(env: Environment): Promise<void> {
	const tables = ['docs', 'outbox', 'trash', 'edits', 'history', 'heads', 'sync'] as const;
	await env.store.change(tables, async (tx) => {
		const { tidied } = await needMeta(tx, 'snapshot');
		if (env.now() - tidied < TIDY_EVERY) return;
		const { device } = await needMeta(tx, 'writer');
		const live = (await tx.list('heads')).filter(
			(head) => head.device !== device && !head.removed && env.now() - head.heard < LIVE_FOR,
		);
		await purgeTrash(env, tx, live);
		const isOwnAcknowledged = (seq: number) => live.every(({ seen }) => upTo(seen, device) >= seq);
		for (const { id, seq } of await tx.list('edits'))
			if (seq !== null && isOwnAcknowledged(seq)) await tx.remove('edits', id);
		for (const { key, at } of await tx.list('history'))
			if (key !== undefined && env.now() - at > HISTORY_KEPT_FOR) await tx.remove('history', key);
		await changeMeta(tx, 'snapshot', { tidied: env.now() });
	});
}

/**
 * Takes away the contents of clippings that were deleted long ago, once every live device is known to have the deletion: what
 * it might have brought back is here by then.
 */
async function purgeTrash(env: Environment, tx: Tx, live: readonly Head[]): Promise<void> {
	for (const { id, since, device, seq } of await tx.list('trash')) {
		if (device === null || env.now() - since <= HISTORY_KEPT_FOR) continue;
		if (!live.every((head) => head.device === device || upTo(head.seen, device) >= seq)) continue;
		const held = await tx.get('docs', id);
		const changed = held && purge(held.doc);
		if (changed) await Promise.all(putChange(tx, id, changed));
		await tx.remove('trash', id);
	}
}
