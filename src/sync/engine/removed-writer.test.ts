import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aClipping } from '../../../tests/support/clippings';
import { type LabDevice, labDevice, syncLab } from '../../../tests/support/sync-lab';
import { hashOf, openVaultFile, type Vault, writeSegment } from '../../../tests/support/written-by-hand';
import type { Clipping } from '../../clippings/model';
import { randomBytes } from '../format/bytes';
import type { SyncState } from '../state';
import { writeSnapshot } from './snapshot/write-snapshot';
import { HOUR } from './timings';
import { removeDevice } from './vault/devices';
import { beginVault, joinVault, unlockVault } from './vault/join';
import { changePassphrase } from './vault/passphrase';

const KDF = { kdf: { m: 8 * 1024, t: 1 } };
const [OLD, NEW] = ['four words make one', 'and now some others'];

/** A vault of three devices that agree on one note; the removed one keeps the keys that it had, and can write to the storage. */
let lab: Awaited<ReturnType<typeof syncLab>>;
let laptop: LabDevice;
let phone: LabDevice;
let tablet: LabDevice;
let note: Clipping;
let kept: Vault;

const log = () => lab.remote.folders.get('v1/log') ?? new Map<string, Uint8Array<ArrayBuffer>>();
const idOf = (state: SyncState) => (state.on ? state.devices.find(({ isThis }) => isThis)?.id : undefined) ?? '';
const alarmsOf = (state: SyncState) => (state.on ? state.alarms : []);
const comments = async (device: LabDevice) => (await device.clippings()).map(({ comment }) => comment).sort();
const join = async (secret: string, name: string) => {
	const env = lab.outside();
	expect(await joinVault(env, secret, { name, browser: 'Firefox' })).toEqual({ joined: true });
	return labDevice(env);
};

beforeEach(async () => {
	lab = await syncLab();
	for (const folder of ['v1', 'v1/log', 'v1/snap']) lab.remote.folders.delete(folder);
	const env = lab.outside();
	await beginVault(env, OLD, { name: 'Laptop', browser: 'Firefox' }, KDF);
	laptop = labDevice(env);
	[phone, tablet] = [await join(OLD, 'Phone'), await join(OLD, 'Tablet')];
	note = await laptop.put(aClipping({ comment: 'The ferry sails.' }));
	await tablet.put(aClipping({ comment: 'From the tablet.' }));
	for (let i = 0; i < 2; i++) for (const device of [laptop, phone, tablet]) await device.poll();
	const [file] = [...(lab.remote.folders.get('v1')?.entries() ?? [])].filter(([name]) => name.startsWith('vault-'));
	kept = await openVaultFile(file?.[1] ?? new Uint8Array(), OLD);
});

async function removeTablet(): Promise<void> {
	const id = idOf(await tablet.poll());
	expect(await changePassphrase(laptop.env, { secret: OLD, newSecret: NEW, newKey: true }, KDF)).toBe(true);
	await removeDevice(laptop.env, id);
}

/** What somebody who has the old key writes about the note, in a device's name. */
async function forge(device: string, seq: number, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
	const doc = new Y.Doc();
	doc.getText('comment').insert(0, 'Forged. ');
	doc.getArray('tags').push(['forged']);
	const last = [...log()]
		.filter(([name]) => name.startsWith(`${device}-`))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.at(-1);
	const { name, bytes } = await writeSegment(
		kept,
		{ epoch: 0, device, seq, salt: randomBytes(32) },
		{
			prev: last ? await hashOf(last[1]) : null,
			at: lab.clock.now,
			seen: {},
			e: [[note.id, Y.encodeStateAsUpdate(doc)]],
			...more,
		},
	);
	log().set(name, bytes);
	return name;
}

const numberOf = (device: string) => [...log().keys()].filter((name) => name.startsWith(`${device}-`)).length;

