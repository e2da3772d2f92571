import { beforeEach, describe, expect, test } from 'vitest';
import { aClipping } from '../../../../tests/support/clippings';
import type { LabDevice } from '../../../../tests/support/sync-lab';
import { beginAsPeer, peerOf } from '../../../../tests/support/sync-peer';
import { type MemoryRemote, memoryRemote } from '../../../../tests/sync/simulator/memory-remote';
import { must } from '../../../text/must';
import { newRecoveryCode } from '../../format/recovery-code';
import type { RemoteFolder } from '../../remotes/remote';
import type { Progress } from '../../state';
import { changeMeta } from '../../store/meta';
import type { Verdict } from '../../verdict';
import { writeSnapshot } from '../snapshot/write-snapshot';
import { changePassphrase } from '../vault/passphrase';
import { verifyStorage } from './verify-storage';

const CODE = newRecoveryCode();

let [remote, laptop, phone]: [MemoryRemote, LabDevice, LabDevice] = [] as never;

/** Two devices, two snapshots, an article, and a segment that stands in none of the snapshots. */
beforeEach(async () => {
	remote = memoryRemote();
	laptop = await beginAsPeer(remote, CODE, 'Laptop');
	laptop.env.sendsTexts = true;
	await laptop.put(aClipping({ comment: 'First.' }), 'The whole article.');
	await laptop.poll();
	phone = await peerOf(remote, CODE, 'Phone');
	await phone.put(aClipping({ comment: 'From the phone.' }));
	await phone.poll();
	await laptop.poll();
	await writeSnapshot(laptop.env, { repair: false });
	await laptop.put(aClipping({ comment: 'Second.' }));
	await laptop.poll();
	await writeSnapshot(laptop.env, { repair: false });
	await phone.poll();
	await phone.put(aClipping({ comment: 'Last.' }));
	await phone.poll();
	await laptop.poll();
});

const filesIn = (folder: RemoteFolder) => must(remote.folders.get(folder));
const names = (folder: RemoteFolder, ending = '') =>
	[...filesIn(folder).keys()].filter((name) => name.endsWith(ending)).sort();
const bytesOf = (folder: RemoteFolder, name: string) => must(filesIn(folder).get(name));

function flip(folder: RemoteFolder, name: string, at = 90): void {
	const bytes = bytesOf(folder, name).slice();
	bytes[at] = must(bytes[at]) ^ 1;
	filesIn(folder).set(name, bytes);
}

async function verdictOf(device: LabDevice): Promise<Verdict> {
	const verified = await verifyStorage(device.env);
	if (verified.outcome !== 'read') throw new Error(`Verifying ended with ${verified.outcome}.`);
	return verified.verdict;
}

const told = ({ repaired, faulty }: Verdict) => ({
	repaired: repaired.map(({ fault, name }) => `${fault} ${name}`).sort(),
	faulty: faulty.map(({ fault, name }) => `${fault} ${name}`).sort(),
});
const NOTHING = { repaired: [], faulty: [] };

const articleFolderOf = () => must([...remote.folders.keys()].find((folder) => folder.startsWith('v1/art/')));

/** What both devices and one that joins hold. */
async function comments(): Promise<string[][]> {
	const tablet = await peerOf(remote, CODE, 'Tablet');
	await tablet.poll();
	await phone.poll();
	const of = async (device: LabDevice) => (await device.clippings()).map(({ comment }) => comment).sort();
	return Promise.all([laptop, phone, tablet].map(of));
}

const ALL = ['First.', 'From the phone.', 'Last.', 'Second.'];

