import { append } from '../../text/append';
import type { Alarm, SyncDevice, SyncState, Trouble } from '../state';
import { getMeta, type HealthMeta, needMeta, type RunMeta, type WriterMeta } from '../store/meta';
import type { Environment } from './environment';
import { readStanding, STANDING } from './standing';
import { TOLD_AFTER } from './timings';

/** How sync stands, from what is stored; asks no storage. */
export function readState(env: Pick<Environment, 'store' | 'now'>): Promise<SyncState> {
	return env.store.read([...STANDING, 'articles'], async (tx): Promise<SyncState> => {
		const vault = await getMeta(tx, 'vault');
		if (!vault) return { on: false };
		const [writer, log] = [await needMeta(tx, 'writer'), await needMeta(tx, 'log')];
		const [health, run] = [await needMeta(tx, 'health'), await needMeta(tx, 'run')];
		const devices = (await tx.list('heads')).map(
			({ device, name, browser, removed, first, heard }): SyncDevice => ({
				id: device,
				name,
				browser,
				isThis: device === writer.device,
				removed,
				first: first ?? null,
				heard: heard || null,
			}),
		);
		return {
			on: true,
			vault: vault.id,
			...(await readStanding(tx)),
			lastGood: run.lastGood,
			trouble: troubleOf(health, run, writer),
			alarms: alarmsOf(health, env.now()),
			devices,
			log: { files: log.files, bytes: log.bytes },
			texts: { all: await tx.count('articles'), left: (await needMeta(tx, 'texts')).left },
		};
	});
}

/** So many polls in a row a file may be missing before the reader is told: listings may be late. */
const POLLS_BEFORE_TOLD = 3;

function troubleOf(
	{ folder, unlisted }: HealthMeta,
	{ failure, request, until }: RunMeta,
	{ files }: WriterMeta,
): Trouble | null {
	if (folder === 'gone') return { kind: 'folder-gone' };
	if (folder === 'replaced') return { kind: 'folder-replaced' };
	if (folder) return { kind: folder };
	const about = request ? { request } : {};
	switch (failure) {
		case null: {
			const unshown = files.flatMap(({ name, missed }) => (missed && missed >= POLLS_BEFORE_TOLD ? name : []));
			if (unlisted && unlisted.polls >= POLLS_BEFORE_TOLD) append(unshown, unlisted.names);
			const [file] = unshown;
			return file ? { kind: 'unshown', file } : null;
		}
		case 'offline':
		case 'busy':
		case 'server-error':
			return { kind: failure, until, ...about };
		default:
			return { kind: failure, ...about };
	}
}

function alarmsOf({ bad, withheld, rolledBack, repairAt, newer, withdrawn }: HealthMeta, now: number): Alarm[] {
	const old = (of: Readonly<Record<string, number>>) =>
		Object.entries(of).filter(([, since]) => now - since >= TOLD_AFTER);
	const first = (entries: readonly (readonly [string, number])[]) =>
		entries.reduce((least, [, since]) => Math.min(least, since), Number.POSITIVE_INFINITY);
	const [damaged, hidden] = [old(bad), old(withheld)];
	return [
		...(damaged.length > 0 ? [{ kind: 'damaged', since: first(damaged), files: damaged.length } as const] : []),
		...(hidden.length > 0
			? [{ kind: 'withheld', since: first(hidden), devices: hidden.map(([device]) => device) } as const]
			: []),
		...(rolledBack ? [{ kind: 'rolled-back', ...rolledBack, isRepaired: repairAt === null } as const] : []),
		...(withdrawn && withdrawn.files > withdrawn.told
			? [{ kind: 'withdrawn', at: withdrawn.at, files: withdrawn.files } as const]
			: []),
		...(newer.length > 0 ? [{ kind: 'newer-files', files: newer.length } as const] : []),
	];
}
