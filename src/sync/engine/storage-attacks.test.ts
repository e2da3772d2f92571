import { beforeEach, describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { type LabDevice, syncLab } from '../../../tests/support/sync-lab';
import { sealFile } from '../format/file';
import { vaultKeys } from '../format/keys';
import { fileHash, segmentName } from '../format/names';
import type { SyncState } from '../state';
import { putBack } from './health/put-back';
import { DAY } from './timings';
import { beginVault, joinVault } from './vault/join';

/** What SYNC's malicious or broken storage does to a vault of two devices that agree on two notes. */
let lab: Awaited<ReturnType<typeof syncLab>>;
let laptop: LabDevice;
let phone: LabDevice;

const logOf = () => lab.remote.folders.get('v1/log') ?? new Map<string, Uint8Array<ArrayBuffer>>();
const alarms = (state: SyncState) => (state.on ? state.alarms.map(({ kind }) => kind) : []);
const trouble = (state: SyncState) => (state.on ? state.trouble?.kind : 'off');
const comments = async (device: LabDevice) => (await device.clippings()).map(({ comment }) => comment).sort();
const fresh = async () => {
	const device = await lab.join('fresh');
	expect(trouble(await device.poll())).toBeUndefined();
	return device;
};

beforeEach(async () => {
	lab = await syncLab();
	laptop = await lab.join('Laptop');
	phone = await lab.join('Phone');
	await laptop.put(aClipping({ comment: 'From the laptop.' }));
	await phone.put(aClipping({ comment: 'From the phone.' }));
	for (const device of [laptop, phone, laptop, phone]) await device.poll();
});

const BOTH = ['From the laptop.', 'From the phone.'];

/** A segment that the phone has not seen yet, by name. */
async function newSegment(): Promise<string> {
	const before = new Set(lab.log());
	await laptop.put(aClipping({ comment: 'New.' }));
	await laptop.push();
	const [name] = lab.log().filter((of) => !before.has(of));
	if (!name) throw new Error('Nothing was sent.');
	return name;
}

/** The phone takes nothing of what stands there, tells after a day, and goes on once it is made good. */
async function refused(): Promise<void> {
	expect(alarms(await phone.poll())).toEqual([]);
	expect(await comments(phone)).toEqual(BOTH);
	lab.clock.now += 25 * 3_600_000;
	expect(alarms(await phone.poll())).toContain('damaged');
	expect(await comments(phone)).toEqual(BOTH);
	// The laptop hears of it, and sends the same bytes again.
	await laptop.poll();
	await laptop.poll();
	expect(alarms(await phone.poll())).toEqual([]);
	expect(await comments(phone)).toEqual([...BOTH, 'New.'].sort());
}

describe('a storage that alters files', () => {
	test('is found out by a flipped bit', async () => {
		const name = await newSegment();
		const bytes = logOf().get(name)?.slice() ?? new Uint8Array();
		bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
		logOf().set(name, bytes);
		await refused();
	});

	test('is found out by a flipped bit of the header, whatever that says', async () => {
		const name = await newSegment();
		const bytes = logOf().get(name)?.slice() ?? new Uint8Array();
		// The format's version, which would else say that a later program is needed.
		bytes[5] = 9;
		logOf().set(name, bytes);
		await refused();
	});

	test('is found out by a file cut off', async () => {
		const name = await newSegment();
		logOf().set(name, logOf().get(name)?.slice(0, 40) ?? new Uint8Array());
		await refused();
	});

	test('is found out by another file in its place', async () => {
		const old = lab.log()[0] ?? '';
		const name = await newSegment();
		logOf().set(name, logOf().get(old)?.slice() ?? new Uint8Array());
		await refused();
	});

	test('is found out by an old file under a new number', async () => {
		const [old = ''] = lab.log();
		const bytes = logOf().get(old) ?? new Uint8Array();
		const replay = old.replace(/-\d{8}-/, '-00000777-');
		logOf().set(replay, bytes);
		await phone.poll();
		lab.clock.now += 2 * DAY;
		expect(alarms(await phone.poll())).toContain('damaged');
		expect(await comments(phone)).toEqual(BOTH);
	});

	test('is found out by a file of another vault', async () => {
		const other = await syncLab({ vault: 'bb'.repeat(16) });
		const device = await other.join('Other');
		await device.put(aClipping({ comment: 'Of another vault.' }));
		await device.poll();
		for (const name of other.log())
			logOf().set(name, other.remote.folders.get('v1/log')?.get(name) ?? new Uint8Array());
		await phone.poll();
		lab.clock.now += 2 * DAY;
		expect(alarms(await phone.poll())).toContain('damaged');
		expect(await comments(phone)).toEqual(BOTH);
	});
});

describe('a storage that hides files', () => {
	test('is found out by what others say that they have', async () => {
		const name = await newSegment();
		const tablet = await lab.join('Tablet');
		await tablet.poll();
		await tablet.put(aClipping({ comment: 'From the tablet.' }));
		await tablet.push();
		const hidden = logOf().get(name) ?? new Uint8Array();
		logOf().delete(name);
		expect(alarms(await phone.poll())).toEqual([]);
		lab.clock.now += 2 * DAY;
		expect(alarms(await phone.poll())).toContain('withheld');
		logOf().set(name, hidden);
		expect(alarms(await phone.poll())).toEqual([]);
	});

	test('cannot hide an own file: it is sent again', async () => {
		const name = await newSegment();
		logOf().delete(name);
		await laptop.poll();
		expect(lab.log()).toContain(name);
	});

	test('has a lost file made good by any device that read it', async () => {
		await newSegment();
		await phone.poll();
		const laptops = logOf();
		for (const name of [...laptops.keys()]) if (!(await isOwn(phone, name))) laptops.delete(name);
		expect(alarms(await phone.poll())).toEqual(['rolled-back']);
		lab.clock.now += 3_600_000;
		await phone.poll();
		expect(await comments(await fresh())).toEqual([...BOTH, 'New.'].sort());
		expect(alarms(await laptop.poll())).toEqual([]);
	});
});

const isOwn = async (device: LabDevice, name: string): Promise<boolean> =>
	(await device.store.read(['sealed'], (tx) => tx.get('sealed', name))) !== undefined;

describe('a folder that is not the vault’s any more', () => {
	test('emptied: writes nothing, keeps everything, and is put back when asked', async () => {
		lab.remote.restore(new Map());
		expect(trouble(await phone.poll())).toBe('folder-gone');
		await phone.put(aClipping({ comment: 'Meanwhile.' }));
		expect(trouble(await phone.push())).toBe('folder-gone');
		expect(lab.log()).toEqual([]);
		expect(await comments(phone)).toEqual([...BOTH, 'Meanwhile.'].sort());

		expect(await putBack(phone.env)).toBe('done');
		expect(trouble(await phone.poll())).toBeUndefined();
		expect(await comments(await fresh())).toEqual([...BOTH, 'Meanwhile.'].sort());
		expect(trouble(await laptop.poll())).toBeUndefined();
		expect(await comments(laptop)).toEqual([...BOTH, 'Meanwhile.'].sort());
	});

	test('deleted whole: the same', async () => {
		for (const folder of ['v1', 'v1/log', 'v1/snap']) lab.remote.folders.delete(folder);
		expect(trouble(await phone.poll())).toBe('folder-gone');
		expect(await putBack(phone.env)).toBe('done');
		expect(await comments(await fresh())).toEqual(BOTH);
	});

	test('back by itself: goes on by itself', async () => {
		const saved = lab.remote.save();
		lab.remote.restore(new Map());
		expect(trouble(await phone.poll())).toBe('folder-gone');
		lab.remote.restore(saved, ['v1', 'v1/log', 'v1/snap']);
		expect(trouble(await phone.poll())).toBeUndefined();
	});

	test('taken over by a later version: says so, touches nothing, begins nothing, and goes on when it is back', async () => {
		const saved = lab.remote.save();
		lab.remote.restore(new Map());
		await lab.remote.makeFolder('v2');
		await lab.remote.write('v2', 'vault.json', new Uint8Array(9));
		expect(trouble(await phone.poll())).toBe('newer');
		await phone.put(aClipping({ comment: 'Meanwhile.' }));
		expect(trouble(await phone.push())).toBe('newer');
		expect(lab.log()).toEqual([]);
		const device = { name: 'Third', browser: 'Firefox' };
		const newer = { joined: false, because: 'newer' };
		expect(await beginVault(lab.outside(), 'five words that are long', device)).toEqual(newer);
		expect(await joinVault(lab.outside(), 'five words that are long', device)).toEqual(newer);
		expect([...(lab.remote.folders.get('v2')?.keys() ?? [])]).toEqual(['vault.json']);
		lab.remote.restore(saved, ['v1', 'v1/log', 'v1/snap']);
		expect(trouble(await phone.poll())).toBeUndefined();
		expect(await comments(phone)).toEqual([...BOTH, 'Meanwhile.'].sort());
	});

	test('replaced by another vault: writes nothing there, and sets it aside when asked', async () => {
		const other = await syncLab({ vault: '11'.repeat(16) });
		const device = await other.join('Other');
		await device.put(aClipping({ comment: 'Of another vault.' }));
		await device.poll();
		lab.remote.restore(other.remote.save(), ['v1', 'v1/log', 'v1/snap']);
		expect(trouble(await phone.poll())).toBe('folder-replaced');
		await phone.put(aClipping({ comment: 'Meanwhile.' }));
		await phone.push();
		expect(lab.log()).toEqual(other.log());
		expect(await comments(phone)).toEqual([...BOTH, 'Meanwhile.'].sort());

		expect(await putBack(phone.env)).toBe('done');
		const left = [...(lab.remote.folders.get('v1')?.keys() ?? []), ...lab.log()];
		expect(left).toContain(`${other.vault.file.name}.aside`);
		for (const name of other.log()) expect(left).toContain(`${name}.aside`);
		expect(await comments(await fresh())).toEqual([...BOTH, 'Meanwhile.'].sort());
		expect(alarms(await phone.poll())).toEqual([]);
	});

	test('rolled back to a day before: every device notices, and one puts it right', async () => {
		const saved = lab.remote.save();
		await newSegment();
		for (const device of [phone, laptop]) await device.poll();
		await phone.put(aClipping({ comment: 'Newer.' }));
		for (const device of [phone, laptop]) await device.poll();
		lab.remote.restore(saved, ['v1/log', 'v1/snap']);
		lab.clock.now += 3_600_000;
		const [onLaptop] = [await laptop.poll()];
		expect(alarms(onLaptop)).toEqual(['rolled-back']);
		lab.clock.now += 3_600_000;
		await laptop.poll();
		expect(await comments(await fresh())).toEqual([...BOTH, 'New.', 'Newer.'].sort());
		expect(await comments(laptop)).toEqual([...BOTH, 'New.', 'Newer.'].sort());
	});
});

describe('a later version', () => {
	test('of one file: that file waits, the others are read, nothing is cleared away', async () => {
		const { id, keys } = lab.vault;
		const device = 'cc'.repeat(8);
		const value = { v: 2, dev: device, seq: 1, somethingNew: true };
		const bytes = await sealFile(vaultKeys(id, keys), { kind: 'segment', device, number: 1 }, value);
		const name = segmentName(device, 1, await fileHash(bytes));
		logOf().set(name, bytes);
		await newSegment();
		expect(alarms(await phone.poll())).toEqual(['newer-files']);
		expect(await comments(phone)).toEqual([...BOTH, 'New.'].sort());
		expect(await putBack(phone.env)).toBe('newer');
		expect(lab.log()).toContain(name);
	});
});
