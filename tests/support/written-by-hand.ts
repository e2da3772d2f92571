import { argon2id } from '@noble/hashes/argon2.js';
import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'fflate';

/*
 * Files of a vault, read and written as docs/sync.md says it, by code that shares nothing with src/sync: what is a mistake
 * there is none here, and a reader who has only that page comes as far.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** The names and contents of files, by path below the chosen folder. */
export type Folder = ReadonlyMap<string, Bytes>;

export interface Vault {
	id: string;
	/** By epoch. */
	keys: readonly Bytes[];
}

export interface OpenedFile {
	kind: number;
	epoch: number;
	value: unknown;
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const unhex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'hex'));
const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export const hashOf = async (bytes: Bytes): Promise<string> => hex(await sha256(bytes));

async function hkdf(key: Bytes, salt: Bytes, use: string, length: number): Promise<Bytes> {
	const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits']);
	const info = utf8(`notes-sync v1 ${use}`);
	const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 8 * length);
	return new Uint8Array(bits);
}

async function gcm(key: Bytes, iv: Bytes, data: Bytes, what: 'encrypt' | 'decrypt', bytes: Bytes): Promise<Bytes> {
	const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, [what]);
	return new Uint8Array(await crypto.subtle[what]({ name: 'AES-GCM', iv, additionalData: data }, aes, bytes));
}

/** "The secret": a recovery code as printed, or what was typed in NFKC with single spaces. */
export function secretFrom(typed: string): string {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
	const groups = code.match(/.{5}/g) ?? [];
	const isCode = code.length === 35 && groups.every((group, place) => isGroup(group, place));
	return isCode ? groups.join('-') : typed.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The product in GF(32) of a and b, modulo x⁵ + x² + 1. */
function times(a: number, b: number): number {
	let product = 0;
	for (let i = 0; i < 5; i++) if ((b >> i) & 1) product ^= a << i;
	for (let i = 9; i >= 5; i--) if ((product >> i) & 1) product ^= 0b100101 << (i - 5);
	return product;
}

function isGroup(group: string, place: number): boolean {
	const [a = -1, b = -1, c = -1, d = -1, check = -1] = [...group].map((char) => ALPHABET.indexOf(char));
	if ([a, b, c, d, check].includes(-1)) return false;
	const power = (n: number): number => (n === 0 ? 1 : times(power(n - 1), 2));
	const sum = times(a, power(4)) ^ times(b, power(3)) ^ times(c, power(2)) ^ times(d, power(1)) ^ place;
	return sum === check;
}

/** "The vault file". Throws where it does not open. */
export async function openVaultFile(bytes: Bytes, typed: string): Promise<Vault> {
	const { ct, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as {
		id: string;
		kdf: { m: number; t: number; p: number; salt: string };
		iv: string;
		ct: string;
	};
	const { m, t, p, salt } = rest.kdf;
	const base64 = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'base64'));
	const wrapping = Uint8Array.from(argon2id(utf8(secretFrom(typed)), base64(salt), { m, t, p, dkLen: 32 }));
	const keys = await gcm(wrapping, base64(rest.iv), utf8(JSON.stringify(rest)), 'decrypt', base64(ct));
	return {
		id: rest.id,
		keys: Array.from({ length: keys.length / 32 }, (_, epoch) => keys.slice(32 * epoch, 32 * epoch + 32)),
	};
}

/** P(L) of the specification. */
export function padded(length: number): number {
	if (length <= 256) return 256;
	const e = Math.floor(Math.log2(length));
	const step = 2 ** (e - Math.floor(Math.log2(e)) - 1);
	return Math.ceil(length / step) * step;
}

const KINDS = ['', 'seg', 'man', 'shd', 'bin'];

/** "A binary file", by its name. Throws the error that the specification names. */
export async function openByName({ id, keys }: Vault, name: string, bytes: Bytes): Promise<OpenedFile> {
	if (bytes.length < 84) throw new Error('SHORT');
	if (hex(bytes.subarray(0, 4)) !== '4e535631') throw new Error('AUTH');
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	const kind = view.getUint8(4);
	if (view.getUint8(5) > 1) throw new Error('VERSION');
	const [device, number] = [hex(bytes.subarray(24, 32)), view.getUint32(32)];
	const eight = String(number).padStart(8, '0');
	const short = (await hashOf(bytes)).slice(0, 16);
	const [stem = '', ending = ''] = name.split('.');
	const expected = ['', `${device}-${eight}-${short}`, `${eight}-${device}-${short}`, stem, stem][kind];
	if (KINDS[kind] !== ending || hex(bytes.subarray(8, 24)) !== id || expected !== stem) throw new Error('MISPLACED');
	const epoch = view.getUint16(6);
	const key = keys[epoch];
	if (!key) throw new Error('EPOCH');
	const fileKey = await hkdf(key, bytes.slice(36, 68), `file ${kind}`, 32);
	const content = await gcm(fileKey, new Uint8Array(12), bytes.slice(0, 68), 'decrypt', bytes.slice(68)).catch(() => {
		throw new Error('AUTH');
	});
	const length = new DataView(content.buffer).getUint32(0);
	if (content.length !== padded(4 + length)) throw new Error('SHAPE');
	const cbor = Uint8Array.from(gunzipSync(content.subarray(4, 4 + length)));
	if (kind >= 3 && hex(await hkdf(key, await sha256(cbor), 'shard name', 16)) !== stem) throw new Error('MISPLACED');
	return { kind, epoch, value: decode(cbor) };
}

/** A segment under a key of the writer's choice, with its name: as whoever has that key can write it. */
export async function writeSegment(
	{ id, keys }: Vault,
	{ epoch, device, seq, salt }: { epoch: number; device: string; seq: number; salt: Bytes },
	content: Readonly<Record<string, unknown>>,
): Promise<{ name: string; bytes: Bytes }> {
	const key = keys[epoch];
	if (!key) throw new Error('EPOCH');
	const zipped = gzipSync(encode({ v: 1, dev: device, seq, ...content }));
	const body = new Uint8Array(padded(4 + zipped.length));
	new DataView(body.buffer).setUint32(0, zipped.length);
	body.set(zipped, 4);
	const header = new Uint8Array(68);
	const view = new DataView(header.buffer);
	header.set(utf8('NSV1'));
	header.set([1, 1], 4);
	view.setUint16(6, epoch);
	header.set(unhex(id), 8);
	header.set(unhex(device), 24);
	view.setUint32(32, seq);
	header.set(salt, 36);
	const sealed = await gcm(await hkdf(key, salt, 'file 1', 32), new Uint8Array(12), header, 'encrypt', body);
	const bytes = Uint8Array.from([...header, ...sealed]);
	return { name: `${device}-${String(seq).padStart(8, '0')}-${(await hashOf(bytes)).slice(0, 16)}.seg`, bytes };
}
