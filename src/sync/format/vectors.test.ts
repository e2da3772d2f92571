import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, fromBase64, fromHex, toHex, utf8 } from './bytes';
import { openBytes, sealBytes } from './file';
import { encodeHeader, type FileAddress, readHeader } from './header';
import { contentName, importKey, type VaultKeys, vaultKeys } from './keys';
import { fileHash } from './names';
import { paddedLength } from './padding';
import { openWrapped } from './wrapped-keys';

const vectors = JSON.parse(readFileSync('tests/sync/vectors.json', 'utf8')) as {
	masterKey: string;
	vaultId: string;
	dev: string;
	seq: number;
	plaintextUtf8: string;
	header: string;
	fileSha256: string;
	fileBytes: number;
	padme: Record<string, number>;
	shardNameOfPlain: string;
	vaultFile: string;
	negative: Record<string, string>;
	file: string;
};

const address: FileAddress = { kind: 'segment', device: vectors.dev, number: vectors.seq };
const file = fromHex(vectors.file);
const plaintext = utf8(vectors.plaintextUtf8);
let keys: VaultKeys;

beforeAll(async () => {
	keys = vaultKeys(vectors.vaultId, [await importKey(fromHex(vectors.masterKey))]);
});

/** The file with one bit turned. */
function flipped(at: number): Bytes {
	const bytes = file.slice();
	bytes[at] = (bytes[at] ?? 0) ^ 1;
	return bytes;
}

describe('the vectors of the format', () => {
	test('is opened as written', async () => {
		expect(file.length).toBe(vectors.fileBytes);
		expect(await fileHash(file)).toBe(vectors.fileSha256);
		expect(await openBytes(keys, address, file)).toEqual(plaintext);
	});

	test('has a header of these bytes', () => {
		const salt = fromHex(vectors.header.slice(-64));
		const header = { ...address, vault: vectors.vaultId, epoch: 0, salt };
		expect(toHex(encodeHeader(header))).toBe(vectors.header);
		expect(readHeader(file, vectors.vaultId, address)).toEqual(header);
	});

	test('is written so that it has this header, length and content', async () => {
		const written = await sealBytes(keys, address, plaintext, () => fromHex(vectors.header.slice(-64)));
		expect(toHex(written.subarray(0, 68))).toBe(vectors.header);
		expect(written.length).toBe(vectors.fileBytes);
		expect(await openBytes(keys, address, written)).toEqual(plaintext);
	});

	test.each(Object.entries(vectors.padme))('pads %s bytes to %i', (length, padded) => {
		expect(paddedLength(Number(length))).toBe(padded);
	});

	test('names a shard', async () => {
		expect(await contentName(await importKey(fromHex(vectors.masterKey)), plaintext)).toBe(vectors.shardNameOfPlain);
	});

	describe('refuses', () => {
		const other = { seq: 6, device: 'cccccccccccccccc', vault: 'cccccccccccccccccccccccccccccccc' };
		const attacks: Record<string, () => Promise<unknown>> = {
			'other seq (replay under another name)': () => openBytes(keys, { ...address, number: other.seq }, file),
			'other device': () => openBytes(keys, { ...address, device: other.device }, file),
			'other vault': () => openBytes({ ...keys, vault: other.vault }, address, file),
			'other kind': () => openBytes(keys, { ...address, kind: 'manifest' }, file),
			'bit flip': () => openBytes(keys, address, flipped(200)),
			'header bit flip (seq 7 -> 6, opened as 6)': () =>
				openBytes(keys, { ...address, number: other.seq }, flipped(35)),
			truncated: () => openBytes(keys, address, file.slice(0, -1)),
			'wrong passphrase': () => unwrapVector('correct horse battery stapler'),
		};

		test.each(Object.entries(vectors.negative))('%s: %s', async (name, code) => {
			await expect(attacks[name]?.()).rejects.toMatchObject({ code });
		});
	});

	test('opens the vault file', async () => {
		expect(toHex(await unwrapVector('correct horse battery staple'))).toBe(vectors.masterKey);
	});
});

/** The vector's vault file is of the prototype: PBKDF2, and no number. Sidelight writes neither, so only the test reads it. */
async function unwrapVector(passphrase: string): Promise<Uint8Array> {
	const { ct, ...header } = JSON.parse(vectors.vaultFile) as {
		iv: string;
		ct: string;
		kdf: { it: number; salt: string };
	};
	const base = await crypto.subtle.importKey('raw', utf8(passphrase), 'PBKDF2', false, ['deriveKey']);
	const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', iterations: header.kdf.it, salt: fromBase64(header.kdf.salt) };
	const key = await crypto.subtle.deriveKey(pbkdf2, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
	return openWrapped(key, fromBase64(header.iv), utf8(JSON.stringify(header)), fromBase64(ct));
}
