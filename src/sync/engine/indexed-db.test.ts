import { DAY } from './timings';
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { labDevice, syncLab } from '../../../tests/support/sync-lab';
import { changeClippings, putClippings, removeClippings, textOf } from '../../clippings/store/clippings';
import { closeDatabase, database } from '../../clippings/store/database';
import { indexedDbStore } from '../store/indexed-db';
import { putBack } from './health/put-back';
import { writeSnapshot } from './snapshot/write-snapshot';
import { enterVault } from './vault/enter';

afterEach(closeDatabase);

test('does all of it over IndexedDB, with clippings stored as the library stores them', async () => {
	const lab = await syncLab();
	const phone = await lab.join('Phone');
	const laptop = labDevice({ ...lab.outside(), store: indexedDbStore });
	const [kept, gone] = [aClipping({ comment: 'The harbour master kept his word.' }), aClipping({ comment: 'Gone.' })];
	const text = { url: gone.page.url, read: gone.created, text: 'The whole article.' };
	const whole = { ...kept, hasText: true, page: { ...kept.page, url: 'https://paper.example/b' } };
	await putClippings([whole, gone], [text, { ...text, url: whole.page.url, text: 'Another article.' }]);
	// From before sync was on: there is no mark of it that counts.
	await indexedDbStore.change(['dirty'], (tx) => tx.clear('dirty'));
	await enterVault(laptop.env, lab.vault, { name: 'Laptop', browser: 'Chrome' });
	const exchange = async () => {
		for (const device of [laptop, phone, laptop, phone]) expect(await device.poll()).toMatchObject({ trouble: null });
	};
	await exchange();
	expect((await phone.clippings()).map(({ comment }) => comment)).toEqual([
		'The harbour master kept his word.',
		'Gone.',
	]);

	expect(await phone.fetch(kept.id)).toBe('here');
	expect(await phone.text(whole.page.url)).toBe('Another article.');
	await phone.store.change(['texts', 'articles'], async (tx) => {
		await tx.remove('texts', whole.page.url);
		await tx.remove('articles', whole.page.url);
	});

	await changeClippings([kept.id], { comment: 'The harbour master kept his word, and more.' });
	await phone.change(kept.id, { comment: 'Here: The harbour master kept his word.' });
	await phone.remove(gone.id);
	await exchange();
	expect((await laptop.clippings()).map(({ comment }) => comment)).toEqual([
		'Here: The harbour master kept his word, and more.',
	]);
	expect(await textOf(gone.page.url)).toBeUndefined();

	await closeDatabase();
	expect(await writeSnapshot(laptop.env, { repair: false })).toBe(true);
	await exchange();
	lab.clock.now += 8 * DAY;
	await removeClippings([kept.id]);
	await exchange();
	lab.clock.now += 91 * DAY;
	await exchange();
	expect(await laptop.clippings()).toEqual([]);
	expect(await putBack(laptop.env)).toBe('done');
	await exchange();
	expect(await (await database()).count('articles')).toBe(0);
});
