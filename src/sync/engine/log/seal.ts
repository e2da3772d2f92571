import type { OutboxChange } from '../../../clippings/store/sync-tables';
import { must } from '../../../text/must';
import type { Bytes } from '../../format/bytes';
import { sealFile } from '../../format/file';
import { vaultKeys } from '../../format/keys';
import { fileHash, segmentName } from '../../format/names';
import type { Segment } from '../../format/segment';
import { mergeUpdates } from '../../merge/documents';
import { changeMeta, getMeta, LeftVault, needMeta, type VaultMeta, type WriterMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import { ASK_AFTER, SAY_EVERY } from '../timings';
import { newHead } from './heads';
import { firstOut } from './outbox';
import { withdrawnOf } from './withdrawal';

/** What goes into the next segment, as one transaction saw it. */
interface SegmentDraft {
	vault: VaultMeta;
	writer: WriterMeta;
	changes: readonly OutboxChange[];
	/** The row of the outbox up to which they are. */
	upTo: number | undefined;
	seen: Record<string, number>;
	bad: readonly string[];
	isIntroduction: boolean;
	/** Where this device withdrew a key and has not said so. */
	withdrawn: Pick<Segment, 'withdrawn'>;
}

/**
 * Seals what waits in the outbox as one segment; false where nothing waits. The segment is stored in the transaction that
 * empties the outbox, before anybody is asked to take it.
 */
export async function sealNext(env: Environment): Promise<boolean> {
	const draft = await env.store.read(['outbox', 'heads', 'sync'], (tx) => readDraft(env, tx));
	if (!draft) return false;
	const { vault, writer } = draft;
	const seq = writer.seq + 1;
	const address = { kind: 'segment', device: writer.device, number: seq } as const;
	const bytes = await sealFile(vaultKeys(vault.id, vault.keys), address, segmentOf(env, draft), env.random);
	const hash = await fileHash(bytes);
	await env.store.change(['outbox', 'sealed', 'seen', 'heads', 'edits', 'trash', 'sync'], (tx) =>
		storeSealed(env, tx, draft, { name: segmentName(writer.device, seq, hash), hash, bytes }),
	);
	return true;
}

async function readDraft(env: Environment, tx: Tx): Promise<SegmentDraft | null> {
	const [vault, writer, health] = [
		await needMeta(tx, 'vault'),
		await needMeta(tx, 'writer'),
		await needMeta(tx, 'health'),
	];
	const heads = await tx.list('heads');
	const { changes, upTo } = await firstOut(tx);
	const others = heads.filter(({ device, seq }) => device !== writer.device && seq > 0);
	const isLate = env.now() - writer.said > SAY_EVERY;
	const hasSeenMore = isLate && others.some(({ heard }) => heard > writer.said);
	if (changes.length === 0 && !writer.hasNews && !hasSeenMore) return null;
	const bad = Object.entries(health.bad).flatMap(([name, since]) => (env.now() - since >= ASK_AFTER ? name : []));
	const { asked } = await needMeta(tx, 'texts');
	for (const [name, at] of Object.entries(asked)) if (at >= writer.said) bad.push(name);
	const seen = Object.fromEntries(others.map(({ device, seq }) => [device, seq]));
	return {
		vault,
		writer,
		changes,
		upTo,
		seen,
		bad: bad.slice(0, 1000),
		isIntroduction: writer.seq === 0 || writer.hasNews || isLate,
		withdrawn: (await getMeta(tx, 'withdrawal'))?.said === false ? await withdrawnOf(tx) : {},
	};
}

function segmentOf(env: Environment, { writer, changes, seen, bad, isIntroduction, withdrawn }: SegmentDraft): Segment {
	const updates = new Map<string, Bytes[]>();
	for (const { id, update } of changes) {
		const given = updates.get(id);
		if (given) given.push(update);
		else updates.set(id, [update]);
	}
	return {
		v: 1,
		dev: writer.device,
		seq: writer.seq + 1,
		prev: writer.prev,
		at: env.now(),
		seen,
		...(isIntroduction ? { info: { name: writer.name, browser: writer.browser } } : {}),
		...(bad.length > 0 ? { bad: [...bad] } : {}),
		...(writer.removes.length > 0 ? { removed: [...writer.removes] } : {}),
		...withdrawn,
		// One stays as it is.
		e: [...updates].map(([id, given]) => [id, given.length === 1 ? must(given[0]) : mergeUpdates(given)]),
	};
}

async function storeSealed(
	env: Environment,
	tx: Tx,
	{ writer, changes, upTo, withdrawn }: SegmentDraft,
	{ name, hash, bytes }: { name: string; hash: string; bytes: Bytes },
): Promise<void> {
	const now = await needMeta(tx, 'writer');
	if (now.device !== writer.device || now.seq !== writer.seq) throw new LeftVault();
	const seq = writer.seq + 1;
	const head = await tx.get('heads', writer.device);
	const documents = new Set(changes.map(({ id }) => id)).size;
	if (withdrawn.withdrawn) await changeMeta(tx, 'withdrawal', { said: true });
	await Promise.all([
		tx.put('sealed', { name, bytes }),
		tx.put('seen', { name, how: 'applied', at: env.now() }),
		tx.put('heads', { ...(head ?? newHead(writer.device)), seq, hash, name: writer.name, browser: writer.browser }),
		// They are the first ones there: keys grow.
		...(upTo === undefined ? [] : [tx.clear('outbox', upTo)]),
		...changes.flatMap(({ id, isTracked }) => (isTracked ? [rememberSegment(tx, id, writer.device, seq)] : [])),
		changeMeta(tx, 'writer', {
			seq,
			prev: hash,
			said: env.now(),
			hasNews: false,
			removes: now.removes.filter((device) => !writer.removes.includes(device)),
			files: [...now.files, { name, size: bytes.length, sent: false, changes: documents }],
		}),
	]);
}

async function rememberSegment(tx: Tx, id: string, device: string, seq: number): Promise<void> {
	const [edits, trashed] = [await tx.get('edits', id), await tx.get('trash', id)];
	if (edits?.seq === null) await tx.put('edits', { ...edits, seq });
	if (trashed?.device === null) await tx.put('trash', { ...trashed, device, seq });
}
