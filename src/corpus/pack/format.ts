/**
 * The file that carries a pack. All numbers are little-endian.
 *
 *     0   8 bytes   magic "SIDELITE"
 *     8   u32       format version
 *     12  u32       length of the table in bytes
 *     16  table     UTF-8 JSON: [{ "name", "offset", "length" }], offsets from the start of the file
 *     …   sections  each beginning at a multiple of four bytes, zero-padded between
 *     end 32 bytes  SHA-256 of everything before
 *
 * A reader checks magic, version, size, checksum and table before it looks at any section, and refuses the file whole
 * where one of them is wrong.
 */
const FORMAT_VERSION = 3;

/** Packs above this size are refused unread. */
export const MAX_PACK_BYTES = 256 * 1024 * 1024;

const MAGIC = 'SIDELITE';
const HEADER_BYTES = 16;
const CHECKSUM_BYTES = 32;

type PackFault = 'not-a-pack' | 'newer-format' | 'older-format' | 'too-large' | 'damaged';

/** A pack that cannot be used, with a sentence for people and `fault` for programs. */
export class PackError extends Error {
	constructor(
		readonly fault: PackFault,
		message: string,
	) {
		super(message);
		this.name = 'PackError';
	}
}

interface PackFile {
	sections: Map<string, Uint8Array>;
	/** Lower-case hex of the SHA-256 at the file's end. */
	checksum: string;
}

interface TableRow {
	name: string;
	offset: number;
	length: number;
}

/** Writes sections, in the given order, as one pack file. The same sections give the same bytes. */
export async function writePackFile(sections: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
	let tableLength = 0;
	let table = layOut(sections, tableLength);
	// The table's own length moves the offsets that it holds: lay out until it settles.
	for (let encoded = encode(table); encoded.length !== tableLength; encoded = encode(table)) {
		tableLength = encoded.length;
		table = layOut(sections, tableLength);
	}
	const last = table.at(-1);
	const end = last ? align(last.offset + last.length) : align(HEADER_BYTES + tableLength);
	const file = new Uint8Array(end + CHECKSUM_BYTES);
	const view = new DataView(file.buffer);
	file.set(new TextEncoder().encode(MAGIC));
	view.setUint32(8, FORMAT_VERSION, true);
	view.setUint32(12, tableLength, true);
	file.set(encode(table), HEADER_BYTES);
	for (const { name, offset } of table) file.set(sections.get(name) ?? new Uint8Array(0), offset);
	file.set(await sha256(file.subarray(0, end)), end);
	return file;
}

/** Reads and checks a pack file. Throws `PackError`; never returns a part of a damaged file. */
export async function readPackFile(bytes: Uint8Array<ArrayBuffer>): Promise<PackFile> {
	if (bytes.length > MAX_PACK_BYTES) {
		throw new PackError('too-large', `The pack is ${bytes.length} bytes; at most ${MAX_PACK_BYTES} are read.`);
	}
	const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
	if (magic !== MAGIC) throw new PackError('not-a-pack', 'This file is not a Sidelight pack.');
	if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) throw damaged('it is cut off');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const version = view.getUint32(8, true);
	if (version > FORMAT_VERSION) {
		throw new PackError(
			'newer-format',
			`The pack has format ${version}; this version of Sidelight reads ${FORMAT_VERSION}. Update Sidelight.`,
		);
	}
	if (version < FORMAT_VERSION) {
		throw new PackError(
			'older-format',
			`The pack has format ${version}; this version of Sidelight reads ${FORMAT_VERSION}. Get a newer edition of the pack, or build it again.`,
		);
	}
	const end = bytes.length - CHECKSUM_BYTES;
	const expected = hex(bytes.subarray(end));
	const checksum = hex(await sha256(bytes.subarray(0, end)));
	if (checksum !== expected) throw damaged('its checksum does not fit its content');
	return { sections: cut(bytes, readTable(bytes, view.getUint32(12, true), end), end), checksum };
}

/** The error of a pack whose bytes are not what was compiled; `why` ends the first sentence. */
export const damaged = (why: string): PackError =>
	new PackError('damaged', `The pack is damaged: ${why}. Install it again.`);

function readTable(bytes: Uint8Array, length: number, end: number): TableRow[] {
	if (HEADER_BYTES + length > end) throw damaged('its table is cut off');
	try {
		const rows: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + length)));
		if (Array.isArray(rows) && rows.every(isRow)) return rows;
	} catch {
		// Falls through to the one error that a bad table has.
	}
	throw damaged('its table cannot be read');
}

const isRow = (row: unknown): row is TableRow =>
	typeof row === 'object' &&
	row !== null &&
	typeof (row as TableRow).name === 'string' &&
	Number.isSafeInteger((row as TableRow).offset) &&
	Number.isSafeInteger((row as TableRow).length);

function cut(bytes: Uint8Array, table: TableRow[], end: number): Map<string, Uint8Array> {
	const sections = new Map<string, Uint8Array>();
	for (const { name, offset, length } of table) {
		if (offset < HEADER_BYTES || length < 0 || offset + length > end || offset % 4 !== 0) {
			throw damaged(`section "${name}" lies outside the file`);
		}
		sections.set(name, bytes.subarray(offset, offset + length));
	}
	return sections;
}

function layOut(sections: ReadonlyMap<string, Uint8Array>, tableLength: number): TableRow[] {
	let offset = align(HEADER_BYTES + tableLength);
	return [...sections].map(([name, { length }]) => {
		const row = { name, offset, length };
		offset = align(offset + length);
		return row;
	});
}

const align = (offset: number): number => (offset + 3) & ~3;
const encode = (table: TableRow[]): Uint8Array => new TextEncoder().encode(JSON.stringify(table));
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
	new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
