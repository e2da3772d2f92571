import { must } from '../../../text/must';
import { openFile } from '../../format/file';
import { epochOf } from '../../format/header';
import { type VaultKeys, vaultKeys } from '../../format/keys';
import { addressOf, isHashOf, parseName } from '../../format/names';
import { parseSegment } from '../../format/segment';
import { changeMeta, getMeta, needMeta, type OwnFile, type WithdrawalMeta, type WriterMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import type { LogFile } from '../read-file';
import { takeNewDevice } from '../vault/devices';
import { newHead } from './heads';
import { putOut } from './outbox';
import { refuse } from './withdrawal';

/** An own file that nobody takes in, or perhaps nobody, and what it changes. */
interface VoidFile {
	file: OwnFile;
	changes: readonly (readonly [string, Uint8Array])[];
	/** Of one that stands beside the segments that count, below the last of them, it cannot be told. */
	isCertain: boolean;
}

/**
 * After a key was withdrawn: what this device sealed with it, and whoever withdrew it did not have, nobody takes in. All of
 * that waits again, to be sealed with the new key. Where some of it is in the storage, other devices may have read it
 * before: this one goes on under another id then, so that no number stands for two segments. Once for each withdrawal.
 */
export async function sealAnew(env: Environment, listed: readonly LogFile[]): Promise<void> {
	const before = await env.store.read(['seen', 'sync'], async (tx) => {
		const [writer, vault] = [await needMeta(tx, 'writer'), await needMeta(tx, 'vault')];
		const withdrawal = await getMeta(tx, 'withdrawal');
		if (!withdrawal || withdrawal.settled) return null;
		return { withdrawal, writer, vault, seen: await tx.keys('seen') };
	});
	if (!before) return;
	const { withdrawal, writer, vault, seen } = before;
	const keys = vaultKeys(vault.id, vault.keys);
	const voids: VoidFile[] = [];
	for (const file of writer.files) {
		const found = await readVoid(env, keys, withdrawal, seen, file);
		if (found) voids.push(found);
	}
	const there = new Set(listed.map(({ name }) => name));
	await env.store.change(['outbox', 'sealed', 'seen', 'heads', 'edits', 'trash', 'sync'], async (tx) => {
		if ((await needMeta(tx, 'writer')).seq !== writer.seq) return;
		await letGo(env, tx, voids, there);
		await countFrom(env, tx, writer, withdrawal, voids, there);
		await changeMeta(tx, 'withdrawal', { settled: true });
	});
}

/** What an own file changes, if nobody takes it in or perhaps nobody does; null where the others do. */
async function readVoid(
	env: Environment,
	keys: VaultKeys,
	{ epoch, heads, manifests }: WithdrawalMeta,
	seen: readonly string[],
	file: OwnFile,
): Promise<VoidFile | null> {
	const parsed = parseName(file.name);
	const sealed = await env.store.read(['sealed'], (tx) => tx.get('sealed', file.name));
	if (!sealed || epochOf(sealed.bytes) > epoch) return null;
	if (parsed?.kind === 'manifest') return manifests.includes(file.name) ? null : { file, changes: [], isCertain: true };
	if (parsed?.kind !== 'segment') return null;
	const { seq, hash } = heads[parsed.device] ?? { seq: 0, hash: '' };
	const isLast = parsed.number === seq && isHashOf(parsed, hash);
	// A copy of this profile may have gone on beside it, under the same id.
	const stem = file.name.slice(0, file.name.lastIndexOf('-'));
	const isAlone = !seen.some((name) => name !== file.name && name.startsWith(`${stem}-`));
	if (isLast || (parsed.number < seq && isAlone)) return null;
	const { e } = parseSegment(await openFile(keys, addressOf(parsed), sealed.bytes));
	return { file, changes: e, isCertain: parsed.number >= seq };
}

/** Within a transaction over `outbox`, `sealed`, `seen`, `edits`, `trash` and `sync`. */
async function letGo(env: Environment, tx: Tx, voids: readonly VoidFile[], there: ReadonlySet<string>): Promise<void> {
	const names = voids.flatMap(({ file, isCertain }) => (isCertain ? file.name : []));
	const changes = voids.flatMap(({ changes }) => changes);
	await putOut(
		tx,
		changes.map(([id, update]) => ({ id, update: Uint8Array.from(update), isTracked: true })),
	);
	for (const [id] of changes) {
		const [edits, trashed] = [await tx.get('edits', id), await tx.get('trash', id)];
		if (edits) await tx.put('edits', { ...edits, seq: null });
		if (trashed) await tx.put('trash', { ...trashed, device: null, seq: 0 });
	}
	for (const name of names) await tx.remove('sealed', name);
	await refuse(tx, names, env.now());
	const { files, discards = [] } = await needMeta(tx, 'writer');
	await changeMeta(tx, 'writer', {
		files: files.filter(({ name }) => !names.includes(name)),
		discards: [...discards, ...names.filter((name) => there.has(name))],
	});
}

/** Where this device's segments go on. Within a transaction over `heads` and `sync`. */
async function countFrom(
	env: Environment,
	tx: Tx,
	{ device, seq }: WriterMeta,
	{ heads }: WithdrawalMeta,
	voids: readonly VoidFile[],
	there: ReadonlySet<string>,
): Promise<void> {
	const last = heads[device];
	const beyond = seq - (last?.seq ?? 0);
	const own = voids.filter(({ file }) => {
		const parsed = parseName(file.name);
		return parsed?.kind === 'segment' && parsed.device === device;
	});
	if (beyond <= 0 && own.length === 0) return;
	const isHereAlone = own.length === beyond && own.every(({ file }) => !file.sent && !there.has(file.name));
	if (isHereAlone) {
		const head = (await tx.get('heads', device)) ?? newHead(device);
		await tx.put('heads', { ...head, seq: last?.seq ?? 0, hash: last?.hash ?? null });
		return changeMeta(tx, 'writer', { seq: last?.seq ?? 0, prev: last?.hash ?? null, hasNews: true });
	}
	// What they said may be in no file any more, as a snapshot of this device stood for it that is void, too.
	if (own.length < beyond) await changeMeta(tx, 'log', { resendAfter: '' });
	const { removes } = await needMeta(tx, 'writer');
	await tx.put('heads', { ...must(await tx.get('heads', device)), removed: true });
	await changeMeta(tx, 'writer', { removes: [...removes, device] });
	await takeNewDevice(env, tx);
}
