import { beforeEach, describe, expect, test } from 'vitest';
import { aClipping } from '../../../../tests/support/clippings';
import { type LabDevice, syncLab } from '../../../../tests/support/sync-lab';
import { type LastingFault, withLastingFault } from '../../../../tests/sync/simulator/lasting';
import type { Clipping } from '../../../clippings/model';
import { importKey } from '../../format/keys';
import { RemoteError, type RemoteFolder } from '../../remotes/remote';
import { changeMeta } from '../../store/meta';
import { putBack } from '../health/put-back';
import { DAY } from '../timings';

let lab: Awaited<ReturnType<typeof syncLab>>;
let laptop: LabDevice;
let phone: LabDevice;

beforeEach(async () => {
	lab = await syncLab();
	laptop = await lab.join('Laptop');
	phone = await lab.join('Phone');
});

const page = (url: string, other: Partial<Clipping> = {}): Clipping => {
	const clipping = aClipping(other);
	return { ...clipping, page: { ...clipping.page, url } };
};
const A = 'https://paper.example/a';
const B = 'https://paper.example/b';

/** The texts in the storage, by their path. */
function stored(): Map<string, Uint8Array<ArrayBuffer>> {
	const all = [...lab.remote.folders].filter(([folder]) => folder.startsWith('v1/art/'));
	return new Map(
		all.flatMap(([folder, files]) => [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const)),
	);
}
function spoil(path: string, bytes: Uint8Array<ArrayBuffer> | null): void {
	const files = lab.remote.folders.get(path.slice(0, path.lastIndexOf('/')));
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (bytes) files?.set(name, bytes);
	else files?.delete(name);
}
const one = (): string => {
	const [path, ...others] = stored().keys();
	expect(others).toEqual([]);
	return path ?? '';
};
const exchange = async () => {
	for (const device of [laptop, phone, laptop, phone]) await device.poll();
};
const texts = async (device: LabDevice) => {
	const state = await device.poll();
	return state.on ? state.texts : null;
};
const trouble = async (device: LabDevice) => {
	const state = await device.poll();
	return state.on ? state.trouble?.kind : 'off';
};

/** The paths that are written, in order; `refuse` may say why one is not. */
function watchWrites(refuse: (path: string) => RemoteError | null = () => null): string[] {
	const { write } = lab.remote;
	const written: string[] = [];
	laptop.env.remote = {
		...lab.remote,
		async write(folder, name, bytes) {
			const error = refuse(`${folder}/${name}`);
			if (error) throw error;
			await write(folder, name, bytes);
			written.push(`${folder}/${name}`);
		},
	};
	return written;
}

