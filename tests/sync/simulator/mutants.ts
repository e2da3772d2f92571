import type { Mutant } from './bundle';
import type { ProfileName } from './profiles';

/** A broken rule, and where it shows. */
export interface CaughtMutant extends Mutant {
	profile: ProfileName;
	/** A seed that shows it. */
	seed: number;
}

const ENGINE = 'src/sync/engine';

/** Rules that data hang on, broken on purpose; with those below, all of them. */
export const MUTANTS: readonly CaughtMutant[] = [
	{
		rule: 'a segment is marked as seen in the transaction that applies it',
		changes: [
			{
				file: `${ENGINE}/log/segments.ts`,
				from: "	await env.store.change([...APPLYING, 'seen',",
				to: "	await env.store.change(['seen'], (tx) => tx.put('seen', { name, how: 'applied', at: 0 }));\n	await env.store.change([...APPLYING, 'seen',",
			},
		],
		profile: 'none',
		seed: 3,
	},
	{
		rule: 'an update is in the outbox in the transaction that changes its document',
		changes: [
			{
				file: `${ENGINE}/log/gather.ts`,
				from: '	let gathered = CLIPPINGS_IN_TRANSACTION;',
				to: '	let gathered = CLIPPINGS_IN_TRANSACTION;\n	const late: never[] = [];',
			},
			{
				file: `${ENGINE}/log/gather.ts`,
				from: '			await gather(env, tx, dirty);',
				to: `			const putMany = async (table: never, rows: never[]) =>
				table === 'outbox' ? void late.push(...rows) : tx.putMany(table, rows);
			await gather(env, { ...tx, putMany }, dirty);`,
			},
			{
				file: `${ENGINE}/log/gather.ts`,
				from: '			return dirty.length;\n		});',
				to: `			return dirty.length;
		});
	await env.store.change(['outbox'], async (tx) => {
		for (const row of late) await tx.put('outbox', row);
	});`,
			},
		],
		profile: 'none',
		seed: 3,
	},
	{
		rule: 'a segment counts as sent when the storage took it, and is looked for in the listing',
		changes: [
			{
				file: `${ENGINE}/log/push.ts`,
				from: '		if (sealed && !(replace && (await makeRoom(env, name)))) await writeInto(env, LOG, name, sealed.bytes);\n',
				to: '',
			},
			{
				file: `${ENGINE}/log/push.ts`,
				from: "		env.progress?.({ doing: 'upload'",
				to: "		if (sealed) await writeInto(env, LOG, name, sealed.bytes);\n		env.progress?.({ doing: 'upload'",
			},
			{
				file: `${ENGINE}/log/pull.ts`,
				from: '	await compareOwnFiles(',
				to: '	if (env.parallel < 0) await compareOwnFiles(',
			},
		],
		profile: 'flaky',
		seed: 2,
	},
	{
		rule: 'a segment is kept until a snapshot names it',
		changes: [
			{
				file: `${ENGINE}/log/own-files.ts`,
				from: "	await changeMeta(tx, 'writer', { files: files.map(changed) });",
				to: "	await changeMeta(tx, 'writer', { files: files.map(changed).filter(({ sent }) => !sent) });",
			},
		],
		profile: 'flaky',
		seed: 2,
	},
	{
		rule: 'nothing is cleaned up while the storage does not show what it was given',
		changes: [{ file: `${ENGINE}/health/diagnose.ts`, from: 'isEmpty && isAllShown &&', to: 'isEmpty &&' }],
		profile: 'lasting',
		seed: 29,
	},
	{
		rule: 'names carry the hash of what the file holds',
		changes: [
			{
				file: `${ENGINE}/log/seal.ts`,
				from: 'segmentName(writer.device, seq, hash)',
				to: "segmentName(writer.device, seq, '0'.repeat(64))",
			},
			{
				file: `${ENGINE}/read-file.ts`,
				from: 'if (!isHashOf(parsed, hash))',
				to: 'if (!isHashOf(parsed, hash) && false)',
			},
		],
		profile: 'none',
		seed: 9,
	},
	{
		rule: 'segments go after every shard of their snapshot was read',
		changes: [
			{
				file: `${ENGINE}/health/clean.ts`,
				from: '	if (!(await verifyShards(env, keys, manifest))) return false;',
				to: '',
			},
		],
		profile: 'gc',
		seed: 3,
	},
	{
		rule: 'a deletion holds for what its author had seen',
		changes: [
			{
				file: 'src/sync/merge/deletion.ts',
				from: '	if (markers.length === 0) return false;',
				to: '	if (markers.length >= 0) return markers.length > 0;',
			},
		],
		profile: 'none',
		seed: 2,
	},
	{
		rule: 'a text counts as sent when it was read back, and is looked for once a week',
		changes: [
			{ file: `${ENGINE}/articles/send-texts.ts`, from: "		if ('value' in reading) return;", to: '		return;' },
			{ file: `${ENGINE}/articles/tend-texts.ts`, from: '(listed.get(name) ?? -1) < size', to: 'size < 0' },
		],
		profile: 'flaky',
		seed: 5,
	},
];

/** A broken rule, and the module that brings about what shows it. */
export interface DirectedMutant extends Mutant {
	/** Ends with 1 where the rule is broken. */
	entry: string;
}

/** What chance shows too seldom. */
export const DIRECTED_MUTANTS: readonly DirectedMutant[] = [
	{
		rule: 'a snapshot is known by the names that it lists, and not by how far it counts',
		changes: [
			{
				file: `${ENGINE}/snapshot/take-snapshots.ts`,
				from: '		manifest.names.every(isKnown) &&',
				to: `		Object.entries(manifest.heads).every(([device, { seq }]) =>
			[...seen.keys()].some((name) => name.startsWith(device) && Number(name.slice(17, 25)) >= seq)) &&`,
			},
		],
		entry: 'copied.ts',
	},
	{
		rule: 'shards that nobody names are kept for seven days',
		changes: [{ file: `${ENGINE}/health/clean.ts`, from: ' < UNREFERENCED_FOR || ', to: ' < 0 || ' }],
		entry: 'race.ts',
	},
];
