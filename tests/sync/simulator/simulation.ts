import { fetchText } from '../../../src/sync/engine/articles/fetch-text';
import type { Environment } from '../../../src/sync/engine/environment';
import { clean } from '../../../src/sync/engine/health/clean';
import { putBack } from '../../../src/sync/engine/health/put-back';
import { scrub } from '../../../src/sync/engine/health/scrub';
import { isShown } from '../../../src/sync/engine/log/own-files';
import { pull } from '../../../src/sync/engine/log/pull';
import { push } from '../../../src/sync/engine/log/push';
import { readState } from '../../../src/sync/engine/read-state';
import { writeSnapshot } from '../../../src/sync/engine/snapshot/write-snapshot';
import { sync } from '../../../src/sync/engine/sync';
import { DAY, HOUR } from '../../../src/sync/engine/timings';
import { enterVault } from '../../../src/sync/engine/vault/enter';
import { FolderError } from '../../../src/sync/engine/vault/folder';
import { metaOf } from '../../../src/sync/engine/vault/join';
import { createVault } from '../../../src/sync/format/vault-file';
import { type Remote, RemoteError } from '../../../src/sync/remotes/remote';
import { needMeta, type VaultMeta } from '../../../src/sync/store/meta';
import { type Chance, chance } from './chance';
import { Broken, includes, nothingLost, recordsAreDocuments, same, sight, textsAreThere } from './checks';
import { calmEnvironment, clippingsOf, type Device, device, environmentOf } from './device';
import { type Counts, faulty, flip } from './faults';
import { LASTING_FAULTS, type LastingFault, withLastingFault } from './lasting';
import { type MemoryRemote, memoryRemote, readOnly } from './memory-remote';
import { isLocked, misbehave, type Outlaw, secretNumber, takeOut, unlock, vaultOf, vaultRandom } from './outlaw';
import { PROFILES, type Profile, type ProfileName } from './profiles';
import { type Acted, act, startWords } from './reader';
import { Crash, task } from './turns';

/** What one seed did, and why it failed. */
export interface Outcome extends Counts {
	seed: number;
	/** Words found at the end. */
	words: number;
	failure: string | null;
}

const MOST_DEVICES = 6;
/** Of two polls each, in the end. */
const MOST_ROUNDS_MORE = 12;
const START = Date.UTC(2022, 0, 12, 10);
const FOLDERS = ['v1/log', 'v1/snap'];

interface World {
	profile: Profile;
	dice: Chance;
	counts: Counts;
	remote: MemoryRemote;
	vault: VaultMeta;
	devices: Device[];
	acted: Acted;
	time: number;
	/** Whether the storage and the browsers fail now. */
	isRough: boolean;
	saved: ReturnType<MemoryRemote['save']>;
	/** What the storage does wrong all the time, at the moment. */
	fault: LastingFault | null;
	/** What it did. */
	lasted: LastingFault | null;
	outlaw: Outlaw | null;
}

/** Runs one seed of so many steps: the same seed, profile and steps do the same again. */
export async function simulate(seed: number, name: ProfileName, { clones = true, steps = 160 } = {}): Promise<Outcome> {
	const counts: Counts = { crashes: 0, faults: 0, tampered: 0, clones: 0, cleared: 0 };
	const world = await newWorld(seed, PROFILES[name], counts, clones);
	const outcome = { seed, words: 0, failure: null };
	try {
		const faulty = world.profile.lasting ? world.dice.below(steps) : steps;
		for (let step = 0; step < steps; step++) {
			if (step === faulty) world.fault = world.dice.pick(LASTING_FAULTS);
			await takeStep(world);
		}
		if (world.fault) await endure(world);
		await settle(world);
		const words = await judge(world);
		return { ...outcome, ...counts, words };
	} catch (error) {
		const failure = error instanceof Broken ? error.message : error instanceof Error ? `${error.stack}` : String(error);
		return { ...outcome, ...counts, failure: world.lasted ? `${failure} (after ${world.lasted})` : failure };
	}
}

async function newWorld(seed: number, profile: Profile, counts: Counts, clones: boolean): Promise<World> {
	startWords();
	const dice = chance(seed);
	const remote = memoryRemote({ overwrites: dice.oneIn(2) });
	const vault = metaOf(await createVault(secretNumber(0), { random: vaultRandom(dice) }));
	for (const folder of FOLDERS) await remote.makeFolder(folder as 'v1/log');
	await remote.write('v1', vault.file.name, vault.file.bytes);
	const world: World = {
		profile: clones ? profile : { ...profile, clone: 0 },
		dice,
		counts,
		remote,
		vault,
		devices: [],
		acted: new Map(),
		time: START,
		isRough: true,
		saved: remote.save(),
		fault: null,
		lasted: null,
		outlaw: null,
	};
	for (let i = 0; i < 2 + dice.below(2); i++) await join(world);
	return world;
}

