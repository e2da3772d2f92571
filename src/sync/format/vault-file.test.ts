import { argon2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromBase64, utf8 } from './bytes';
import { openFile, sealFile } from './file';
import { derive } from './kdf';
import { type VaultKeys, vaultKeys } from './keys';
import { fileHash, vaultName } from './names';
import { newRecoveryCode } from './recovery-code';
import { createVault, nextEpoch, type OpenVault, openVault, rewrapVault } from './vault-file';

/** The cheapest that is allowed. */
const cheap = { kdf: { m: 8192, t: 1 } };
const address = { kind: 'segment', device: 'aaaaaaaaaaaaaaaa', number: 1 } as const;
const keysOf = ({ id, keys }: OpenVault): VaultKeys => vaultKeys(id, keys);

/** A vault file with something in it changed, under a name that fits. */
async function altered(bytes: Uint8Array, change: Record<string, unknown>): Promise<[string, Uint8Array]> {
	const file = { ...JSON.parse(new TextDecoder().decode(bytes)), ...change };
	const written = utf8(JSON.stringify(file));
	return [vaultName(file.id, file.n, await fileHash(written)), written];
}

describe('a vault', () => {
	test('is opened with its recovery code, however that is typed, on another device', async () => {
		const code = newRecoveryCode();
		const made = await createVault(code, cheap);
		const opened = await openVault(made.name, made.bytes, code.toLowerCase().replaceAll('-', ' '));
		expect(opened).toMatchObject({ id: made.id, number: 0 });
		const file = await sealFile(keysOf(made), address, 'hello');
		expect(await openFile(keysOf(opened), address, file)).toBe('hello');
	});

	test('holds keys that cannot be read out', async () => {
		const { keys } = await createVault('one two three four', cheap);
		expect(keys.map(({ extractable }) => extractable)).toEqual([false]);
	});

	test('does not open with another passphrase', async () => {
		const { name, bytes } = await createVault('one two three four', cheap);
		await expect(openVault(name, bytes, 'one two three five')).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
	});

	test('keeps its keys when the passphrase changes, and opens with the new one alone', async () => {
		const made = await createVault('one two three four', cheap);
		const next = await rewrapVault(made.name, made.bytes, 'one two three four', 'five six seven eight', cheap);
		expect(next).toMatchObject({ id: made.id, number: 1 });
		const opened = await openVault(next.name, next.bytes, 'five six seven eight');
		expect(await openFile(keysOf(opened), address, await sealFile(keysOf(made), address, 1))).toBe(1);
		await expect(openVault(next.name, next.bytes, 'one two three four')).rejects.toMatchObject({
			code: 'WRONG_PASSPHRASE',
		});
	});

	test('with a new key reads what is old, and shuts out who has the old keys', async () => {
		const made = await createVault('one two three four', cheap);
		const next = await nextEpoch(made.name, made.bytes, 'one two three four', 'five six seven eight', cheap);
		const opened = await openVault(next.name, next.bytes, 'five six seven eight');
		expect(keysOf(opened).epoch).toBe(1);
		expect(await openFile(keysOf(opened), address, await sealFile(keysOf(made), address, 1))).toBe(1);
		const young = await sealFile(keysOf(opened), address, 2);
		expect(await openFile(keysOf(next), address, young)).toBe(2);
		await expect(openFile(keysOf(made), address, young)).rejects.toMatchObject({ code: 'EPOCH' });
	});

	const salt = 'AAECAwQFBgcICQoLDA0ODw==';
	test.each([
		['cost of a year', { kdf: { n: 'argon2id', m: 65536, t: 1_000_000_000, p: 1, salt } }, 'SHAPE'],
		['memory of a data centre', { kdf: { n: 'argon2id', m: 2 ** 31, t: 3, p: 1, salt } }, 'SHAPE'],
		['no cost at all', { kdf: { n: 'argon2id', m: 8, t: 1, p: 1, salt } }, 'SHAPE'],
		['another derivation', { kdf: { n: 'pbkdf2-sha256', it: 1000, salt } }, 'SHAPE'],
		['a later version', { v: 2, kdf: 'better' }, 'VERSION'],
		['another salt', { kdf: { n: 'argon2id', m: 8192, t: 1, p: 1, salt } }, 'WRONG_PASSPHRASE'],
		['keys of a strange length', { ct: 'AAAA' }, 'WRONG_PASSPHRASE'],
	])('whose file was given %s is refused', async (_, change, code) => {
		const { bytes } = await createVault('one two three four', cheap);
		const [name, file] = await altered(bytes, change);
		await expect(openVault(name, file, 'one two three four')).rejects.toMatchObject({ code });
	});

	test('whose file was put under another number or id, or damaged, is refused', async () => {
		const { name, bytes, id } = await createVault('one two three four', cheap);
		const open = (name: string, file: Uint8Array = bytes) => openVault(name, file, 'one two three four');
		const hash = await fileHash(bytes);
		await expect(open(vaultName(id, 7, hash))).rejects.toMatchObject({ code: 'MISPLACED' });
		await expect(open(vaultName('a'.repeat(32), 0, hash))).rejects.toMatchObject({ code: 'MISPLACED' });
		await expect(open('vault.json')).rejects.toMatchObject({ code: 'MISPLACED' });
		await expect(open(name, bytes.slice(1))).rejects.toMatchObject({ code: 'AUTH' });
		const [other, raised] = await altered(bytes, { n: 1 });
		await expect(open(other, raised)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
	});

	test('tells how far deriving the key is, and can be stopped', async () => {
		const told: number[] = [];
		const stop = new AbortController();
		const { name, bytes } = await createVault('a b c d', {
			kdf: { m: 16 * 1024, t: 2 },
			progress: (done) => told.push(done),
		});
		expect([told.at(0), told.at(-1)]).toEqual([0, 1]);
		expect([...told].sort((a, b) => a - b)).toEqual(told);
		const opening = openVault(name, bytes, 'a b c d', {
			signal: stop.signal,
			progress: (done) => done > 0 && stop.abort(),
		});
		await expect(opening).rejects.toMatchObject({ code: 'STOPPED' });
	});
});

test('derives keys as RFC 9106 has it: the same as Node', async () => {
	const salt = fromBase64('AAECAwQFBgcICQoLDA0ODw==');
	const parameters = { parallelism: 2, memory: 8192, passes: 2, tagLength: 32 };
	const expected = argon2Sync('argon2id', { message: 'one two', nonce: salt, ...parameters });
	expect(Buffer.from(await derive('one two', { m: 8192, t: 2, p: 2 }, salt, {}))).toEqual(expected);
});
