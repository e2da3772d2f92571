import { strToU8, zipSync } from 'fflate';
import type { NamedFile } from './markdown';

/** The files in one archive. Dates are fixed, so that the same clippings give the same bytes. */
export function zipFiles(files: readonly NamedFile[]): Uint8Array<ArrayBuffer> {
	const entries = files.map(({ name, content }) => [name, strToU8(content)] as const);
	return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) }) as Uint8Array<ArrayBuffer>;
}
