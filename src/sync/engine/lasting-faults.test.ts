import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { type LabDevice, labDevice, syncLab } from '../../../tests/support/sync-lab';
import { LASTING_FAULTS, type LastingFault, withLastingFault } from '../../../tests/sync/simulator/lasting';
import type { Remote } from '../remotes/remote';
import type { SyncState } from '../state';

const statusOf = (state: SyncState) => {
	if (!state.on) throw new Error('Sync is off.');
	const { waiting, unreadable, trouble, lastGood } = state;
	return { waiting, unreadable, trouble, lastGood };
};

/** A vault of two devices whose storage does one thing wrong from now on, with what it is asked. */
async function lab() {
	const world = await syncLab();
	let fault: LastingFault | null = null;
	const asked: string[] = [];
	const seen = (over: Remote): Remote => {
		const note =
			<A extends unknown[], R>(what: string, call: (...given: A) => R) =>
			(...given: A): R => {
				asked.push([what, ...given.slice(0, 2)].join(' '));
				return call(...given);
			};
		return {
			...over,
			list: note('list', over.list),
			read: note('read', over.read),
			write: note('write', over.write),
			remove: note('remove', over.remove),
		};
	};
	const join = async (name: string): Promise<LabDevice> => {
		const { env } = await world.join(name);
		return labDevice({ ...env, remote: seen(withLastingFault(env.remote, () => fault)) });
	};
	const [laptop, phone] = [await join('Laptop'), await join('Phone')];
	for (let i = 0; i < 3; i++) {
		await laptop.put(aClipping({ comment: `Number ${i}.` }));
		for (const device of [laptop, phone, laptop]) await device.poll();
	}
	return {
		...world,
		laptop,
		phone,
		asked,
		setFault: (now: LastingFault | null) => {
			fault = now;
		},
	};
}

describe.each(LASTING_FAULTS.filter((fault) => fault !== 'lagging'))('a storage whose fault is “%s”', (fault) => {
	test('is not in sync until it shows what was sent; nothing is taken away, nor asked for without end', async () => {
		const { laptop, phone, clock, setFault, asked, remote } = await lab();
		const { lastGood } = statusOf(await laptop.poll());
		setFault(fault);
		clock.now += 60_000;
		// Some of ten are hidden by each of these faults.
		for (let i = 0; i < 10; i++) {
			await laptop.put(aClipping({ comment: `Hidden ${i}.` }));
			await laptop.push();
		}
		const stored = new Set(remote.folders.get('v1/log')?.keys());
		expect(statusOf(await laptop.push()).waiting).toBeGreaterThan(0);
		for (let i = 0; i < 3; i++) await laptop.poll();
		const state = statusOf(await laptop.poll());
		expect(state).toMatchObject({ lastGood, trouble: { kind: 'unshown', file: expect.stringMatching(/\.seg$/) } });
		expect(state.waiting).toBeGreaterThan(0);

		for (let i = 0; i < 20; i++) {
			asked.length = 0;
			await laptop.poll();
			expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(2);
			expect(asked.filter((request) => request.startsWith('remove'))).toEqual([]);
		}
		for (const name of stored) expect(remote.folders.get('v1/log')?.has(name)).toBe(true);

		setFault(null);
		for (let i = 0; i < 12; i++) await laptop.poll();
		expect(statusOf(await laptop.poll())).toMatchObject({ waiting: 0, trouble: null, lastGood: clock.now });
		await phone.poll();
		expect(await phone.clippings()).toHaveLength(13);
	});
});

test('a listing that is late by one poll is waited for and never told', async () => {
	const { laptop, phone, setFault } = await lab();
	setFault('lagging');
	await laptop.poll();
	await laptop.put(aClipping({ comment: 'Late.' }));
	expect(statusOf(await laptop.push())).toMatchObject({ waiting: 1, trouble: null });
	expect(statusOf(await laptop.poll())).toMatchObject({ waiting: 0, trouble: null });
	for (let i = 0; i < 2; i++) await phone.poll();
	expect((await phone.clippings()).map(({ comment }) => comment)).toContain('Late.');
});

describe('a storage that tells sizes of its own', () => {
	test('is believed once a file was read whole, and the file is not written again', async () => {
		const { laptop, asked, env } = await lab().then((world) => ({ ...world, env: world.laptop.env }));
		const odd = labDevice({
			...env,
			remote: {
				...env.remote,
				list: async (folder) =>
					(await env.remote.list(folder))?.map(({ name, size }) => ({ name, size: size + 20 })) ?? null,
			},
		});
		await laptop.put(aClipping({ comment: 'Counted otherwise.' }));
		for (let i = 0; i < 6; i++) await odd.poll();
		asked.length = 0;
		expect(statusOf(await odd.poll())).toMatchObject({ waiting: 0, trouble: null });
		expect(asked).toEqual(['list v1/log']);
	});
});

describe('while a file of another device cannot be read', () => {
	test('the state says so, at joining at once, and nothing was ever in sync', async () => {
		const { join, laptop, remote, clock } = await lab();
		const name = [...(remote.folders.get('v1/log')?.keys() ?? [])].find((of) => of.endsWith('.seg')) ?? '';
		const whole = remote.folders.get('v1/log')?.get(name) ?? new Uint8Array();
		remote.folders.get('v1/log')?.set(name, whole.slice(0, 100));
		const tablet = await join('Tablet');
		expect(statusOf(await tablet.poll())).toMatchObject({ unreadable: 1, trouble: null, lastGood: null });
		remote.folders.get('v1/log')?.set(name, whole);
		expect(statusOf(await tablet.poll())).toMatchObject({ unreadable: 0, lastGood: clock.now });
		expect(statusOf(await laptop.poll())).toMatchObject({ unreadable: 0 });
	});

	test('one that is listed and gone counts too, and one that another device has and no listing shows', async () => {
		const { join, laptop, phone, remote } = await lab();
		await laptop.put(aClipping({ comment: 'New.' }));
		const before = new Set(remote.folders.get('v1/log')?.keys());
		await laptop.push();
		const [name = ''] = [...(remote.folders.get('v1/log')?.keys() ?? [])].filter((of) => !before.has(of));
		const tablet = await join('Tablet');
		await tablet.poll();
		await tablet.put(aClipping());
		await tablet.push();
		const hidden = remote.folders.get('v1/log')?.get(name) ?? new Uint8Array();
		remote.folders.get('v1/log')?.delete(name);
		expect(statusOf(await phone.poll())).toMatchObject({ unreadable: 1 });
		const listing = phone.env.remote.list;
		const gone = labDevice({
			...phone.env,
			remote: {
				...phone.env.remote,
				list: async (folder) => {
					const files = await listing(folder);
					return folder === 'v1/log' && files ? [...files, { name, size: hidden.length }] : files;
				},
			},
		});
		expect(statusOf(await gone.poll()).unreadable).toBeGreaterThan(0);
		remote.folders.get('v1/log')?.set(name, hidden);
		expect(statusOf(await phone.poll())).toMatchObject({ unreadable: 0 });
	});
});

test('a clock that was set back by a year stops nothing', async () => {
	const { laptop, phone, clock } = await lab();
	clock.now -= 365 * 24 * 3_600_000;
	const note = await laptop.put(aClipping({ comment: 'A year ago.' }));
	expect(statusOf(await laptop.poll())).toMatchObject({ waiting: 0, lastGood: clock.now });
	await phone.poll();
	expect(await phone.get(note.id)).toMatchObject({ comment: 'A year ago.' });
});
