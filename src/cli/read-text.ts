import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeText } from './decode';
import { Failure, reasonOf } from './failure';

/** Files above this size, packed or unpacked, are refused before they are unpacked further. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The same for files of lines, as packs and transcripts are made of. */
export const MOST_BYTES_OF_LINES = 256 * 1024 * 1024;

/**
 * The text of a file (`-` is standard input; gzip is unpacked, by name or first bytes), by default UTF-8. Throws `Failure`.
 */
export function readText(file: string, most = MOST_BYTES, decode: (bytes: Uint8Array) => string = decodeText): string {
	try {
		const raw = readFileSync(file === '-' ? 0 : file);
		const isGzip = file.endsWith('.gz') || (raw[0] === 0x1f && raw[1] === 0x8b);
		const bytes = isGzip ? gunzipSync(raw, { maxOutputLength: most }) : raw;
		if (bytes.length > most)
			throw new Failure(`${file}: it is larger than ${most / 1024 / 1024} MB`, 'command:too-large');
		const text = decode(bytes);
		if (text.includes('\0')) throw new Failure(`${file}: it is not a text file`, 'command:not-text');
		return text;
	} catch (error) {
		if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
			throw new Failure(`${file}: unpacked it is larger than ${most / 1024 / 1024} MB`, 'command:too-large');
		throw error instanceof Failure ? error : new Failure(`${file}: ${reasonOf(error)}`, 'command:file');
	}
}
