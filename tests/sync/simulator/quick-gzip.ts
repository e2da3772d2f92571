import { gunzipSync, gzipSync } from 'node:zlib';
import { FileError } from '../../../src/sync/format/errors';

type Bytes = Uint8Array<ArrayBuffer>;

// Stands for src/sync/format/gzip.ts in simulations: the same format, without a stream for each small file.

export const MOST_BYTES_INFLATED = 64 * 2 ** 20;

export const gzip = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(gzipSync(bytes, { level: 1 }));

export async function gunzip(bytes: Bytes, most = MOST_BYTES_INFLATED): Promise<Bytes> {
	try {
		return new Uint8Array(gunzipSync(bytes, { maxOutputLength: most }));
	} catch (cause) {
		throw new FileError('SHAPE', 'The content of the file cannot be inflated.', { cause });
	}
}