describe('verifying', () => {
	test('reads every file of the vault, counts them, and leaves alone what is not the vault’s', async () => {
		filesIn('v1/log').set('.part', new Uint8Array(3));
		filesIn('').set('holiday.jpg', new Uint8Array(3));
		const verdict = await verdictOf(laptop);
		const all = [...remote.folders.values()].reduce((sum, { size }) => sum + size, 0);
		expect(told(verdict)).toEqual(NOTHING);
		expect(verdict.read).toBe(all - 3);
		expect([...verdict.unknown].sort()).toEqual(['.part', 'holiday.jpg']);
		expect(names('v1/log')).toContain('.part');
	});

	test('tells progress and can be stopped', async () => {
		const stop = new AbortController();
		const steps: number[] = [];
		const env = {
			...laptop.env,
			progress: ({ doing, done, all }: Progress) => {
				// Listing the folders of texts is told, too.
				if (doing === 'verify' && all !== null && all < 50) steps.push(done);
				if (steps.length === 2) stop.abort();
			},
		};
		expect(await verifyStorage(env, stop.signal)).toEqual({ outcome: 'stopped' });
		expect(steps).toHaveLength(2);
	});

	test('says nothing of a storage that sync cannot use', async () => {
		const gone = names('v1', '.json');
		for (const name of gone) filesIn('v1').delete(name);
		expect(await verifyStorage(laptop.env)).toEqual({ outcome: 'in-the-way' });
	});
});

describe('a file that is damaged', () => {
	test('is called damaged, made good by a new snapshot, and made good for the next who look', async () => {
		const last = must(names('v1/log', '.seg').find((name) => phoneWrote(name, 2)));
		flip('v1/log', last);
		expect(told(await verdictOf(laptop))).toEqual({ repaired: [`damaged ${last}`], faulty: [] });
		const state = await laptop.poll();
		expect(state.on && state.alarms).toEqual([]);
		expect(told(await verdictOf(phone)).faulty).toEqual([]);
		expect(await comments()).toEqual([ALL, ALL, ALL]);
	});

	test('is written again by who wrote it', async () => {
		const last = must(names('v1/log', '.seg').find((name) => phoneWrote(name, 2)));
		const before = bytesOf('v1/log', last);
		flip('v1/log', last);
		expect(told(await verdictOf(phone))).toEqual({ repaired: [`damaged ${last}`], faulty: [] });
		expect(bytesOf('v1/log', last)).toEqual(before);
	});

	test('may be one of two segments that changed places', async () => {
		const [first, second] = names('v1/log', '.seg').filter((name) => !phoneWrote(name, 2));
		const [a, b] = [bytesOf('v1/log', must(first)), bytesOf('v1/log', must(second))];
		filesIn('v1/log').set(must(first), b).set(must(second), a);
		const { repaired, faulty } = told(await verdictOf(phone));
		expect({ repaired, faulty }).toEqual({ repaired: [`damaged ${first}`, `damaged ${second}`].sort(), faulty: [] });
		expect(await comments()).toEqual([ALL, ALL, ALL]);
	});

	test('may be a shard, of the newest snapshot or of an earlier one', async () => {
		for (const name of names('v1/snap')) filesIn('v1/snap').set(name, bytesOf('v1/snap', name).slice(0, 100));
		const shards = names('v1/snap').map((name) => `damaged ${name}`);
		expect(shards.length).toBeGreaterThan(1);
		expect(told(await verdictOf(laptop))).toEqual({ repaired: shards, faulty: [] });
		expect(await comments()).toEqual([ALL, ALL, ALL]);
	});

	test('may be the text of an article: who has it sends it again, who has not asks for it', async () => {
		const folder = articleFolderOf() as RemoteFolder;
		const [text] = names(folder);
		flip(folder, must(text));
		expect(told(await verdictOf(laptop))).toEqual({ repaired: [`damaged ${text}`], faulty: [] });
		flip(folder, must(text));
		expect(told(await verdictOf(phone))).toEqual({ repaired: [], faulty: [`damaged ${text}`] });
		await laptop.poll();
		expect(told(await verdictOf(phone))).toEqual(NOTHING);
	});

	test('may be the vault file', async () => {
		const [file] = names('v1', '.json');
		flip('v1', must(file), 30);
		expect(told(await verdictOf(phone))).toEqual({ repaired: [`damaged ${file}`], faulty: [] });
		expect(await comments()).toEqual([ALL, ALL, ALL]);
	});

	test('and that nobody can read is told as damaged, and not as made good', async () => {
		const stray = `${'c'.repeat(16)}-00000001-${'d'.repeat(16)}.seg`;
		filesIn('v1/log').set(stray, new Uint8Array(400));
		expect(told(await verdictOf(laptop))).toEqual({ repaired: [], faulty: [`damaged ${stray}`] });
	});
});

