import * as z from 'zod/mini';
import { utf8 } from './bytes';
import { parseVersioned } from './cbor';
import { FileError } from './errors';
import { content } from './fields';
import { kdf } from './kdf';
import { fileHash, isHashOf, type ParsedName, parseName } from './names';

export const VAULT_VERSION = 1;

/** No vault file is longer, in bytes: one key for each of a thousand epochs. */
const MOST_BYTES = 64 * 1024;

const base64 = z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/));

const vaultFile = z.strictObject({
	f: z.literal('vault'),
	v: z.literal(VAULT_VERSION),
	/** The vault's id, 32 hex digits. */
	id: content,
	/** Grows by one with each change of passphrase or key. */
	n: z.int().check(z.minimum(0), z.maximum(999_999_999)),
	kdf,
	/** Base 64 of 12 bytes. */
	iv: z.string().check(z.regex(/^[A-Za-z0-9+/]{16}$/)),
	/** Base 64 of the vault's keys, 32 bytes each, sealed with the header as associated data. */
	ct: base64,
});
type VaultFile = z.infer<typeof vaultFile>;
export type VaultHeader = Omit<VaultFile, 'ct'>;

/** The bytes that seal a header: JSON without spaces, members in this order. */
export function headerBytes({ f, v, id, n, kdf, iv }: VaultHeader): Uint8Array<ArrayBuffer> {
	return utf8(JSON.stringify({ f, v, id, n, kdf: { n: kdf.n, m: kdf.m, t: kdf.t, p: kdf.p, salt: kdf.salt }, iv }));
}

/**
 * A vault file as it stands under its name, not yet opened. Throws `FileError`: `AUTH` where it is damaged, `SHAPE`,
 * `VERSION`, `MISPLACED`.
 */
export async function readVaultFile(name: string, bytes: Uint8Array): Promise<VaultFile> {
	const parsed = parseName(name);
	if (parsed?.kind !== 'vault') throw new FileError('MISPLACED', 'This is no name of a vault file.');
	const file = parseVersioned(vaultFile, await jsonOf(parsed, bytes), VAULT_VERSION);
	if (file.id !== parsed.id || file.n !== parsed.number)
		throw new FileError('MISPLACED', 'The vault file is another one than its name says.');
	return file;
}

async function jsonOf(name: Extract<ParsedName, { hash: string }>, bytes: Uint8Array): Promise<unknown> {
	if (bytes.length > MOST_BYTES || !isHashOf(name, await fileHash(bytes)))
		throw new FileError('AUTH', 'The vault file is damaged.');
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (cause) {
		throw new FileError('SHAPE', 'The vault file is no JSON.', { cause });
	}
}
