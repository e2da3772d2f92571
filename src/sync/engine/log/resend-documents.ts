import { changeMeta, needMeta } from '../../store/meta';
import type { Environment } from '../environment';
import { putOut } from './outbox';

const DOCUMENTS_AT_ONCE = 1000;

/**
 * Puts the next documents whole into the outbox of a device that joined with documents of before, so that the vault gets
 * everything it holds. False when there are no more.
 */
export function resendDocuments(env: Environment): Promise<boolean> {
	return env.store.change(['docs', 'outbox', 'sync'], async (tx) => {
		const { resendAfter } = await needMeta(tx, 'log');
		if (resendAfter === null) return false;
		const rows = await tx.list('docs', { after: resendAfter, limit: DOCUMENTS_AT_ONCE });
		await putOut(
			tx,
			rows.map(({ id, doc }) => ({ id, update: doc, isTracked: false })),
		);
		const last = rows.length === DOCUMENTS_AT_ONCE ? rows.at(-1) : undefined;
		await changeMeta(tx, 'log', { resendAfter: last?.id ?? null });
		return last !== undefined;
	});
}