describe('a file that should not be there', () => {
	test('and is a segment under a number that is not its own is set aside', async () => {
		const [segment] = names('v1/log', '.seg').filter((name) => phoneWrote(name, 1));
		const copy = must(segment).replace('-00000001-', '-00000009-');
		filesIn('v1/log').set(copy, bytesOf('v1/log', must(segment)));
		expect(told(await verdictOf(laptop))).toEqual({ repaired: [`copy ${copy}`], faulty: [] });
		expect(names('v1/log')).toContain(`${copy}.aside`);
		expect(told(await verdictOf(laptop))).toEqual(NOTHING);
	});

	test('and is an earlier vault file, which the earlier secret opens, is taken away', async () => {
		const [earlier] = names('v1', '.json');
		const bytes = bytesOf('v1', must(earlier));
		const changed = { secret: CODE, newSecret: newRecoveryCode(), newKey: false };
		expect(await changePassphrase(laptop.env, changed, { kdf: { m: 8 * 1024, t: 1 } })).toBe(true);
		filesIn('v1').set(must(earlier), bytes);
		expect(told(await verdictOf(laptop))).toEqual({ repaired: [`outdated ${earlier}`], faulty: [] });
		expect(names('v1', '.json')).toHaveLength(1);
	});
});

describe('a file that is missing', () => {
	test('as the newest snapshot is told as missing and made good', async () => {
		const newest = must(names('v1/log', '.man').at(-1));
		filesIn('v1/log').delete(newest);
		expect(told(await verdictOf(laptop))).toEqual({ repaired: [`missing ${newest}`], faulty: [] });
		expect(await comments()).toEqual([ALL, ALL, ALL]);
	});

	test('as a shard of the newest snapshot is told as missing and made good', async () => {
		const shards = names('v1/snap');
		for (const name of shards) filesIn('v1/snap').delete(name);
		const { repaired, faulty } = told(await verdictOf(laptop));
		expect(faulty).toEqual([]);
		expect(shards.map((name) => `missing ${name}`)).toEqual(expect.arrayContaining(repaired));
		expect(repaired.length).toBeGreaterThan(0);
		expect(await comments()).toEqual([ALL, ALL, ALL]);
	});
});

let phoneId = '';
beforeEach(async () => {
	const state = await phone.poll();
	phoneId = must(state.on ? state.devices.find(({ isThis }) => isThis) : undefined).id;
});
const phoneWrote = (name: string, number: number) => name.startsWith(`${phoneId}-0000000${number}-`);

test('everything at once, on either device: nothing is lost, and the second look finds nothing new', async () => {
	for (const name of names('v1/log', '.seg')) flip('v1/log', name);
	filesIn('v1/log').delete(must(names('v1/log', '.man').at(-1)));
	for (const name of names('v1/snap').slice(0, 1)) filesIn('v1/snap').set(name, new Uint8Array(100));
	await laptop.store.change(['sync'], (tx) => changeMeta(tx, 'run', { until: 0 }));
	expect(told(await verdictOf(laptop)).faulty).toEqual([]);
	expect(told(await verdictOf(laptop)).faulty).toEqual([]);
	expect(told(await verdictOf(phone)).faulty).toEqual([]);
	expect(await comments()).toEqual([ALL, ALL, ALL]);
});
