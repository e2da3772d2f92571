import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { type LabDevice, syncLab } from '../../../tests/support/sync-lab';
import type { Remote } from '../remotes/remote';
import { RemoteError, type RemoteFailure } from '../remotes/remote';
import { scrub } from './health/scrub';
import { readState } from './read-state';
import { writeSnapshot } from './snapshot/write-snapshot';
import { sync } from './sync';
import { DAY } from './timings';
import { removeDevice } from './vault/devices';
import { enterVault, leaveVault } from './vault/enter';
import { beginVault, joinVault, unlockVault } from './vault/join';
import { changePassphrase } from './vault/passphrase';

const KDF = { kdf: { m: 8 * 1024, t: 1 } };
const NAME = { name: 'Laptop', browser: 'Firefox' };

async function pair() {
	const lab = await syncLab();
	const [laptop, phone] = [await lab.join('Laptop'), await lab.join('Phone')];
	const note = await laptop.put(aClipping({ comment: 'The ferry sails.' }));
	for (const device of [laptop, phone, laptop]) await device.poll();
	return { lab, laptop, phone, note };
}

const historyOf = ({ store }: LabDevice) => store.read(['history'], (tx) => tx.list('history'));
const exchange = async (...devices: LabDevice[]) => {
	for (const device of [...devices, ...devices]) await device.poll();
};

describe('what waits', () => {
	test('is counted by clippings, sealed in a file that cannot be sent or not', async () => {
		const { lab, laptop } = await pair();
		const { write } = lab.remote;
		lab.remote.write = async () => {
			throw new RemoteError('offline', 'The network is cut.');
		};
		for (const comment of ['One.', 'Two.', 'Three.']) await laptop.put(aClipping({ comment }));
		expect(await laptop.push()).toMatchObject({ trouble: { kind: 'offline' }, waiting: 3 });
		await laptop.put(aClipping({ comment: 'Four.' }));
		expect(await laptop.push()).toMatchObject({ waiting: 4 });
		lab.remote.write = write;
		expect(await laptop.push()).toMatchObject({ trouble: null, waiting: 0 });
	});
});

describe('what readers see after a merge', () => {
	test('keeps both comments where two wrote at once, for 90 days, and tells of each once', async () => {
		const { lab, laptop, phone, note } = await pair();
		await laptop.change(note.id, { comment: 'The ferry sails again.' });
		await phone.change(note.id, { comment: 'On Monday the ferry sails.' });
		for (const device of [laptop, phone]) await device.push();
		await exchange(laptop, phone);
		const merged = 'On Monday the ferry sails again.';
		expect((await laptop.get(note.id))?.comment).toBe(merged);
		expect((await phone.get(note.id))?.comment).toBe(merged);
		expect(await historyOf(laptop)).toMatchObject([
			{ kind: 'merged', note: note.id, mine: 'The ferry sails again.', theirs: 'On Monday the ferry sails.', merged },
		]);
		expect(await historyOf(phone)).toMatchObject([
			{ kind: 'merged', mine: 'On Monday the ferry sails.', theirs: 'The ferry sails again.', merged },
		]);
		lab.clock.now += 91 * DAY;
		await exchange(laptop, phone);
		expect(await historyOf(laptop)).toEqual([]);
	});

	test('keeps no versions where one wrote after the other', async () => {
		const { laptop, phone, note } = await pair();
		await laptop.change(note.id, { comment: 'The ferry sails again.' });
		await exchange(laptop, phone);
		await phone.change(note.id, { comment: 'The ferry sails again on Monday.' });
		await exchange(phone, laptop);
		expect([...(await historyOf(laptop)), ...(await historyOf(phone))]).toEqual([]);
	});

	test('brings a note back that was edited where its deletion was not known, and says so', async () => {
		const { laptop, phone, note } = await pair();
		await laptop.remove(note.id);
		await phone.change(note.id, { comment: 'The ferry sails, I saw it.' });
		await exchange(laptop, phone);
		expect((await laptop.get(note.id))?.comment).toBe('The ferry sails, I saw it.');
		expect(await historyOf(laptop)).toMatchObject([{ kind: 'revived', note: note.id }]);
	});

	test('leaves where a passage stands to each device', async () => {
		const { laptop, phone, note } = await pair();
		const standing = { state: 'moved', at: note.created } as const;
		await phone.store.change(['clippings'], (tx) => tx.put('clippings', { ...note, standing }));
		await laptop.change(note.id, { comment: 'Edited.' });
		await exchange(laptop, phone);
		expect(await phone.get(note.id)).toMatchObject({ comment: 'Edited.', standing });
		expect((await laptop.get(note.id))?.standing).toBeNull();
	});
});