async function join(world: World): Promise<Device> {
	const { dice, remote, devices, vault } = world;
	const name = `device ${devices.length + 1}`;
	const skew = (dice.below(20 * 24) - 10 * 24) * HOUR;
	const joined = device({ name, skew, remote: reach(world) });
	// A reader who joins has clippings already.
	if (dice.oneIn(2)) await act(joined.store, world.acted, dice, world.time + skew);
	await enterVault(
		calmEnvironment(joined, remote, dice, () => world.time),
		vault,
		{ name, browser: 'simulated' },
	);
	devices.push(joined);
	return joined;
}

/** The storage as a device reaches it. */
function reach(world: World): Remote {
	const { remote, profile, dice, counts } = world;
	return faulty(
		withLastingFault(remote, () => world.fault),
		profile,
		dice,
		counts,
		() => world.isRough,
	);
}

async function takeStep(world: World): Promise<void> {
	const { dice, profile, devices, counts } = world;
	world.time += dice.below(HOUR);
	const of = dice.pick(devices);
	if (dice.oneIn(3)) await act(of.store, world.acted, dice, world.time + of.skew);
	if (dice.oneIn(profile.join) && devices.length < MOST_DEVICES) await join(world);
	if (dice.oneIn(profile.clone) && devices.length < MOST_DEVICES) {
		counts.clones++;
		devices.push(device({ name: `${of.name} copied`, skew: of.skew, store: of.store.copy(), remote: reach(world) }));
	}
	harm(world);
	if (dice.oneIn(profile.jump)) of.skew += dice.pick([-365, 365]) * DAY;
	if (dice.oneIn(profile.clean) && !devices.some(({ task }) => task)) await cleanAlone(world, of);
	await banish(world);
	if (world.vault.keys.length > 1 && dice.oneIn(3)) await unlockOne(world, of);
	if (!of.task) begin(world, of, errandOf(world));
	await runSome(world, dice.below(30));
	if (dice.oneIn(profile.days)) {
		// While nobody is in the middle of something: a suspended request does not outlast days.
		await runAll(world);
		world.time += dice.below(12 * DAY);
	}
}

/** Takes a device out, once, and has it do harm from then on. */
async function banish(world: World): Promise<void> {
	const { dice, devices, profile, outlaw } = world;
	const place = placeOf(world);
	if (outlaw) {
		if (dice.oneIn(3)) await misbehave(outlaw, devices, place);
		return;
	}
	if (!dice.oneIn(profile.remove) || devices.length < 3) return;
	await runAll(world);
	const [remover, device] = dice.shuffle(devices);
	world.outlaw = remover && device ? await takeOut(remover, device, place) : null;
	if (!world.outlaw || !remover) return;
	world.devices.splice(devices.indexOf(world.outlaw.device), 1);
	world.vault = await vaultOf(remover);
}

async function unlockOne(world: World, of: Device): Promise<void> {
	if (!of.task && (await isLocked(of))) await unlock(of, placeOf(world), world.vault.file.number);
}

const placeOf = (world: World) => ({ ...world, now: () => world.time });

type Errand = (env: Environment) => Promise<void>;

function errandOf({ dice, profile }: World): [string, Errand] {
	if (dice.oneIn(profile.snapshot)) return ['snapshot', snapshot];
	if (dice.oneIn(profile.clean * 2)) return ['clean', pullAnd(clean)];
	if (dice.oneIn(8)) return ['open', (env) => open(env, dice)];
	if (dice.oneIn(3)) return ['push', (env) => sync(env, 'push', { isAsked: true })];
	return ['poll', (env) => sync(env, 'poll', { isAsked: true })];
}

/** What `sync` does when a snapshot is due, without waiting for a long log. */
async function snapshot(env: Environment): Promise<void> {
	await pull(env);
	await push(env);
	await writeSnapshot(env, { repair: false });
}

/** Opens the text of one clipping, or of all. */
async function open(env: Environment, dice: Chance | null): Promise<void> {
	const kept = (await clippingsOf(env.store)).filter(({ hasText }) => hasText);
	const some = dice && kept.length > 0 ? [dice.pick(kept)] : kept;
	for (const { id } of some) await fetchText(env, id);
}

const pullAnd =
	(then: Errand): Errand =>
	async (env) => {
		await pull(env);
		await then(env);
	};

