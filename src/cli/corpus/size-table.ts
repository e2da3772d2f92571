import { gzipSync } from 'node:zlib';
import { table } from './table';

/** Bytes of a pack file as it is and packed by gzip, whole and by section. */
export function sizeTable(bytes: Uint8Array, sections: ReadonlyMap<string, Uint8Array>): string[] {
	const rows = [...sections].map(([name, section]) => row(name, section));
	return table([['section', 'bytes', 'gzip'], ...rows, row('whole file', bytes)]);
}

const row = (name: string, bytes: Uint8Array): string[] => [name, count(bytes.length), count(gzipSync(bytes).length)];

const count = (number: number): string => number.toLocaleString('en-GB');
