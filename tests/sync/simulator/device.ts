import type { Clipping } from '../../../src/clippings/model';
import type { Environment } from '../../../src/sync/engine/environment';
import { retryingRemote } from '../../../src/sync/engine/retrying-remote';
import type { Remote } from '../../../src/sync/remotes/remote';
import { type MemoryStore, memoryStore } from '../../../src/sync/store/memory';
import type { SyncStore } from '../../../src/sync/store/store';
import type { Chance } from './chance';
import type { Counts } from './faults';
import { Crash, type Gate, type Task } from './turns';

/** A browser profile with its database, on a clock of its own. */
export interface Device {
	name: string;
	store: MemoryStore;
	remote: Remote;
	/** Milliseconds by which its clock is wrong. */
	skew: number;
	/** What it is doing; one thing at a time. */
	task: Task | null;
	/** The memory of its running browser: gone with a crash. */
	sessions: Environment['sessions'];
}

export interface DeviceOptions {
	name: string;
	remote: Remote;
	skew: number;
	/** A copied profile's database. */
	store?: MemoryStore;
}

export const device = ({ name, remote, skew, store = memoryStore() }: DeviceOptions): Device => ({
	name,
	store,
	remote: retryingRemote(remote),
	skew,
	task: null,
	sessions: new Map(),
});

export interface Fate {
	dice: Chance;
	counts: Counts;
	/** Once in so many calls the browser dies. */
	crash: number;
	now(): number;
}

/** What the engine is given on a device: each call waits for its turn, and may be the browser's last. */
export function environmentOf(device: Device, gate: Gate, { dice, counts, crash, now }: Fate): Environment {
	let isDead = false;
	function die(): void {
		if (!dice.oneIn(crash)) return;
		isDead = true;
		counts.crashes++;
		device.sessions = new Map();
		throw new Crash();
	}
	async function call<T>(effect: () => Promise<T>, mayDie = true): Promise<T> {
		if (isDead) throw new Crash();
		await gate.pass();
		if (mayDie) die();
		const result = await effect();
		if (mayDie) die();
		return result;
	}
	const { store, remote } = device;
	const gated: SyncStore = {
		read: (tables, work) => call(() => store.read(tables, work), false),
		change: (tables, work) => call(() => store.change(tables, work)),
	};
	return {
		store: gated,
		remote: {
			list: (folder) => call(() => remote.list(folder)),
			read: (folder, name) => call(() => remote.read(folder, name)),
			write: (folder, name, bytes) => call(() => remote.write(folder, name, bytes)),
			remove: (folder, name) => call(() => remote.remove(folder, name)),
			makeFolder: (folder) => call(() => remote.makeFolder(folder)),
			version: (folder) => remote.version(folder),
		},
		now: () => now() + device.skew,
		random: dice.bytes,
		parallel: 1,
		sendsTexts: true,
		sessions: device.sessions,
	};
}

/** The same without gates, crashes and faults, for a test that looks at a device while nothing else runs. */
export const calmEnvironment = (device: Device, remote: Remote, dice: Chance, now: () => number): Environment => ({
	store: device.store,
	remote,
	now: () => now() + device.skew,
	random: dice.bytes,
	parallel: 1,
	sendsTexts: true,
	sessions: device.sessions,
});

export const clippingsOf = (store: SyncStore): Promise<Clipping[]> =>
	store.read(['clippings'], (tx) => tx.list('clippings'));
