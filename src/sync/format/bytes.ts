export type Bytes = Uint8Array<ArrayBuffer>;

/** So many unpredictable bytes; tests and the simulator pass a seeded one. */
export type Random = (length: number) => Bytes;

export const randomBytes: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

export const toHex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Of lower-case hex digits, two a byte. */
export function fromHex(hex: string): Bytes {
	const bytes = new Uint8Array(hex.length >> 1);
	for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
	return bytes;
}

/** As many arguments as every engine takes in one call. */
const SLICE = 8192;

/** Standard alphabet with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
	return btoa(text);
}

/** Throws `DOMException` where the text is no base64. */
export function fromBase64(text: string): Bytes {
	const chars = atob(text);
	const bytes = new Uint8Array(chars.length);
	for (let i = 0; i < bytes.length; i++) bytes[i] = chars.charCodeAt(i);
	return bytes;
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
	const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}

const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Bytes));
}