describe('the text of an article', () => {
	test('goes up after the notes, once however many clippings it has, and comes down where one is opened', async () => {
		const written = watchWrites();
		const first = await laptop.put(page(A), 'The whole article.');
		await laptop.put({ ...page(A), hasText: true });
		expect(await texts(laptop)).toEqual({ all: 1, left: 0 });
		expect(written.map((path) => /(seg|bin)$/.exec(path)?.[0])).toEqual(['seg', 'bin']);

		await phone.poll();
		expect(await phone.text(A)).toBeUndefined();
		expect(await phone.fetch(first.id)).toBe('here');
		expect(await phone.text(A)).toBe('The whole article.');
		expect(new TextDecoder().decode(stored().get(one()))).not.toContain('article');
		// What came from there is not sent again.
		expect(await texts(phone)).toEqual({ all: 1, left: 0 });
		expect(await phone.fetch(first.id)).toBe('here');
	});

	test('of a page that was saved again is the later one; each clipping names the one that came with it', async () => {
		const first = await laptop.put(page(A), 'As it was.');
		await laptop.poll();
		const second = await laptop.put(page(A), 'As it is now.');
		await exchange();
		expect(stored().size).toBe(2);
		expect(await phone.fetch(first.id)).toBe('here');
		expect(await phone.text(A)).toBe('As it was.');
		expect(await phone.fetch(second.id)).toBe('here');
		expect(await phone.text(A)).toBe('As it is now.');
		// One that was replaced before it was sent is nowhere: then the other must do.
		spoil([...stored().keys()].find((path) => path !== undefined) ?? '', null);
		const fresh = await lab.join('fresh');
		await fresh.poll();
		expect(await fresh.fetch(first.id)).toBe('here');
	});

	test('is no edit: a note that is deleted elsewhere before its text was sent stays deleted', async () => {
		watchWrites((path) => (path.endsWith('.bin') ? new RemoteError('full', 'No room.') : null));
		const { id } = await laptop.put(page(A), 'The whole article.');
		expect(await trouble(laptop)).toBe('full');
		await phone.poll();
		expect(await phone.fetch(id)).toBe('missing');
		await phone.remove(id);
		await phone.poll();
		watchWrites();
		await exchange();
		expect(await laptop.clippings()).toEqual([]);
		expect(await phone.clippings()).toEqual([]);
		expect(stored().size).toBe(0);
	});

	test('stays where the reader wants so, and goes up once they want otherwise', async () => {
		laptop.env.sendsTexts = false;
		const { id } = await laptop.put(page(A), 'The whole article.');
		expect(await texts(laptop)).toEqual({ all: 1, left: 0 });
		await phone.poll();
		expect(await phone.fetch(id)).toBe('missing');
		expect(stored().size).toBe(0);
		laptop.env.sendsTexts = true;
		await laptop.poll();
		expect(await phone.fetch(id)).toBe('here');
	});

	test('of clippings from before texts were sent goes up as well', async () => {
		laptop.env.sendsTexts = false;
		const clipping = { ...page(A), hasText: true };
		await laptop.put(clipping);
		await laptop.poll();
		// The text itself was never looked at, and the document names none.
		await laptop.store.change(['texts', 'sync'], async (tx) => {
			await tx.put('texts', { url: A, read: clipping.created, text: 'The whole article.' });
			await changeMeta(tx, 'texts', { tended: 0 });
		});
		laptop.env.sendsTexts = true;
		await exchange();
		await exchange();
		expect(await phone.fetch(clipping.id)).toBe('here');
		expect(await phone.text(A)).toBe('The whole article.');
	});
});

describe('sending texts', () => {
	test('pauses where there is no room, and goes on where it was', async () => {
		let room = 1;
		const written = watchWrites((path) => {
			if (!path.endsWith('.bin') || stored().size < room) return null;
			return new RemoteError('full', 'No room.');
		});
		laptop.env.parallel = 1;
		for (const url of [A, B]) await laptop.put(page(url), `The text of ${url}.`);
		expect(await trouble(laptop)).toBe('full');
		expect(written.filter((path) => path.endsWith('.seg'))).toHaveLength(1);
		expect(stored().size).toBe(1);
		room = 2;
		expect(await trouble(laptop)).toBeUndefined();
		expect(stored().size).toBe(2);
		expect(written.filter((path) => path.endsWith('.bin'))).toHaveLength(2);
	});

	test('passes over one that the storage finds too large', async () => {
		let refused = 0;
		watchWrites((path) =>
			path.endsWith('.bin') && refused++ === 0 ? new RemoteError('too-large', 'Too large.') : null,
		);
		laptop.env.parallel = 1;
		for (const url of [A, B]) await laptop.put(page(url), `The text of ${url}.`);
		expect(await texts(laptop)).toEqual({ all: 2, left: 0 });
		expect(stored().size).toBe(1);
		lab.clock.now += 8 * DAY;
		await laptop.poll();
		expect(stored().size).toBe(2);
	});

	test('notices an upload that was cut or got lost, and gives up where the storage keeps nothing', async () => {
		const { write } = lab.remote;
		// The first text is cut twice, the second one gets lost once.
		const cuts = [7, 200, 0];
		laptop.env.remote = {
			...lab.remote,
			async write(folder: RemoteFolder, name, bytes) {
				const cut = name.endsWith('.bin') && lab.remote.folders.has(folder) ? cuts.shift() : undefined;
				if (cut !== 0) await write(folder, name, bytes.slice(0, cut));
			},
		};
		laptop.env.parallel = 1;
		for (const url of [A, B]) await laptop.put(page(url), `The text of ${url}. ${'Words. '.repeat(2000)}`);
		expect(await trouble(laptop)).toBe('refused');
		expect(await trouble(laptop)).toBeUndefined();
		for (const { id } of await laptop.clippings()) {
			await phone.poll();
			expect(await phone.fetch(id)).toBe('here');
		}
	});

	test('lets what the reader writes meanwhile go first, and ends after a while', async () => {
		for (let i = 0; i < 6; i++) await laptop.put(page(`${A}/${i}`), `Text ${i}.`);
		laptop.env.parallel = 1;
		const written = watchWrites();
		const { read } = laptop.env.remote;
		let sent = 0;
		laptop.env.remote.read = async (folder, name) => {
			if (name.endsWith('.bin')) {
				lab.clock.now += 50_000;
				if (++sent === 1) await laptop.put(aClipping({ comment: 'Written meanwhile.' }));
			}
			return read(folder, name);
		};
		const state = await laptop.push();
		expect(state.on && state.texts).toEqual({ all: 6, left: 3 });
		expect(written.map((path) => /(seg|bin)$/.exec(path)?.[0])).toEqual(['seg', 'bin', 'seg', 'bin', 'bin']);
		await laptop.push();
		expect(stored().size).toBe(6);
	});
});

