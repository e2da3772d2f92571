import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

type Bytes = Uint8Array<ArrayBuffer>;

/** A key that only this module uses. */
interface Raw {
	raw: Bytes;
}

interface Gcm {
	iv: Bytes;
	additionalData: Bytes;
}

interface Hkdf {
	salt: Bytes;
	info: Bytes;
}

const TAG = 16;
const derive = ({ raw }: Raw, { salt, info }: Hkdf, length: number) => hkdfSync('sha256', raw, salt, info, length);

/**
 * The calls of WebCrypto that sync makes, with the same results, without its threads: files of a few hundred bytes are
 * sealed ten times as fast, and a thousand simulations take minutes.
 */
const quick = {
	digest: async (_: string, bytes: Bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()).buffer,
	importKey: async (_: string, raw: Bytes): Promise<Raw> => ({ raw: raw.slice() }),
	deriveBits: async (algorithm: Hkdf, key: Raw, bits: number) => derive(key, algorithm, bits / 8),
	deriveKey: async (algorithm: Hkdf, key: Raw): Promise<Raw> => ({ raw: new Uint8Array(derive(key, algorithm, 32)) }),
	async encrypt({ iv, additionalData }: Gcm, { raw }: Raw, bytes: Bytes) {
		const cipher = createCipheriv('aes-256-gcm', raw, iv).setAAD(additionalData);
		const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
		return new Uint8Array(sealed).buffer;
	},
	async decrypt({ iv, additionalData }: Gcm, { raw }: Raw, bytes: Bytes) {
		const decipher = createDecipheriv('aes-256-gcm', raw, iv).setAAD(additionalData);
		decipher.setAuthTag(bytes.subarray(-TAG));
		return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])).buffer;
	},
};

/** From now on, in this process. */
export const useQuickCrypto = (): void => {
	Object.defineProperty(globalThis.crypto, 'subtle', { value: quick, configurable: true });
};
