import { type Bytes, fromHex, toHex } from './bytes';
import { FileError } from './errors';

const FORMAT = 1;
export const HEADER_LENGTH = 68;
export const SALT_LENGTH = 32;

/** `NSV1`. */
const MAGIC = '4e535631';

const KINDS = { segment: 1, manifest: 2, shard: 3, article: 4 } as const;
export type FileKind = keyof typeof KINDS;

/** Of what has no author: shards and articles. */
export const NO_DEVICE = '0'.repeat(16);

/** Which file of a vault this is; all of it stands in the header and must be what the file's name says. */
export interface FileAddress {
	kind: FileKind;
	/** 16 hex digits; `NO_DEVICE` for shards and articles. */
	device: string;
	/** A segment's sequence number, a manifest's generation; 0 for the others. At most 2³² − 1. */
	number: number;
}

interface Header extends FileAddress {
	/** 32 hex digits. */
	vault: string;
	/** Which of the vault's keys sealed the file, from 0; at most 65,535. */
	epoch: number;
	salt: Bytes;
}

export const kindNumber = (kind: FileKind): number => KINDS[kind];

export function encodeHeader({ kind, vault, epoch, device, number, salt }: Header): Bytes {
	const bytes = new Uint8Array(HEADER_LENGTH);
	const view = new DataView(bytes.buffer);
	bytes.set(fromHex(MAGIC));
	bytes[4] = KINDS[kind];
	bytes[5] = FORMAT;
	view.setUint16(6, epoch);
	bytes.set(fromHex(vault), 8);
	bytes.set(fromHex(device), 24);
	view.setUint32(32, number);
	bytes.set(salt, 36);
	return bytes;
}

/** Which of the vault's keys sealed a file whose header was checked. */
export const epochOf = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint16(6);

/** The file, as if its header said the format of this version. */
export function withOwnFormat(bytes: Uint8Array): Bytes {
	const changed = new Uint8Array(bytes);
	changed[5] = FORMAT;
	return changed;
}

/**
 * The header of a file that is to stand at `expected` in `vault`. Throws `FileError`: `SHORT`, `AUTH` where the file does
 * not begin as files of a vault do, `VERSION`, `MISPLACED`.
 */
export function readHeader(bytes: Uint8Array, vault: string, expected: FileAddress): Header {
	if (bytes.length < HEADER_LENGTH) throw new FileError('SHORT', `The file ends after ${bytes.length} bytes.`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_LENGTH);
	if (toHex(bytes.subarray(0, 4)) !== MAGIC || view.getUint8(5) === 0)
		throw new FileError('AUTH', 'The file does not begin as files of a vault do.');
	if (view.getUint8(5) > FORMAT) throw new FileError('VERSION', `The file has format ${view.getUint8(5)}.`);
	const isExpected =
		view.getUint8(4) === KINDS[expected.kind] &&
		toHex(bytes.subarray(8, 24)) === vault &&
		toHex(bytes.subarray(24, 32)) === expected.device &&
		view.getUint32(32) === expected.number;
	if (!isExpected) throw new FileError('MISPLACED', 'The file is another one than its name says.');
	return { ...expected, vault, epoch: view.getUint16(6), salt: bytes.slice(36, HEADER_LENGTH) };
}
