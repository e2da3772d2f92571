import type { Bytes } from './bytes';
import { FileError } from './errors';

/** Most that one file may hold once inflated, in bytes. Twenty thousand clippings in one shard would be a third of it. */
const MOST_BYTES_INFLATED = 64 * 2 ** 20;

// The browser's own streams: no code to carry, and inflating can stop at a limit before memory is taken.

export function gzip(bytes: Bytes): Promise<Bytes> {
	return collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
}

/** Throws `FileError` `SHAPE` where the bytes are no gzip or hold more than `most` bytes; reads no further then. */
export async function gunzip(bytes: Bytes, most = MOST_BYTES_INFLATED): Promise<Bytes> {
	try {
		return await collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), most);
	} catch (cause) {
		if (cause instanceof FileError) throw cause;
		throw new FileError('SHAPE', 'The content of the file cannot be inflated.', { cause });
	}
}

async function collect(stream: ReadableStream<Bytes>, most: number): Promise<Bytes> {
	const chunks: Bytes[] = [];
	let length = 0;
	const reader = stream.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		length += next.value.length;
		if (length > most) {
			await reader.cancel();
			throw new FileError('SHAPE', `The content of the file inflates to more than ${most} bytes.`);
		}
		chunks.push(next.value);
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