describe('a hostile storage', () => {
	const told: Record<string, string> = { 'takes away': 'missing', 'changes version and bytes of': 'newer' };
	const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 32 : byte));

	test.each<[string, (path: string, bytes: Uint8Array<ArrayBuffer>) => void]>([
		['changes', (path, bytes) => spoil(path, flipped(bytes, 200))],
		['changes the version of', (path, bytes) => spoil(path, flipped(bytes, 5))],
		['changes the key of', (path, bytes) => spoil(path, flipped(bytes, 6))],
		['changes version and bytes of', (path, bytes) => spoil(path, flipped(flipped(bytes, 5), 200))],
		['cuts', (path, bytes) => spoil(path, bytes.slice(0, 90))],
		['swaps', (path) => swap(path)],
		['takes away', (path) => spoil(path, null)],
	])('that %s a text is told of it, nothing is stored, and the device that has it sends it again', async (_, harm) => {
		const [a, b] = [await laptop.put(page(A), 'The one.'), await laptop.put(page(B), 'The other.')];
		await exchange();
		for (const [path, bytes] of stored()) if (path === pathOf(a)) harm(path, bytes);
		expect(await phone.fetch(a.id)).toBe(told[_] ?? 'damaged');
		expect(await phone.text(A)).toBeUndefined();
		await exchange();
		expect(await phone.fetch(a.id)).toBe('here');
		expect(await phone.text(A)).toBe('The one.');
		if (_ === 'swaps') {
			expect(await phone.fetch(b.id)).toBe('damaged');
			await exchange();
		}
		expect(await phone.fetch(b.id)).toBe('here');
		expect(await phone.text(B)).toBe('The other.');
	});

	/** In the order in which the lab put them there: of the pages' texts, that of A is known by what the laptop calls it. */
	let named = new Map<string, string>();
	beforeEach(() => {
		named = new Map();
		const { write } = lab.remote;
		laptop.env.remote = {
			...lab.remote,
			async write(folder, name, bytes) {
				await write(folder, name, bytes);
				if (!name.endsWith('.bin')) return;
				for (const row of await laptop.store.read(['articles'], (tx) => tx.list('articles')))
					named.set(row.url, `v1/art/${row.name.slice(0, 2)}/${row.name}.bin`);
			},
		};
	});
	const pathOf = ({ page: { url } }: Clipping) => named.get(url) ?? '';
	function swap(path: string): void {
		const other = [...stored()].find(([of]) => of !== path);
		const mine = stored().get(path);
		if (!other || !mine) throw new Error('There is nothing to swap.');
		spoil(path, other[1]);
		spoil(other[0], mine);
	}

	test('asks the others once a day at most', async () => {
		const { id } = await laptop.put(page(A), 'The whole article.');
		await exchange();
		spoil(one(), null);
		const before = lab.log().length;
		for (let i = 0; i < 3; i++) {
			expect(await phone.fetch(id)).toBe('missing');
			await phone.poll();
		}
		expect(lab.log().length).toBe(before + 1);
	});
});

