import { expect, test } from 'vitest';
import { aClipping } from '../../../../tests/support/clippings';
import { type LabDevice, syncLab } from '../../../../tests/support/sync-lab';
import { removeDevice } from './devices';

const devices = async (device: LabDevice) => {
	const state = await device.poll();
	return state.on ? state.devices : [];
};

test('devices carry the dates of first and last sight', async () => {
	const lab = await syncLab();
	const [laptop, phone] = [await lab.join('Laptop'), await lab.join('Phone')];
	const joined = lab.clock.now;
	lab.clock.now += 1000;
	await phone.poll();
	lab.clock.now += 1000;
	const met = lab.clock.now;
	await laptop.poll();
	lab.clock.now += 1000;
	await phone.put(aClipping({ comment: 'Later.' }));
	await phone.poll();
	const shown = await devices(laptop);
	expect(shown.find(({ isThis }) => isThis)).toMatchObject({ first: joined });
	expect(shown.find(({ isThis }) => !isThis)).toMatchObject({ name: 'Phone', first: met, heard: lab.clock.now });
});

test('a copy of a profile is taken out of the list everywhere, keeps the key, and loses nothing should it write again', async () => {
	const lab = await syncLab();
	const [laptop, copy] = [await lab.join('Laptop'), await lab.join('Laptop')];
	await copy.put(aClipping({ comment: 'From the copy.' }));
	await copy.poll();
	const phone = await lab.join('Phone');
	await phone.poll();
	const [twin] = (await devices(laptop)).filter(({ isThis, name }) => !isThis && name === 'Laptop');
	await removeDevice(laptop.env, twin?.id ?? '');
	await laptop.poll();
	const listed = (await devices(phone)).filter(({ removed }) => !removed).map(({ name }) => name);
	expect(listed.sort()).toEqual(['Laptop', 'Phone']);
	await copy.put(aClipping({ comment: 'Once more.' }));
	await copy.poll();
	await copy.poll();
	await phone.poll();
	expect((await phone.clippings()).map(({ comment }) => comment).sort()).toEqual(['From the copy.', 'Once more.']);
});
