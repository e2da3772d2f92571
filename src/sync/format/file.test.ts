import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, concat, utf8 } from './bytes';
import { decodeValue, encodeValue } from './cbor';
import { openContent, sealContent } from './content';
import { openBytes, openFile, sealBytes, sealFile } from './file';
import { gunzip } from './gzip';
import { encodeHeader, type FileAddress } from './header';
import { fileKey, importKey, type VaultKeys, vaultKeys } from './keys';
import { paddedLength } from './padding';

const vault = '0123456789abcdef0123456789abcdef';
const address: FileAddress = { kind: 'segment', device: 'aaaaaaaaaaaaaaaa', number: 3 };

let first: CryptoKey;
let second: CryptoKey;
let keys: VaultKeys;

beforeAll(async () => {
	first = await importKey(new Uint8Array(32).fill(1));
	second = await importKey(new Uint8Array(32).fill(2));
	keys = vaultKeys(vault, [first]);
});

/** A file of right seal whose content is what a broken or hostile client with the key would write. */
async function sealRaw(content: Bytes): Promise<Bytes> {
	const salt = new Uint8Array(32).fill(9);
	const header = encodeHeader({ ...address, vault, epoch: 0, salt });
	const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: header };
	const key = await fileKey(first, salt, 1);
	return concat(header, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, content)));
}

const lengthOf = (length: number) => Uint8Array.of(0, 0, length >> 8, length & 255);

describe('a file of the vault', () => {
	test('gives back any value', async () => {
		const value = fc.dictionary(
			fc.stringMatching(/^[a-z]{1,8}$/),
			fc.oneof(fc.string(), fc.integer(), fc.uint8Array()),
		);
		await fc.assert(
			fc.asyncProperty(value, async (value) => {
				expect(await openFile(keys, address, await sealFile(keys, address, value))).toEqual({ ...value });
			}),
			{ numRuns: 50 },
		);
	});

	test('never looks the same twice, and hides small differences of length', async () => {
		const [a, b] = [await sealFile(keys, address, 'yes'), await sealFile(keys, address, 'certainly not')];
		expect(await sealFile(keys, address, 'yes')).not.toEqual(a);
		expect([a.length, b.length]).toEqual([340, 340]);
	});

	test('is padded by 12 % at most', () => {
		fc.assert(
			fc.property(fc.integer({ min: 257, max: 2 ** 30 }), (length) => {
				expect(paddedLength(length)).toBeGreaterThanOrEqual(length);
				expect(paddedLength(length)).toBeLessThanOrEqual(1.12 * length);
			}),
		);
	});

	test('is opened after the key changed, and one under a key not known yet says so', async () => {
		const old = await sealFile(keys, address, 'before');
		const both = vaultKeys(vault, [first, second]);
		const young = await sealFile(both, address, 'after');
		expect(await openFile(both, address, old)).toBe('before');
		expect(await openFile(both, address, young)).toBe('after');
		await expect(openFile(keys, address, young)).rejects.toMatchObject({ code: 'EPOCH' });
	});

	test('of a later format says so, whatever else it holds', async () => {
		const bytes = await sealFile(keys, address, 'later');
		bytes[5] = 2;
		await expect(openFile(keys, address, bytes)).rejects.toMatchObject({ code: 'VERSION' });
	});

	test('that was cut is refused wherever the cut is', async () => {
		const bytes = await sealFile(keys, address, 'whole');
		for (const length of [0, 3, 67, 68, 83])
			await expect(openFile(keys, address, bytes.slice(0, length))).rejects.toMatchObject({ code: 'SHORT' });
		for (const length of [84, 100, 339])
			await expect(openFile(keys, address, bytes.slice(0, length))).rejects.toMatchObject({ code: 'AUTH' });
	});

	test('is refused with any bit turned', async () => {
		const bytes = await sealFile(keys, address, 'whole');
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
				const changed = bytes.slice();
				changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				await expect(openFile(keys, address, changed)).rejects.toHaveProperty('code');
			}),
			{ numRuns: 200 },
		);
	});

	test('that some other program wrote is refused', async () => {
		await expect(openFile(keys, address, utf8('<!doctype html>'.repeat(20)))).rejects.toMatchObject({ code: 'AUTH' });
	});

	test.each([
		['claims to be longer than it is', () => concat(lengthOf(300), new Uint8Array(252))],
		['has no room for its length', () => new Uint8Array(2)],
		['is no gzip', () => concat(lengthOf(40), new Uint8Array(252).fill(7))],
		['is no CBOR', () => gzipped(Uint8Array.of(0x1c))],
		['holds two values', () => gzipped(concat(encodeValue(1), encodeValue(2)))],
		['names a member twice', () => gzipped(Uint8Array.of(0xa2, 0x61, 0x61, 1, 0x61, 0x61, 2))],
		['writes a number longer than need be', () => gzipped(Uint8Array.of(0x18, 1))],
		['is nested without end', () => gzipped(new Uint8Array(200_000).fill(0x81))],
	])('sealed with the key, whose content %s, is refused', async (_, content) => {
		await expect(openFile(keys, address, await sealRaw(content()))).rejects.toMatchObject({ code: 'SHAPE' });
	});

	test('cannot fill the memory: inflating stops at the limit', async () => {
		const bomb = gzipSync(new Uint8Array(2 ** 26 + 1));
		expect(bomb.length).toBeLessThan(100_000);
		const sealed = await sealBytes(keys, address, new Uint8Array(2 ** 26 + 1), (length) => new Uint8Array(length));
		await expect(openBytes(keys, address, sealed)).rejects.toMatchObject({ code: 'SHAPE' });
		await expect(gunzip(new Uint8Array(bomb), 1000)).rejects.toMatchObject({ code: 'SHAPE' });
	});

	test('does not let a name of a member change what objects are', () => {
		const value = decodeValue(Uint8Array.of(0xa1, 0x69, ...utf8('__proto__'), 0xa1, 0x61, 0x78, 1));
		expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
	});
});

