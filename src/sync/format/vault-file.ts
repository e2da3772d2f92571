import { type Bytes, concat, fromBase64, type Random, randomBytes, toBase64, toHex, utf8 } from './bytes';
import { FileError } from './errors';
import { DEFAULT_KDF, type Derivation, derive, type KdfParameters } from './kdf';
import { importKey, KEY_LENGTH } from './keys';
import { fileHash, vaultName } from './names';
import { secretOf } from './passphrase';
import { headerBytes, readVaultFile, VAULT_VERSION, type VaultHeader } from './vault-header';
import { openWrapped } from './wrapped-keys';

/** A vault as a device keeps it: enough to read and write everything, and not to tell its keys. Storable in IndexedDB. */
export interface OpenVault {
	/** 32 hex digits. */
	id: string;
	/** The number of the file that it was opened from. */
	number: number;
	/** By epoch; see `vaultKeys`. */
	keys: CryptoKey[];
}

/** A vault file to be written under its name, which is used for no other bytes. */
export interface WrittenVault extends OpenVault {
	name: string;
	bytes: Bytes;
}

export interface Wrapping extends Derivation {
	random?: Random;
	/** Cost of guessing the passphrase; what is left out is as `DEFAULT_KDF`. */
	kdf?: Partial<Pick<KdfParameters, 'm' | 't' | 'p'>>;
}

/** A new vault with a new key. `secret` is a recovery code or a passphrase, as typed. */
export function createVault(secret: string, wrapping: Wrapping = {}): Promise<WrittenVault> {
	const { random = randomBytes } = wrapping;
	return wrap({ id: toHex(random(16)), n: 0 }, [random(KEY_LENGTH)], secret, wrapping);
}

/**
 * Opens the vault file of this name. Takes about a second and 64 MiB, at most some ten times that, whatever the file asks
 * for. Throws `FileError`: `WRONG_PASSPHRASE`; `AUTH` where the file is damaged; `SHAPE`, `VERSION`, `MISPLACED`, `STOPPED`.
 */
export async function openVault(
	name: string,
	bytes: Uint8Array,
	secret: string,
	derivation: Derivation = {},
): Promise<OpenVault> {
	const { header, raw } = await unwrap(name, bytes, secret, derivation);
	return { id: header.id, number: header.n, keys: await Promise.all(raw.map(importKey)) };
}

/** The same keys under another passphrase, as the next vault file. Throws as `openVault` does. */
export async function rewrapVault(
	name: string,
	bytes: Uint8Array,
	secret: string,
	newSecret: string,
	wrapping: Wrapping = {},
): Promise<WrittenVault> {
	const { header, raw } = await unwrap(name, bytes, secret, halved(wrapping, 0));
	return wrap({ id: header.id, n: header.n + 1 }, raw, newSecret, halved(wrapping, 1));
}

/**
 * The keys and one more, for all that is written from now on: so that a device which was taken out cannot read it, a new
 * secret goes with it. Throws as `openVault` does.
 */
export async function nextEpoch(
	name: string,
	bytes: Uint8Array,
	secret: string,
	newSecret: string,
	wrapping: Wrapping = {},
): Promise<WrittenVault> {
	const { random = randomBytes } = wrapping;
	const { header, raw } = await unwrap(name, bytes, secret, halved(wrapping, 0));
	return wrap({ id: header.id, n: header.n + 1 }, [...raw, random(KEY_LENGTH)], newSecret, halved(wrapping, 1));
}

/** Of two derivations in a row, the first or the second half of the progress. */
function halved(wrapping: Wrapping, half: 0 | 1): Wrapping {
	const { progress } = wrapping;
	return progress ? { ...wrapping, progress: (done) => progress((half + done) / 2) } : wrapping;
}

async function wrap(
	{ id, n }: { id: string; n: number },
	raw: readonly Bytes[],
	secret: string,
	{ random = randomBytes, kdf: cost, ...derivation }: Wrapping,
): Promise<WrittenVault> {
	const salt = random(16);
	const iv = random(12);
	const kdf: KdfParameters = { n: 'argon2id', ...DEFAULT_KDF, ...cost, salt: toBase64(salt) };
	const header: VaultHeader = { f: 'vault', v: VAULT_VERSION, id, n, kdf, iv: toBase64(iv) };
	const aes = await wrappingKey(secret, kdf, derivation);
	const algorithm = { name: 'AES-GCM', iv, additionalData: headerBytes(header) };
	const ct = new Uint8Array(await crypto.subtle.encrypt(algorithm, aes, concat(...raw)));
	const bytes = utf8(JSON.stringify({ ...header, ct: toBase64(ct) }));
	const name = vaultName(id, n, await fileHash(bytes));
	return { id, number: n, keys: await Promise.all(raw.map(importKey)), name, bytes };
}

async function unwrap(
	name: string,
	bytes: Uint8Array,
	secret: string,
	derivation: Derivation,
): Promise<{ header: VaultHeader; raw: Bytes[] }> {
	const { ct, ...header } = await readVaultFile(name, bytes);
	const aes = await wrappingKey(secret, header.kdf, derivation);
	const joined = await openWrapped(aes, fromBase64(header.iv), headerBytes(header), fromBase64(ct));
	if (joined.length === 0 || joined.length % KEY_LENGTH !== 0)
		throw new FileError('SHAPE', `The vault file holds ${joined.length} bytes of keys.`);
	const raw = Array.from({ length: joined.length / KEY_LENGTH }, (_, epoch) =>
		joined.slice(epoch * KEY_LENGTH, (epoch + 1) * KEY_LENGTH),
	);
	return { header, raw };
}

async function wrappingKey(secret: string, kdf: KdfParameters, derivation: Derivation): Promise<CryptoKey> {
	const raw = await derive(secretOf(secret), kdf, fromBase64(kdf.salt), derivation);
	return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
