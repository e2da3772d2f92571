import { describe, expect, test, vi } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { labDevice } from '../../../tests/support/sync-lab';
import { type MemoryRemote, memoryRemote } from '../../../tests/sync/simulator/memory-remote';
import { type Gate, type Task, task } from '../../../tests/sync/simulator/turns';
import type { Environment } from '../engine/environment';
import { readState } from '../engine/read-state';
import { sync } from '../engine/sync';
import { DAY, HOUR } from '../engine/timings';
import { leaveVault } from '../engine/vault/enter';
import { beginVault, joinVault } from '../engine/vault/join';
import { randomBytes } from '../format/bytes';
import type { Remote } from '../remotes/remote';
import { memoryStore } from '../store/memory';
import { lookForOtherVault } from './run';

vi.mock('../format/kdf', async (original) => ({
	...(await original<typeof import('../format/kdf')>()),
	derive: async (secret: string, _: unknown, salt: Uint8Array<ArrayBuffer>) =>
		new Uint8Array(
			await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode(secret), ...salt])),
		),
}));

/** Of the points at which the other one comes between, every so many are tried; all where more simulations are asked for. */
const STEP = process.env.SIDELIGHT_SIMULATED_SEEDS ? 1 : 3;

const clock = { now: 0 };

/** A reader who begins a vault of this id, whose first digits are given, with this secret. */
interface Creator {
	name: string;
	secret: string;
	env: Environment;
	remote: MemoryRemote;
}

function creator(name: string, remote: MemoryRemote, firstByte: number): Creator {
	let isFirst = true;
	const random = (length: number) => {
		const bytes = randomBytes(length);
		// The first of this length that is asked for is the vault's id.
		if (length === 16 && isFirst) {
			bytes[0] = firstByte;
			isFirst = false;
		}
		return bytes;
	};
	const env = { store: memoryStore(), remote, now: () => clock.now, random, parallel: 1, sessions: new Map() };
	return { name, secret: `${name}: harbour lamp at the seven winds`, env, remote };
}

/** Begins a vault and syncs, as the settings page and the worker do, one request after the other as the gate lets it. */
const begin = ({ name, secret, env, remote }: Creator): Task =>
	task(name, async (gate) => {
		const gated = { ...env, remote: gatedRemote(remote, gate) };
		const { joined } = await beginVault(gated, secret, { name, browser: 'Firefox' });
		if (joined) await poll(gated);
	});

async function poll(env: Environment): Promise<void> {
	await lookForOtherVault(env);
	await sync(env, 'poll', { isAsked: true });
}

function gatedRemote(remote: Remote, gate: Gate): Remote {
	const passing =
		<Given extends unknown[], T>(ask: (...given: Given) => Promise<T>) =>
		async (...given: Given): Promise<T> => {
			await gate.pass();
			return ask(...given);
		};
	return {
		list: passing(remote.list),
		read: passing(remote.read),
		write: passing(remote.write),
		remove: passing(remote.remove),
		makeFolder: passing(remote.makeFolder),
		version: remote.version,
	};
}

async function turns(work: Task, count: number): Promise<number> {
	let taken = 0;
	while (taken < count && !work.isDone()) {
		await work.turn();
		taken++;
	}
	if (work.isDone() && work.failure() !== undefined) throw work.failure();
	return taken;
}

/** What a reader does who sees that another vault is there: joins it, after leaving the own one. */
async function settle(creators: readonly Creator[], winner: Creator): Promise<void> {
	for (let round = 0; round < 3; round++) {
		for (const { name, env } of creators) {
			const state = await readState(env);
			if (state.on && state.trouble === null) {
				await poll(env);
				continue;
			}
			if (state.on) expect(state.trouble).toEqual({ kind: 'folder-replaced' });
			await leaveVault(env);
			expect(await joinVault(env, winner.secret, { name, browser: 'Firefox' })).toEqual({ joined: true });
			await poll(env);
		}
	}
}

const vaults = (remote: MemoryRemote) => [...(remote.folders.get('v1')?.keys() ?? [])].sort();

/** The first does `before` requests, then the other one `between`, then both go on to the end. */
async function interleave(firstBytes: [number, number], before: number, between: number): Promise<boolean> {
	clock.now = Date.UTC(2022, 0, 12, 10);
	const remote = memoryRemote();
	await remote.makeFolder('');
	const creators = [creator('Laptop', remote, firstBytes[0]), creator('Phone', remote, firstBytes[1])] as const;
	const [laptop, phone] = creators;
	const comments = ['From the laptop.', 'From the phone.'];
	for (const [i, { env }] of creators.entries()) await labDevice(env).put(aClipping({ comment: comments[i] ?? '' }));
	const [one, other] = [begin(laptop), begin(phone)];
	const isReached = (await turns(one, before)) === before && (await turns(other, between)) === between;
	await turns(one, 1000);
	await turns(other, 1000);

	const smallest = vaults(remote)[0]?.slice(0, 'vault-'.length + 2);
	const winner = smallest === `vault-${firstBytes[0].toString(16)}` ? laptop : phone;
	await settle(creators, winner);
	clock.now += 2 * DAY;
	await settle(creators, winner);
	for (const { env } of creators) {
		const [state, shown] = [await readState(env), await labDevice(env).clippings()];
		expect(state).toMatchObject({ on: true, trouble: null, alarms: [], waiting: 0 });
		expect(state.on && `vault-${state.vault}`.slice(0, 8)).toBe(smallest);
		expect(shown.map(({ comment }) => comment).sort()).toEqual(comments);
	}
	const fresh = creator('Tablet', remote, 0);
	await joinVault(fresh.env, winner.secret, { name: 'Tablet', browser: 'Firefox' });
	clock.now += HOUR;
	await poll(fresh.env);
	expect((await labDevice(fresh.env).clippings()).map(({ comment }) => comment).sort()).toEqual(comments);
	return isReached;
}

describe('two who begin a vault in one folder at the same moment', () => {
	test.each([
		['the first has the smaller id', [0x11, 0xee]],
		['the second has the smaller id', [0xee, 0x11]],
	] as const)('come to one, whichever request of theirs comes when, where %s', async (_, firstBytes) => {
		let points = 0;
		for (let before = 0; before < 100; before++) {
			let between = before % STEP;
			while (await interleave([...firstBytes], before, between).catch((error) => fail(error, before, between)))
				between += STEP;
			points += between;
			if (between < STEP) break;
		}
		expect(points).toBeGreaterThan(100);
	});
});

function fail(error: unknown, before: number, between: number): never {
	throw new Error(`After ${before} and ${between} requests: ${error instanceof Error ? error.message : error}`, {
		cause: error,
	});
}