describe('a device that was removed', () => {
	test('is not believed in any name, and nobody takes another id or is removed by it', async () => {
		await removeTablet();
		const before = idOf(await laptop.poll());
		const ids = { laptop: before, phone: idOf(await phone.poll()), tablet: idOf(await tablet.poll()) };
		for (const device of Object.values(ids)) await forge(device, numberOf(device) + 1, { removed: [before] });
		await forge(ids.phone, 1);
		await forge('cc'.repeat(8), 1, { info: { name: 'Guest', browser: 'None' } });
		for (let i = 0; i < 2; i++) {
			const state = await laptop.poll();
			expect(idOf(state)).toBe(before);
			expect(alarmsOf(state)).toMatchObject([{ kind: 'withdrawn', files: 5 }]);
			expect(state.on && state.devices.filter(({ name }) => name === 'Guest')).toEqual([]);
		}
		expect(await unlockVault(phone.env, NEW)).toEqual({ joined: true });
		expect(idOf(await phone.poll())).toBe(ids.phone);
		expect(alarmsOf(await phone.poll())).toMatchObject([{ kind: 'withdrawn', files: 5 }]);
		const fresh = await join(NEW, 'Desk');
		await fresh.poll();
		for (const device of [laptop, phone, fresh]) {
			expect(await comments(device)).toEqual(['From the tablet.', 'The ferry sails.']);
			expect((await device.get(note.id))?.tags).toEqual(note.tags);
		}
		for (const device of [laptop, phone]) {
			await device.put(aClipping({ comment: 'Later.' }));
			await device.poll();
		}
		await fresh.poll();
		expect(await comments(fresh)).toContain('Later.');
	});

	test('is not believed either where its files come in one listing with the removal, before that is known', async () => {
		const phoneId = idOf(await phone.poll());
		await removeTablet();
		await laptop.poll();
		await forge(phoneId, numberOf(phoneId) + 1);
		expect(await phone.poll()).toMatchObject({ trouble: { kind: 'locked' } });
		expect(await comments(phone)).toEqual(['From the tablet.', 'The ferry sails.']);
		await unlockVault(phone.env, NEW);
		expect(idOf(await phone.poll())).toBe(phoneId);
		expect(await comments(phone)).toEqual(['From the tablet.', 'The ferry sails.']);
	});

	test('cannot pass a snapshot off to who joined before the removal and has read nothing yet', async () => {
		const desk = await join(OLD, 'Desk');
		const tabletEnv = tablet.env;
		await removeTablet();
		await laptop.push();
		const newest = [...(lab.remote.folders.get('v1') ?? [])];
		await tablet.change(note.id, { comment: 'Forged.' });
		lab.remote.folders.get('v1')?.clear();
		await tablet.push();
		await writeSnapshot(tabletEnv, { repair: false });
		lab.remote.folders.set('v1', new Map(newest));
		expect(await desk.poll()).toMatchObject({ trouble: { kind: 'locked' } });
		await unlockVault(desk.env, NEW);
		await desk.poll();
		expect((await desk.get(note.id))?.comment).toBe('The ferry sails.');
	});

	test('is not believed where a snapshot alone still says that its key was withdrawn', async () => {
		await removeTablet();
		await laptop.push();
		const id = idOf(await laptop.poll());
		const said = [...log().keys()].filter((name) => name.startsWith(`${id}-`));
		await writeSnapshot(laptop.env, { repair: false });
		for (const name of said) log().delete(name);
		await forge(idOf(await phone.poll()), 9);
		await forge('cc'.repeat(8), 1);
		await unlockVault(phone.env, NEW);
		await phone.poll();
		expect((await phone.get(note.id))?.comment).toBe('The ferry sails.');
		expect(alarmsOf(await phone.poll())).toMatchObject([{ kind: 'withdrawn', files: 2 }]);
	});

	test('cannot pass a snapshot off as one', async () => {
		const tabletEnv = tablet.env;
		await removeTablet();
		await laptop.poll();
		// Its own engine, which knows nothing of the removal yet.
		await tablet.change(note.id, { comment: 'Forged.' });
		const vaults = lab.remote.folders.get('v1') ?? new Map();
		const newest = [...vaults];
		vaults.clear();
		await tablet.push();
		await writeSnapshot(tabletEnv, { repair: true });
		for (const [name, bytes] of newest) vaults.set(name, bytes);
		const state = await laptop.poll();
		expect(alarmsOf(state)).toMatchObject([{ kind: 'withdrawn', files: 2 }]);
		const fresh = await join(NEW, 'Desk');
		await fresh.poll();
		for (const device of [laptop, fresh]) expect((await device.get(note.id))?.comment).toBe('The ferry sails.');
		await laptop.poll();
		expect(await laptop.poll()).toMatchObject({ trouble: null, waiting: 0 });
	});
});

