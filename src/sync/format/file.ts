import { type Bytes, concat, type Random, randomBytes } from './bytes';
import { decodeValue, encodeValue } from './cbor';
import { FileError } from './errors';
import { gunzip, gzip } from './gzip';
import { encodeHeader, type FileAddress, HEADER_LENGTH, kindNumber, readHeader, SALT_LENGTH } from './header';
import { contentHash, fileKey, type VaultKeys } from './keys';
import { paddedLength } from './padding';

const TAG_LENGTH = 16;

/** A file's key is used for that file alone, so one fixed nonce is enough. */
const NONCE = new Uint8Array(12);

/** Seals a value as one file of the vault, with its newest key. `random` is asked for 32 bytes, the salt of the file's key. */
export function sealFile(
	keys: VaultKeys,
	address: FileAddress,
	value: unknown,
	random: Random = randomBytes,
): Promise<Bytes> {
	return sealBytes(keys, address, encodeValue(value), random);
}

/**
 * The value in a file that is to stand at `expected`. Throws `FileError`: `SHORT`, `VERSION`, `MISPLACED`, `EPOCH`, `AUTH`,
 * `SHAPE`. Inflates no more than 64 MiB, whatever the file holds.
 */
export async function openFile(keys: VaultKeys, expected: FileAddress, bytes: Uint8Array): Promise<unknown> {
	return decodeValue(await openBytes(keys, expected, bytes));
}

/** As `sealFile`, of bytes as they are. Without `random` the salt follows from the content: see `sealContent`. */
export async function sealBytes(
	keys: VaultKeys,
	address: FileAddress,
	plaintext: Bytes,
	random: Random | null,
): Promise<Bytes> {
	const key = keys.key(keys.epoch);
	if (!key) throw new FileError('EPOCH', `There is no key of epoch ${keys.epoch}.`);
	const content = pad(await gzip(plaintext));
	const salt = random ? random(SALT_LENGTH) : await contentHash(key, content, 'shard salt', SALT_LENGTH);
	const header = encodeHeader({ ...address, vault: keys.vault, epoch: keys.epoch, salt });
	const algorithm = { name: 'AES-GCM', iv: NONCE, additionalData: header };
	const aes = await fileKey(key, salt, kindNumber(address.kind));
	return concat(header, new Uint8Array(await crypto.subtle.encrypt(algorithm, aes, content)));
}

/** As `openFile`, without decoding. */
export async function openBytes(keys: VaultKeys, expected: FileAddress, bytes: Uint8Array): Promise<Bytes> {
	const { epoch, salt } = readHeader(bytes, keys.vault, expected);
	if (bytes.length < HEADER_LENGTH + TAG_LENGTH)
		throw new FileError('SHORT', `The file ends after ${bytes.length} bytes.`);
	const key = keys.key(epoch);
	if (!key) throw new FileError('EPOCH', `The file is sealed with the key of epoch ${epoch}.`);
	const additionalData = bytes.slice(0, HEADER_LENGTH);
	const aes = await fileKey(key, salt, kindNumber(expected.kind));
	let content: Bytes;
	try {
		const algorithm = { name: 'AES-GCM', iv: NONCE, additionalData };
		content = new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, bytes.slice(HEADER_LENGTH)));
	} catch (cause) {
		throw new FileError('AUTH', 'The file was changed or damaged.', { cause });
	}
	return gunzip(unpad(content));
}

/** Its length in four bytes, big endian, the content, and zeros. */
function pad(content: Bytes): Bytes {
	const padded = new Uint8Array(paddedLength(4 + content.length));
	new DataView(padded.buffer).setUint32(0, content.length);
	padded.set(content, 4);
	return padded;
}

function unpad(padded: Bytes): Bytes {
	const length = padded.length < 4 ? Number.POSITIVE_INFINITY : new DataView(padded.buffer).getUint32(0);
	if (length > padded.length - 4) throw new FileError('SHAPE', 'The content is longer than the file.');
	return padded.subarray(4, 4 + length);
}