describe('deleted notes', () => {
	test('lose their contents after 90 days, once every device knows, and stay deleted', async () => {
		const { lab, laptop, phone, note } = await pair();
		const sizeOf = async ({ store }: LabDevice) =>
			(await store.read(['docs'], (tx) => tx.get('docs', note.id)))?.doc.length ?? 0;
		await laptop.remove(note.id);
		await exchange(laptop, phone);
		const before = await sizeOf(laptop);
		lab.clock.now += 91 * DAY;
		await phone.put(aClipping());
		await exchange(phone, laptop, phone);
		expect(await sizeOf(laptop)).toBeLessThan(before / 2);
		expect(await sizeOf(phone)).toBe(await sizeOf(laptop));
		expect([await laptop.get(note.id), await phone.get(note.id)]).toEqual([undefined, undefined]);
	});

	test('come back whole where a device that was away had written in one, even after that', async () => {
		const { lab, laptop, phone, note } = await pair();
		await laptop.remove(note.id);
		await laptop.poll();
		lab.clock.now += 91 * DAY;
		await laptop.poll();
		await phone.change(note.id, { comment: 'Written on a long journey.' });
		await exchange(phone, laptop, phone);
		const back = { ...note, comment: 'Written on a long journey.' };
		expect(await phone.get(note.id)).toMatchObject(back);
		expect(await laptop.get(note.id)).toMatchObject(back);
	});
});

describe('a device', () => {
	test('joins as a union: nothing of either side goes', async () => {
		const { lab, laptop, note } = await pair();
		const env = lab.outside();
		const own = aClipping({ comment: 'From before.' });
		await env.store.change(['clippings'], (tx) => tx.put('clippings', own));
		await enterVault(env, lab.vault, NAME);
		await sync(env, 'poll');
		expect((await env.store.read(['clippings'], (tx) => tx.keys('clippings'))).sort()).toEqual(
			[note.id, own.id].sort(),
		);
		await laptop.poll();
		expect(await laptop.get(own.id)).toMatchObject({ comment: 'From before.' });
	});

	test('leaves, changes things, and joins again: nothing doubles, nothing is lost', async () => {
		const { lab, laptop, phone, note } = await pair();
		await leaveVault(phone.env);
		expect(await readState(phone.env)).toEqual({ on: false });
		await phone.change(note.id, { comment: 'The ferry sails, later.' });
		await laptop.change(note.id, { comment: 'Soon the ferry sails.' });
		await laptop.poll();
		await enterVault(phone.env, lab.vault, NAME);
		await exchange(phone, laptop, phone);
		expect((await laptop.get(note.id))?.comment).toBe('Soon the ferry sails, later.');
		expect((await phone.get(note.id))?.comment).toBe('Soon the ferry sails, later.');
	});

	test('that was taken out goes on under another id, and what it had not sent arrives', async () => {
		const { laptop, phone } = await pair();
		await phone.poll();
		const state = await laptop.poll();
		const phoneId = state.on ? state.devices.find(({ isThis }) => !isThis)?.id : undefined;
		await phone.put(aClipping({ comment: 'Not sent yet.' }));
		await removeDevice(laptop.env, phoneId ?? '');
		await laptop.poll();
		await phone.poll();
		const after = await phone.poll();
		expect(after.on && after.devices.find(({ isThis }) => isThis)?.id).not.toBe(phoneId);
		await laptop.poll();
		expect((await laptop.clippings()).map(({ comment }) => comment)).toContain('Not sent yet.');
	});
});

