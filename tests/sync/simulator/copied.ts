import { writeSnapshot } from '../../../src/sync/engine/snapshot/write-snapshot';
import { DAY } from '../../../src/sync/engine/timings';
import { enterVault } from '../../../src/sync/engine/vault/enter';
import { memoryStore } from '../../../src/sync/store/memory';
import { aClipping } from '../../support/clippings';
import { labDevice, syncLab } from '../../support/sync-lab';

/**
 * What numbers cannot tell, and chance seldom brings about: a profile and its copy each write a segment of the same number.
 * A device that knows one of them sleeps until a snapshot has taken the place of both. Ends with 1 if it never gets what the
 * other said.
 */
async function wake(): Promise<number> {
	const lab = await syncLab();
	const store = memoryStore();
	const env = { ...lab.outside(), store };
	await enterVault(env, lab.vault, { name: 'Laptop', browser: 'simulated' });
	const laptop = labDevice(env);
	const [sleeper, cleaner] = [await lab.join('Phone'), await lab.join('Tablet')];
	for (const device of [laptop, sleeper, cleaner, sleeper]) {
		await device.put(aClipping());
		await device.poll();
	}

	const copy = labDevice({ ...lab.outside(), store: store.copy() });
	await laptop.put(aClipping());
	await laptop.push();
	await sleeper.poll();
	const { id } = await copy.put(aClipping());
	await copy.push();
	await cleaner.poll();
	lab.clock.now += 40 * DAY;
	await writeSnapshot(cleaner.env, { repair: false });
	lab.clock.now += 8 * DAY;
	await cleaner.poll();
	const segments = lab.log().filter((name) => name.endsWith('.seg'));
	if (segments.length > 1) throw new Error(`The segments are still there: ${segments.join(' ')}`);
	await sleeper.poll();
	return (await sleeper.get(id)) ? 0 : 1;
}

process.exitCode = await wake();
