import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Remote, RemoteError } from '../../../src/sync/remotes/remote';

/** A storage under test. */
export interface Storage {
	/** A new place in it, in which nothing is yet. Called again, another one. */
	place(): Promise<(signal?: AbortSignal) => Promise<Remote>>;
	stop?(): Promise<void>;
}

/** In what a storage differs from others, and may. */
export interface Traits {
	/** Whether a folder that was made is there before a file is; else both states list as null. */
	emptyFolders: boolean;
	/** Whether a folder has to be made before a file can be written. */
	needsFolders: boolean;
	/** Whether a call can be given up; of no meaning where nothing is waited for. */
	abortable: boolean;
	/** Whether files may have names that a vault does not use. */
	anyName: boolean;
	/** Whether it takes all files of a vault, or only the vault file and segments. */
	whole: boolean;
	/** Sizes of files that it has to take. */
	sizes: readonly number[];
	/** How many files it has to take at once. */
	count: number;
}

/** For a thousand files, on a machine that is busy with other things. */
const MANY_MS = 240_000;

const USUAL: Traits = {
	emptyFolders: true,
	needsFolders: true,
	abortable: true,
	anyName: true,
	whole: true,
	sizes: [1, 340, 8191, 65_537, 3_000_000],
	count: 1000,
};

const bytes = (size: number, seed = 1): Uint8Array<ArrayBuffer> =>
	Uint8Array.from({ length: size }, (_, at) => (at * seed + (at >> 8)) & 0xff);

const segment = (number: number): string =>
	`00000000000000aa-${String(number).padStart(8, '0')}-${number.toString(16).padStart(16, '0')}.seg`;

const byName = <T extends { name: string }>(files: readonly T[] | null): T[] | null =>
	files && [...files].sort((one, other) => (one.name < other.name ? -1 : 1));