describe('a vault', () => {
	test('is begun in an empty folder, joined with its passphrase, and not written to with a wrong one', async () => {
		const lab = await syncLab();
		lab.remote.restore(new Map());
		for (const folder of ['v1', 'v1/log', 'v1/snap']) lab.remote.folders.delete(folder);
		const [first, second] = [lab.outside(), lab.outside()];
		expect(await joinVault(first, 'four words make one', NAME, KDF)).toEqual({ joined: false, because: 'empty' });
		expect(await beginVault(first, 'four words make one', NAME, KDF)).toEqual({ joined: true });
		expect(await beginVault(second, 'another secret of mine', NAME, KDF)).toEqual({
			joined: false,
			because: 'occupied',
		});
		const before = lab.remote.save();
		const wrong = await joinVault(second, 'four words make two', NAME, KDF);
		expect(wrong).toEqual({ joined: false, because: 'wrong-passphrase' });
		expect(lab.remote.save()).toEqual(before);
		expect(await readState(second)).toEqual({ on: false });
		expect(await joinVault(second, 'four words make one', NAME, KDF)).toEqual({ joined: true });
	});

	test('asks other devices for the new passphrase after a device was taken out with a new key', async () => {
		const lab = await syncLab();
		for (const folder of ['v1', 'v1/log', 'v1/snap']) lab.remote.folders.delete(folder);
		const [first, second] = [lab.outside(), lab.outside()];
		await beginVault(first, 'four words make one', NAME, KDF);
		await joinVault(second, 'four words make one', NAME, KDF);
		const change = { secret: 'four words make one', newSecret: 'and now some others', newKey: true };
		expect(await changePassphrase(first, { ...change, secret: 'wrong words in here' }, KDF)).toBe(false);
		expect(await changePassphrase(first, change, KDF)).toBe(true);
		await first.store.change(['clippings', 'dirty'], async (tx) => {
			const clipping = aClipping();
			await tx.put('clippings', clipping);
			await tx.put('dirty', { id: clipping.id, deleted: false });
		});
		await sync(first, 'poll');
		await sync(second, 'poll');
		expect(await readState(second)).toMatchObject({ trouble: { kind: 'locked' } });
		expect(await unlockVault(second, 'four words make one', KDF)).toMatchObject({ because: 'wrong-passphrase' });
		expect(await unlockVault(second, 'and now some others', KDF)).toEqual({ joined: true });
		await sync(second, 'poll');
		expect(await readState(second)).toMatchObject({ trouble: null });
		expect(await second.store.read(['clippings'], (tx) => tx.count('clippings'))).toBe(1);
		expect([...(lab.remote.folders.get('v1')?.keys() ?? [])]).toHaveLength(1);
	});
});

describe('upkeep', () => {
	test('clears away what a snapshot stands for after a week, and a new device gets all', async () => {
		const { lab, laptop, phone, note } = await pair();
		expect(await writeSnapshot(laptop.env, { repair: false })).toBe(true);
		await exchange(laptop, phone);
		const before = lab.log();
		lab.clock.now += 8 * DAY;
		await phone.put(aClipping());
		await exchange(phone, laptop);
		expect(lab.log().filter((name) => before.includes(name))).toEqual([expect.stringMatching(/\.man$/)]);
		const fresh = await lab.join('Tablet');
		await fresh.poll();
		expect((await fresh.clippings()).length).toBe(2);
		expect(await fresh.get(note.id)).toMatchObject({ comment: note.comment });
		const state = await phone.poll();
		expect(state.on && state.alarms).toEqual([]);
	});

	test('finds a damaged snapshot when it looks, and writes it anew', async () => {
		const { lab, laptop } = await pair();
		await writeSnapshot(laptop.env, { repair: false });
		const shards = lab.remote.folders.get('v1/snap');
		const [name = ''] = shards?.keys() ?? [];
		const whole = shards?.get(name);
		shards?.set(name, new Uint8Array(500));
		await scrub(laptop.env, true);
		lab.clock.now += DAY;
		await laptop.poll();
		expect(shards?.get(name)).toEqual(whole);
	});
});

describe('a storage that fails', () => {
	test.each<[RemoteFailure, string]>([
		['offline', 'offline'],
		['busy', 'busy'],
		['sign-in', 'sign-in'],
		['full', 'full'],
		['not-storage', 'not-storage'],
		['refused', 'refused'],
	])('%s: says so, keeps what waits, and goes on later', async (failure, kind) => {
		const { lab, laptop, phone, note } = await pair();
		const broken: Remote = {
			...lab.remote,
			write: () => Promise.reject(new RemoteError(failure, 'It fails.', { retryAfter: 90_000 })),
		};
		await laptop.change(note.id, { comment: 'Waiting.' });
		await sync({ ...laptop.env, remote: broken }, 'push', { isAsked: true });
		const state = await readState(laptop.env);
		expect(state).toMatchObject({ trouble: { kind }, waiting: 1 });
		await laptop.push();
		expect(await readState(laptop.env)).toMatchObject({ trouble: null, waiting: 0 });
		await phone.poll();
		expect((await phone.get(note.id))?.comment).toBe('Waiting.');
	});

	test('is left alone until the time it asked for', async () => {
		const { lab, laptop } = await pair();
		let asked = 0;
		const busy: Remote = {
			...lab.remote,
			list: () => {
				asked++;
				return Promise.reject(new RemoteError('busy', 'Later.', { retryAfter: 300_000 }));
			},
		};
		const env = { ...laptop.env, remote: busy };
		await sync(env, 'poll');
		lab.clock.now += 299_000;
		await sync(env, 'poll');
		expect(asked).toBe(1);
		expect(await readState(env)).toMatchObject({ trouble: { kind: 'busy', until: lab.clock.now + 1000 } });
		lab.clock.now += 1000;
		await sync(env, 'poll');
		expect(asked).toBe(2);
	});
});
