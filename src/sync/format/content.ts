import type { Bytes } from './bytes';
import { decodeValue, encodeValue } from './cbor';
import { FileError } from './errors';
import { openBytes, sealBytes } from './file';
import { epochOf, type FileAddress, type FileKind, NO_DEVICE, withOwnFormat } from './header';
import { contentName, type VaultKeys } from './keys';

/** Files that are named by what they hold. */
type ContentKind = Extract<FileKind, 'shard' | 'article'>;

const addressOf = (kind: ContentKind): FileAddress => ({ kind, device: NO_DEVICE, number: 0 });

interface SealedContent {
	/** 32 hex digits; see `shardName` and `articleName`. */
	name: string;
	bytes: Bytes;
}

/** The name under which a value will be sealed. */
export function nameOfContent(keys: VaultKeys, value: unknown): Promise<string> {
	return nameIn(keys, keys.epoch, encodeValue(value));
}

/**
 * Seals a value under a name that follows from it. The salt follows from the compressed content, so that two devices that
 * write the same shard write the same bytes; where their gzip differs, salt and key differ too, and no key meets two
 * contents.
 */
export async function sealContent(keys: VaultKeys, kind: ContentKind, value: unknown): Promise<SealedContent> {
	const plaintext = encodeValue(value);
	const bytes = await sealBytes(keys, addressOf(kind), plaintext, null);
	return { name: await nameIn(keys, keys.epoch, plaintext), bytes };
}

/**
 * The value in a file named by its content. Throws `FileError` as `openFile` does; `MISPLACED` where the name is another's,
 * `AUTH` where nothing but the version is damaged.
 */
export async function openContent(
	keys: VaultKeys,
	kind: ContentKind,
	name: string,
	bytes: Uint8Array,
): Promise<unknown> {
	const plaintext = await openNamed(keys, kind, bytes);
	if ((await nameIn(keys, epochOf(bytes), plaintext)) !== name)
		throw new FileError('MISPLACED', 'The file holds something else than its name says.');
	return decodeValue(plaintext);
}

/**
 * The name is no hash of the file, and so does not vouch for its header: a version with which the file cannot be opened, and
 * without which it can, is damage.
 */
async function openNamed(keys: VaultKeys, kind: ContentKind, bytes: Uint8Array): Promise<Bytes> {
	try {
		return await openBytes(keys, addressOf(kind), bytes);
	} catch (error) {
		if (!(error instanceof FileError) || error.code !== 'VERSION') throw error;
		const isOurs = await openBytes(keys, addressOf(kind), withOwnFormat(bytes)).catch(() => null);
		throw isOurs ? new FileError('AUTH', 'The version in the header was changed or damaged.', { cause: error }) : error;
	}
}

async function nameIn(keys: VaultKeys, epoch: number, plaintext: Bytes): Promise<string> {
	const key = keys.key(epoch);
	if (!key) throw new FileError('EPOCH', `There is no key of epoch ${epoch}.`);
	return contentName(key, plaintext);
}