/** With its length before it, as far as the check of lengths is content. */
function gzipped(bytes: Uint8Array): Bytes {
	const content = new Uint8Array(gzipSync(bytes));
	return concat(lengthOf(content.length), content);
}

describe('a file named by its content', () => {
	const shard = [['a', Uint8Array.of(1)]];

	test('has the same name and bytes whoever writes it, and another name under another key', async () => {
		const [a, b] = [await sealContent(keys, 'shard', shard), await sealContent(keys, 'shard', shard)];
		expect(a).toEqual(b);
		expect((await sealContent(vaultKeys(vault, [first, second]), 'shard', shard)).name).not.toBe(a.name);
	});

	test('cannot be swapped for another, nor an article for a shard', async () => {
		const [a, b] = [await sealContent(keys, 'shard', shard), await sealContent(keys, 'shard', [])];
		expect(await openContent(keys, 'shard', a.name, a.bytes)).toEqual(shard);
		await expect(openContent(keys, 'shard', a.name, b.bytes)).rejects.toMatchObject({ code: 'MISPLACED' });
		await expect(openContent(keys, 'article', a.name, a.bytes)).rejects.toMatchObject({ code: 'MISPLACED' });
	});

	test('is damaged, and not newer, where nothing but its version is another', async () => {
		const { name, bytes } = await sealContent(keys, 'shard', shard);
		bytes[5] = 33;
		await expect(openContent(keys, 'shard', name, bytes)).rejects.toMatchObject({ code: 'AUTH' });
		bytes[100] = (bytes[100] ?? 0) ^ 1;
		await expect(openContent(keys, 'shard', name, bytes)).rejects.toMatchObject({ code: 'VERSION' });
	});

	test('is opened and checked under the key that it was sealed with', async () => {
		const { name, bytes } = await sealContent(keys, 'shard', shard);
		expect(await openContent(vaultKeys(vault, [first, second]), 'shard', name, bytes)).toEqual(shard);
	});
});
