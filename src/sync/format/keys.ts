import { type Bytes, sha256, toHex, utf8 } from './bytes';

/** The keys of one vault. */
export interface VaultKeys {
	/** The vault's id, 32 hex digits. */
	vault: string;
	/** The newest key's number: what is sealed from now on is sealed with it. */
	epoch: number;
	/** The key of an epoch; null where this device has not got it. */
	key(epoch: number): CryptoKey | null;
}

export const KEY_LENGTH = 32;

/** A vault's key as WebCrypto holds it: good for deriving other keys alone, and not to be read out again. */
export function importKey(raw: Uint8Array): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', raw as Bytes, 'HKDF', false, ['deriveKey', 'deriveBits']);
}

/** `keys` by epoch, from 0. They can be stored in IndexedDB as they are. */
export const vaultKeys = (vault: string, keys: readonly CryptoKey[]): VaultKeys => ({
	vault,
	epoch: keys.length - 1,
	key: (epoch) => keys[epoch] ?? null,
});

/** The key of one file (RFC 5869); `kind` is the number in the header. */
export function fileKey(key: CryptoKey, salt: Bytes, kind: number): Promise<CryptoKey> {
	const info = utf8(`notes-sync v1 file ${kind}`);
	const aes = { name: 'AES-GCM', length: 256 };
	return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, aes, false, [
		'encrypt',
		'decrypt',
	]);
}

/** What is derived from content and tells nothing about it to anyone who lacks the key. */
export async function contentHash(key: CryptoKey, content: Uint8Array, use: string, length: number): Promise<Bytes> {
	const salt = await sha256(content);
	const info = utf8(`notes-sync v1 ${use}`);
	return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 8 * length));
}

/** The name of a shard or an article, 32 hex digits: the same for the same CBOR under the same key, and for no other. */
export async function contentName(key: CryptoKey, plaintext: Uint8Array): Promise<string> {
	return toHex(await contentHash(key, plaintext, 'shard name', 16));
}