describe('a text that no clipping names any more', () => {
	const gone = async () => {
		const { id } = await laptop.put(page(A), 'The whole article.');
		await laptop.put(page(B), 'Another.');
		await exchange();
		await laptop.remove(id);
		await exchange();
	};

	test('stays as long as the deleted note can come back, and goes a week after that was seen', async () => {
		await gone();
		lab.clock.now += 60 * DAY;
		await exchange();
		expect(stored().size).toBe(2);
		lab.clock.now += 31 * DAY;
		await exchange();
		lab.clock.now += 6 * DAY;
		await exchange();
		expect(stored().size).toBe(2);
		lab.clock.now += 2 * DAY;
		await exchange();
		expect(stored().size).toBe(1);
		const fresh = await lab.join('fresh');
		await fresh.poll();
		const [left] = await fresh.clippings();
		expect(await fresh.fetch(left?.id ?? '')).toBe('here');
	});

	test('stays while anything is wrong', async () => {
		await gone();
		for (let week = 0; week < 16; week++) {
			lab.clock.now += 8 * DAY;
			for (const device of [laptop, phone])
				await device.store.change(['sync'], (tx) => changeMeta(tx, 'health', { withheld: { ['f'.repeat(16)]: 1 } }));
			lab.remote.folders.get('v1/log')?.set(`${'e'.repeat(16)}-00000001-${'0'.repeat(16)}.seg`, new Uint8Array(100));
			await exchange();
		}
		expect(stored().size).toBe(2);
	});
});

describe('a text that is named by what the storage does not show', () => {
	test('stays while this device knows that something is not shown, and is there when all is', async () => {
		let fault: LastingFault | null = null;
		for (const { env } of [laptop, phone]) env.remote = withLastingFault(lab.remote, () => fault);
		await phone.put(page(B), 'Before.');
		await exchange();
		fault = 'dropped';
		const { id } = await laptop.put(page(A), 'The whole article.');
		await phone.put(aClipping());
		for (let week = 0; week < 4; week++) {
			await exchange();
			lab.clock.now += 8 * DAY;
		}
		expect(stored().size).toBe(2);
		fault = null;
		for (let i = 0; i < 12; i++) await exchange();
		expect(await phone.fetch(id)).toBe('here');
	});
});

describe('a vault', () => {
	test('that is put back has its texts again, of every device', async () => {
		const mine = await laptop.put(page(A), 'From the laptop.');
		const yours = await phone.put(page(B), 'From the phone.');
		await exchange();
		for (const folder of [...lab.remote.folders.keys()]) if (folder !== '') lab.remote.folders.delete(folder);
		expect(await trouble(laptop)).toBe('folder-gone');
		expect(await putBack(laptop.env)).toBe('done');
		expect(stored().size).toBe(1);
		await exchange();
		expect(stored().size).toBe(2);
		expect(await laptop.fetch(yours.id)).toBe('here');
		expect(await phone.fetch(mine.id)).toBe('here');
	});

	test('with a new key keeps the old texts, also where one has to be sent again, and seals new ones under it', async () => {
		const before = await laptop.put(page(A), 'Before.');
		await exchange();
		const [old] = stored().keys();
		const next = await importKey(new Uint8Array(32).fill(7));
		for (const { store } of [laptop, phone])
			await store.change(['sync'], (tx) => changeMeta(tx, 'vault', { keys: [...lab.vault.keys, next] }));
		const after = await laptop.put(page(B), 'After.');
		await exchange();
		spoil(old ?? '', null);
		expect(await phone.fetch(before.id)).toBe('missing');
		await exchange();
		expect(stored().has(old ?? '')).toBe(true);
		for (const { id } of [before, after]) expect(await phone.fetch(id)).toBe('here');
		const epochs = [...stored().values()].map((bytes) => new DataView(bytes.buffer).getUint16(6)).sort();
		expect(epochs).toEqual([0, 1]);
	});
});