/** A device that joins after the folder was cleaned gets what it would have got before. */
async function cleanAlone(world: World, of: Device): Promise<void> {
	if (world.dice.oneIn(2)) world.time += 8 * DAY;
	if (world.profile.rot > 0 && world.dice.oneIn(2)) rot(world);
	const before = await sight((await joinFresh(world)).store);
	begin(world, of, ['clean', pullAnd(clean)]);
	await runAll(world);
	same(before, await sight((await joinFresh(world)).store), 'before and after cleaning');
}

/** A device that joins over a good network and then is thrown away. */
async function joinFresh({ remote, dice, vault, time, fault }: World, isFaulty = false): Promise<Device> {
	const fresh = device({ name: 'a fresh device', remote, skew: 0 });
	const reached = isFaulty ? withLastingFault(remote, () => fault) : remote;
	const env = { ...calmEnvironment(fresh, remote, dice, () => time), remote: readOnly(reached) };
	await enterVault(env, vault, { name: fresh.name, browser: 'simulated' });
	await pull(env);
	return fresh;
}

function begin(world: World, of: Device, [name, errand]: [string, Errand]): void {
	const { dice, counts, profile } = world;
	of.task = task(`${of.name}: ${name}`, (gate) =>
		errand(
			environmentOf(of, gate, { dice, counts, crash: world.isRough ? profile.crash * 4 : 0, now: () => world.time }),
		),
	);
}

/** Gives turns to devices at work. */
async function runSome(world: World, turns: number): Promise<void> {
	for (let i = 0; i < turns; i++) {
		const busy = world.devices.filter((of) => of.task);
		if (busy.length === 0) return;
		await turn(world, world.dice.pick(busy));
	}
}

async function runAll(world: World): Promise<void> {
	for (let busy = world.devices; busy.length > 0; busy = world.devices.filter((of) => of.task))
		for (const of of busy) if (of.task) await turn(world, of);
}

async function turn(world: World, of: Device): Promise<void> {
	const { task } = of;
	if (!task) return;
	world.time += world.dice.below(500);
	await task.turn();
	if (!task.isDone()) return;
	of.task = null;
	const failure = task.failure();
	const isExpected =
		failure === undefined ||
		failure instanceof Crash ||
		failure instanceof RemoteError ||
		// A device whose key was withdrawn does nothing before it has the new one.
		(failure instanceof FolderError && world.outlaw !== null);
	if (!isExpected) throw failure;
}

/** What a server does behind everybody's back. */
function harm(world: World): void {
	const { dice, profile, remote, counts } = world;
	const tampers = (often: number): boolean => {
		const does = dice.oneIn(often);
		if (does) counts.tampered++;
		return does;
	};
	const filesOf = (folder: string) => remote.folders.get(folder) ?? new Map<string, Uint8Array<ArrayBuffer>>();
	const anyOf = (folder: string): [string, Uint8Array<ArrayBuffer>] | null => {
		const files = [...filesOf(folder)];
		return files.length > 0 ? dice.pick(files) : null;
	};
	const texts = [...remote.folders.keys()].filter((of) => of.startsWith('v1/art/'));
	const folder = texts.length > 0 && dice.oneIn(3) ? dice.pick(texts) : dice.pick(FOLDERS);
	const one = anyOf(folder);
	if (dice.oneIn(profile.junk))
		filesOf('v1/log').set(dice.pick(['.DS_Store', 'a (conflicted copy).seg']), dice.bytes(9));
	if (dice.oneIn(profile.rot)) rot(world);
	if (!one) return;
	if (tampers(profile.tamper)) filesOf(folder).set(one[0], flip(one[1], dice));
	if (tampers(profile.lose)) filesOf(folder).delete(one[0]);
	const there = texts.includes(folder) ? dice.pick(texts) : folder;
	const other = anyOf(there);
	if (other && tampers(profile.swap)) {
		filesOf(folder).set(one[0], other[1]);
		filesOf(there).set(other[0], one[1]);
	}
	if (dice.oneIn(40)) world.saved = remote.save();
	if (tampers(profile.rollBack)) remote.restore(world.saved, [...FOLDERS, ...texts]);
}

/** A stored shard decays. */
function rot({ dice, remote, counts }: World): void {
	const shards = remote.folders.get('v1/snap');
	if (!shards || shards.size === 0) return;
	const [name, bytes] = dice.pick([...shards]);
	shards.set(name, flip(bytes, dice));
	counts.tampered++;
}

/** Polls after which a lasting fault is to be known, and more in which nothing can be done about it. */
const POLLS = { known: 6, idle: 4 };

/** The least that a poll takes in which one file is looked for: a listing, and that file. */
const MOST_REQUESTS = 2;

/**
 * The storage goes on as it does, and nobody writes any more: no device says that it is in sync where another could not get
 * what it holds, and none asks for more than can be of use.
 */
