import type { DeviceName } from '../../state';
import { FRESH, type VaultMeta } from '../../store/meta';
import type { Table } from '../../store/store';
import type { Environment } from '../environment';
import { newHead } from '../log/heads';
import { newDeviceId } from './devices';

const LOG_TABLES = [
	'outbox',
	'sealed',
	'seen',
	'heads',
	'quarantine',
	'articles',
	'unsent',
] as const satisfies readonly Table[];

/**
 * Makes this device one of a vault, as a union: all its clippings go up, all the vault's come down, nothing is taken away.
 * Documents that it has from another vault go up whole, with their history, so that what both hold is merged and not doubled.
 */
export function enterVault(env: Environment, vault: VaultMeta, { name, browser }: DeviceName): Promise<void> {
	env.sessions.clear();
	const device = newDeviceId(env);
	return env.store.change([...LOG_TABLES, 'clippings', 'docs', 'dirty', 'edits', 'trash', 'sync'], async (tx) => {
		for (const table of [...LOG_TABLES, 'edits', 'trash', 'sync'] as const) await tx.clear(table);
		const writer = {
			device,
			name,
			browser,
			seq: 0,
			prev: null,
			said: env.now(),
			hasNews: true,
			removes: [],
			files: [],
		};
		const log = { ...FRESH.log, resendAfter: (await tx.count('docs')) > 0 ? '' : null };
		const texts = { ...FRESH.texts, tended: env.now() };
		const topics = { ...FRESH, vault, writer, log, texts };
		await Promise.all(Object.entries(topics).map(([topic, value]) => tx.put('sync', { topic, value })));
		await tx.put('heads', { ...newHead(device), name, browser, first: env.now() });
		const marked = new Set((await tx.list('dirty')).flatMap(({ id, deleted }) => (deleted ? [] : id)));
		const unmarked = (await tx.keys('clippings')).filter((id) => !marked.has(id));
		await tx.putMany(
			'dirty',
			unmarked.map((id) => ({ id, deleted: false })),
		);
	});
}

/** Leaves the vault: everything stays on this device, and nothing goes or comes any more. Documents are kept for joining again. */
export function leaveVault(env: Pick<Environment, 'store' | 'sessions'>): Promise<void> {
	env.sessions.clear();
	return env.store.change([...LOG_TABLES, 'edits', 'trash', 'sync'], async (tx) => {
		for (const table of [...LOG_TABLES, 'edits', 'trash', 'sync'] as const) await tx.clear(table);
	});
}
