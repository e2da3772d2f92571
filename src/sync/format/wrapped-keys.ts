import type { Bytes } from './bytes';
import { FileError } from './errors';

/** The vault's keys out of a vault file. Throws `FileError` `WRONG_PASSPHRASE` where `key` is not the one that sealed them. */
export async function openWrapped(key: CryptoKey, iv: Bytes, header: Bytes, sealed: Bytes): Promise<Bytes> {
	try {
		const algorithm = { name: 'AES-GCM', iv, additionalData: header };
		return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed));
	} catch (cause) {
		throw new FileError('WRONG_PASSPHRASE', 'The vault does not open with this passphrase.', { cause });
	}
}