async function endure(world: World): Promise<void> {
	const { devices, fault, counts } = world;
	world.isRough = false;
	await runAll(world);
	await pollAll(world, POLLS.known);
	for (const of of devices) {
		const env = calmEnvironment(of, world.remote, world.dice, () => world.time);
		const stands = await readState(env);
		const isSettled = stands.on && !stands.trouble && stands.waiting === 0 && stands.unreadable === 0;
		if (!isSettled) counts.faults++;
		else includes(await sight((await joinFresh(world, true)).store), await sight(of.store), `${of.name} (${fault})`);
		for (let i = 0; i < POLLS.idle; i++) {
			const { remote, asked } = counting(of.remote);
			await sync({ ...env, remote }, 'poll', { isAsked: true });
			if (i > 0 && asked().length > MOST_REQUESTS)
				throw new Broken(`${of.name} (${fault}) asks too much in one poll: ${asked().join(', ')}`);
		}
	}
	world.fault = null;
	world.lasted = fault;
}

function counting(remote: Remote): { remote: Remote; asked: () => readonly string[] } {
	const asked: string[] = [];
	const count =
		<A extends unknown[], R>(call: (...given: A) => R) =>
		(...given: A): R => {
			asked.push(given.slice(0, 2).join(' '));
			return call(...given);
		};
	const { list, read, write, remove, makeFolder } = remote;
	return {
		remote: {
			...remote,
			list: count(list),
			read: count(read),
			write: count(write),
			remove: count(remove),
			makeFolder: count(makeFolder),
		},
		asked: () => asked,
	};
}

/**
 * Everything goes well from now on, and every device polls until all have all. After an evil storage a reader, who was told
 * of damaged files, has one device put the vault back.
 */
async function settle(world: World): Promise<void> {
	world.isRough = false;
	await runAll(world);
	for (let round = 0; world.vault.keys.length > 1 && round < 2; round++) {
		await pollAll(world, 1);
		for (const of of world.devices) await unlockOne(world, of);
	}
	await pollAll(world, world.profile.lasting ? 16 : 6);
	// What the storage lost is looked for at turns that are drawn: now and then it takes a device longer to send it again.
	for (let more = 0; more < MOST_ROUNDS_MORE && (await hasUnshown(world)); more++) await pollAll(world, 2);
	const [first] = world.devices;
	if (world.profile.tamper === 0 || !first) return;
	begin(world, first, ['put back', async (env) => void (await putBack(env))]);
	await runAll(world);
	await pollAll(world, 2);
	// What was altered shows when it is read, and is then asked for: by a device that has none of the texts, all of it.
	await join(world);
	await pollAll(world, 1);
	for (const of of world.devices) {
		begin(world, of, ['open all', (env) => open(env, null)]);
		await runAll(world);
	}
	await pollAll(world, 3);
}

/** Whether a device has sent what no listing showed it since. */
async function hasUnshown({ devices }: World): Promise<boolean> {
	for (const { store } of devices) {
		const { files } = await store.read(['sync'], (tx) => needMeta(tx, 'writer'));
		if (!files.every(isShown)) return true;
	}
	return false;
}

async function pollAll(world: World, rounds: number): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		world.time += round === 3 ? 2 * DAY : HOUR;
		for (const of of world.devices) {
			begin(world, of, ['poll', (env) => sync(env, 'poll', { isAsked: true })]);
			await runAll(world);
			if (round === 2) {
				begin(world, of, ['scrub', (env) => scrub(env, true)]);
				await runAll(world);
			}
		}
	}
}

/** All that must hold at the end; answers how many words are there. */
async function judge(world: World): Promise<number> {
	const { devices, acted, profile } = world;
	const [first] = devices;
	if (!first) throw new Broken('There is no device.');
	const shown = await sight(first.store);
	for (const other of devices) same(shown, await sight(other.store), `${first.name} and ${other.name}`);
	for (const { store } of devices) await recordsAreDocuments(store);
	const fresh = await joinFresh(world);
	same(shown, await sight(fresh.store), `${first.name} and a fresh device`);
	for (const of of [...devices, fresh]) {
		const env = calmEnvironment(of, world.remote, world.dice, () => world.time);
		await textsAreThere(env, acted, of.name);
	}
	if (profile.fail === 0 && profile.rot === 0 && profile.clone === 0) {
		for (const { store, name, skew } of devices) {
			const stands = await readState({ store, now: () => world.time + skew + 2 * DAY });
			if (stands.on && (stands.alarms.length > 0 || stands.trouble))
				throw new Broken(`${name} alarms: ${JSON.stringify([stands.alarms, stands.trouble])}`);
		}
	}
	return nothingLost(first.store, acted, world.counts.clones > 0);
}