/** What every storage has to do. One that passes it can carry a vault. */
export function acceptance(name: string, start: () => Promise<Storage>, traits: Partial<Traits> = {}): void {
	const { emptyFolders, needsFolders, abortable, anyName, whole, sizes, count } = { ...USUAL, ...traits };

	describe(name, () => {
		let storage: Storage | undefined;
		beforeAll(async () => {
			storage = await start();
		});
		afterAll(() => storage?.stop?.());

		const newPlace = async () => {
			if (!storage) throw new Error('The storage did not start.');
			return storage.place();
		};
		/** A new place with the vault's folders. */
		const newVault = async (): Promise<Remote> => {
			const remote = await (await newPlace())();
			for (const folder of ['v1/log', 'v1/snap'] as const) await remote.makeFolder(folder);
			return remote;
		};

		test('tells a missing folder and a missing file from empty ones', async () => {
			const remote = await (await newPlace())();
			expect(await remote.list('v1/log')).toBeNull();
			expect(await remote.read('v1/log', segment(1))).toBeNull();
			expect(await remote.version('v1/log')).toBeNull();
			await remote.remove('v1/log', segment(1));
			await remote.makeFolder('v1/log');
			await remote.makeFolder('v1/log');
			await remote.makeFolder('v1');
			expect(await remote.list('v1/log')).toEqual(emptyFolders ? [] : null);
			expect(await remote.list('v1')).toEqual(emptyFolders ? [] : null);
			expect(await remote.read('v1/log', segment(1))).toBeNull();
			await remote.remove('v1/log', segment(1));
			await remote.write('v1/log', segment(1), bytes(0));
			expect(await remote.list('v1/log')).toEqual([{ name: segment(1), size: 0 }]);
			expect(await remote.read('v1/log', segment(1))).toEqual(bytes(0));
		});

		if (needsFolders)
			test('says so when the folder to write into is missing', async () => {
				const remote = await (await newPlace())();
				const failure = await remote.write('v1/log', segment(1), bytes(10)).catch((error) => error);
				expect(failure).toBeInstanceOf(RemoteError);
				expect(failure.failure).toBe('no-folder');
			});

		test('gives back what was written, of any size', async () => {
			const remote = await newVault();
			for (const [at, size] of sizes.entries()) await remote.write('v1/log', segment(at), bytes(size, 7));
			expect(byName(await remote.list('v1/log'))).toEqual(sizes.map((size, at) => ({ name: segment(at), size })));
			for (const [at, size] of sizes.entries()) {
				const read = await remote.read('v1/log', segment(at));
				expect(Buffer.compare(read ?? new Uint8Array(), bytes(size, 7))).toBe(0);
			}
		});

		test('takes the same file again, and mends one that was cut', async () => {
			const remote = await newVault();
			await remote.write('v1/log', segment(1), bytes(5000));
			await remote.write('v1/log', segment(1), bytes(5000));
			expect(await remote.list('v1/log')).toEqual([{ name: segment(1), size: 5000 }]);
			await remote.write('v1/log', segment(2), bytes(900).slice(0, 300));
			await remote.write('v1/log', segment(2), bytes(900));
			expect(await remote.read('v1/log', segment(2))).toEqual(bytes(900));
		});

		if (whole)
			test('keeps folders apart and lists only files', async () => {
				const remote = await newVault();
				await remote.write('', 'README.txt', bytes(20));
				await remote.write('v1', 'vault-00112233445566778899aabbccddeeff-1.json', bytes(400));
				await remote.write('v1/log', segment(1), bytes(340));
				await remote.write('v1/snap', `${'ab'.repeat(16)}.shd`, bytes(1000));
				// Texts: whether there are any, and where, has to show before each of their folders is looked into.
				expect(await remote.list('v1/art')).toBeNull();
				expect(await remote.list('v1/art/0f')).toBeNull();
				if (needsFolders)
					await expect(remote.write('v1/art/0f', `${'0f'.repeat(16)}.bin`, bytes(30))).rejects.toMatchObject({
						failure: 'no-folder',
					});
				await remote.makeFolder('v1/art/0f');
				await remote.write('v1/art/0f', `${'0f'.repeat(16)}.bin`, bytes(30));
				expect(await remote.list('v1/art')).toEqual([]);
				expect(await remote.list('v1/art/a0')).toBeNull();
				expect(await remote.read('v1/art/a0', `${'a0'.repeat(16)}.bin`)).toBeNull();
				await remote.remove('v1/art/a0', `${'a0'.repeat(16)}.bin`);
				await remote.makeFolder('v1/art/a0');
				await remote.write('v1/art/a0', `${'a0'.repeat(16)}.bin`, bytes(40));
				await remote.remove('v1/art/a0', `${'a0'.repeat(16)}.bin`);
				expect((await remote.list('v1/art/a0')) ?? []).toEqual([]);
				const names = async (folder: Parameters<Remote['list']>[0]) =>
					(await remote.list(folder))?.map((file) => file.name);
				expect(await names('')).toEqual(['README.txt']);
				expect(await names('v1')).toEqual(['vault-00112233445566778899aabbccddeeff-1.json']);
				expect(await names('v1/log')).toEqual([segment(1)]);
				expect(await names('v1/snap')).toEqual([`${'ab'.repeat(16)}.shd`]);
				expect(await names('v1/art/0f')).toEqual([`${'0f'.repeat(16)}.bin`]);
				expect(await remote.read('v1', segment(1))).toBeNull();
			});

		test('removes one file and no other, and what is removed stays away', async () => {
			const remote = await newVault();
			for (const number of [1, 2, 3]) await remote.write('v1/log', segment(number), bytes(340));
			await remote.remove('v1/log', segment(2));
			await remote.remove('v1/log', segment(2));
			expect(byName(await remote.list('v1/log'))?.map((file) => file.name)).toEqual([segment(1), segment(3)]);
			expect(await remote.read('v1/log', segment(2))).toBeNull();
		});

		if (anyName)
			test('takes any name that a folder may have', async () => {
				const remote = await newVault();
				const names = ['a b.txt', 'é-ß-я-中.txt', '100%25.txt', "quote'&amp;.txt", 'plus+semi;comma,.txt', '#hash.txt'];
				for (const name of names) await remote.write('', name, bytes(name.length));
				expect(byName(await remote.list(''))?.map((file) => file.name)).toEqual([...names].sort());
				for (const name of names) expect(await remote.read('', name)).toEqual(bytes(name.length));
				for (const name of names) await remote.remove('', name);
				expect((await remote.list('')) ?? []).toEqual([]);
			});

		test(`lists ${count} files, written and read several at a time`, { timeout: MANY_MS }, async () => {
			const remote = await newVault();
			const numbers = Array.from({ length: count }, (_, at) => at);
			await inParallel(8, numbers, (number) => remote.write('v1/log', segment(number), bytes(340, number)));
			const listed = byName(await remote.list('v1/log'));
			expect(listed).toEqual(numbers.map((number) => ({ name: segment(number), size: 340 })));
			const some = numbers.filter((number) => number % 10 === 0);
			await inParallel(4, some, async (number) =>
				expect(await remote.read('v1/log', segment(number))).toEqual(bytes(340, number)),
			);
		});

		test('has no version, or one that stays and moves with what the folder holds', async () => {
			const remote = await newVault();
			await remote.write('v1/log', segment(1), bytes(340));
			const before = await remote.version('v1/log');
			if (before === null) return;
			expect(await remote.version('v1/log')).toBe(before);
			await remote.write('v1/log', segment(2), bytes(340));
			const after = await remote.version('v1/log');
			expect(after).not.toBe(before);
			await remote.remove('v1/log', segment(2));
			expect(await remote.version('v1/log')).not.toBe(after);
		});

		if (abortable)
			test('gives up when it is called off', async () => {
				const open = await newPlace();
				const remote = await open();
				await remote.makeFolder('v1/log');
				await remote.write('v1/log', segment(1), bytes(340));
				const stopped = await open(AbortSignal.abort());
				for (const call of [
					() => stopped.list('v1/log'),
					() => stopped.read('v1/log', segment(1)),
					() => stopped.write('v1/log', segment(2), bytes(340)),
					() => stopped.remove('v1/log', segment(1)),
				])
					await expect(call()).rejects.toMatchObject({ failure: 'offline' });
				expect(await remote.list('v1/log')).toEqual([{ name: segment(1), size: 340 }]);
			});
	});
}

/** Runs `action` on all, so many at a time. */
async function inParallel<T>(width: number, items: readonly T[], action: (item: T) => Promise<unknown>): Promise<void> {
	const rest = items.values();
	await Promise.all(
		Array.from({ length: width }, async () => {
			for (const item of rest) await action(item);
		}),
	);
}