describe('a device that stays', () => {
	test('sends what it had not sent under the new key, in its own name', async () => {
		const id = idOf(await phone.poll());
		await removeTablet();
		await laptop.poll();
		lab.clock.now += 2 * HOUR;
		await phone.put(aClipping({ comment: 'Written while locked.' }));
		expect(await phone.poll()).toMatchObject({ trouble: { kind: 'locked' }, waiting: 1 });
		await unlockVault(phone.env, NEW);
		expect(idOf(await phone.poll())).toBe(id);
		await laptop.poll();
		expect(await comments(laptop)).toContain('Written while locked.');
		expect(alarmsOf(await laptop.poll())).toEqual([]);
	});

	test('seals anew what it had sealed with the old key and not sent', async () => {
		const id = idOf(await phone.poll());
		const { write } = lab.remote;
		lab.remote.write = () => Promise.reject(new TypeError('The network is cut.'));
		await phone.put(aClipping({ comment: 'Sealed, not sent.' }));
		await phone.push().catch(() => undefined);
		lab.remote.write = write;
		await removeTablet();
		await laptop.poll();
		lab.clock.now += 2 * HOUR;
		await phone.poll();
		await unlockVault(phone.env, NEW);
		expect(idOf(await phone.poll())).toBe(id);
		await laptop.poll();
		expect(await comments(laptop)).toContain('Sealed, not sent.');
		expect(alarmsOf(await laptop.poll())).toEqual([]);
	});

	test('loses nothing that it sent under the old key after the removal, snapshot or not', async () => {
		await removeTablet();
		await phone.put(aClipping({ comment: 'Sent too late.' }));
		await phone.push();
		// It wrote a snapshot of its own, too, which stands for nothing.
		const vaults = lab.remote.folders.get('v1') ?? new Map();
		const newest = [...vaults];
		await writeSnapshot(phone.env, { repair: false });
		for (const [name, bytes] of newest) vaults.set(name, bytes);
		await laptop.poll();
		expect(alarmsOf(await laptop.poll())).toMatchObject([{ kind: 'withdrawn' }]);
		expect(await comments(laptop)).not.toContain('Sent too late.');
		await phone.poll();
		await unlockVault(phone.env, NEW);
		for (const device of [phone, laptop, phone, laptop]) await device.poll();
		expect(await comments(laptop)).toContain('Sent too late.');
		const fresh = await join(NEW, 'Desk');
		await fresh.poll();
		expect(await comments(fresh)).toEqual(['From the tablet.', 'Sent too late.', 'The ferry sails.']);
		const state = await phone.poll();
		expect(state).toMatchObject({ trouble: null, waiting: 0, unreadable: 0 });
		// The old id is told to be nobody's; one device of the name is left.
		const seen = await laptop.poll();
		expect(seen.on && seen.devices.filter(({ name, removed }) => name === 'Phone' && !removed)).toHaveLength(1);
	});

	test('takes in what others had sent before the removal and it had not read yet', async () => {
		const third = await join(OLD, 'Desk');
		await third.poll();
		await tablet.put(aClipping({ comment: 'Before the removal.' }));
		await tablet.push();
		await removeTablet();
		await laptop.push();
		await third.poll();
		await unlockVault(third.env, NEW);
		await third.poll();
		expect(await comments(third)).toContain('Before the removal.');
		expect(alarmsOf(await third.poll())).toEqual([]);
	});
});
