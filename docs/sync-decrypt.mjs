// Decrypts a Sidelight vault without Sidelight: node docs/sync-decrypt.mjs FOLDER "RECOVERY CODE OR PASSPHRASE" > vault.jsonl
// Needs Node 24.7 and no packages. One line of JSON for each file; bytes as { "base64": … }. docs/sync.md tells what they hold.
import * as crypto from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [folder, typed = ''] = process.argv.slice(2);
if (!folder || !crypto.argon2Sync)
	throw new Error('Usage: node sync-decrypt.mjs FOLDER SECRET, with Node 24.7 or later.');
const names = readdirSync(join(folder, 'v1'), { recursive: true, encoding: 'utf8' }).sort();
const numberOf = (name) => Number(name.split('-')[2]);
const vaults = names.filter((name) => /^vault-[0-9a-f]{32}-\d+-[0-9a-f]{16}\.json$/.test(name));
const newest = vaults.sort((a, b) => numberOf(b) - numberOf(a))[0];
if (!newest) throw new Error('There is no vault in this folder.');
const { ct, ...header } = JSON.parse(readFileSync(join(folder, 'v1', newest), 'utf8'));

const code = typed
	.normalize('NFKC')
	.toUpperCase()
	.replace(/[\s\p{Pd}]+/gu, '')
	.replace(/O/g, '0')
	.replace(/[IL]/g, '1');
const isCode = /^[0-9A-HJKMNP-TV-Z]{35}$/.test(code);
const message = isCode ? code.match(/.{5}/g).join('-') : typed.normalize('NFKC').trim().replace(/\s+/gu, ' ');
const { m: memory, t: passes, p: parallelism, salt } = header.kdf;
const nonce = Buffer.from(salt, 'base64');
const kek = crypto.argon2Sync('argon2id', { message, nonce, memory, passes, parallelism, tagLength: 32 });
const keys = open(
	kek,
	Buffer.from(header.iv, 'base64'),
	Buffer.from(JSON.stringify(header)),
	Buffer.from(ct, 'base64'),
);

for (const name of names.filter((name) => /\.(seg|man|shd|bin)$/.test(name))) {
	const file = readFileSync(join(folder, 'v1', name));
	const epoch = file.readUInt16BE(6);
	const info = `notes-sync v1 file ${file[4]}`;
	const key = crypto.hkdfSync('sha256', keys.subarray(32 * epoch, 32 * epoch + 32), file.subarray(36, 68), info, 32);
	const content = open(Buffer.from(key), Buffer.alloc(12), file.subarray(0, 68), file.subarray(68));
	const [value] = decode(gunzipSync(content.subarray(4, 4 + content.readUInt32BE(0))), 0);
	console.log(JSON.stringify({ file: basename(name), epoch, value }));
}

function open(key, iv, header, sealed) {
	const aes = crypto.createDecipheriv('aes-256-gcm', key, iv).setAAD(header).setAuthTag(sealed.subarray(-16));
	return Buffer.concat([aes.update(sealed.subarray(0, -16)), aes.final()]);
}

/** The CBOR value at a place, and where the next one begins. */
function decode(bytes, at) {
	const [major, short] = [bytes[at] >> 5, bytes[at] & 31];
	const size = short < 24 ? 0 : 2 ** (short - 24);
	if (major === 7)
		return short < 24 ? [[false, true, null][short - 20], at + 1] : [float(bytes, at + 1, size), at + 1 + size];
	const count =
		size === 0 ? short : size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
	let next = at + 1 + size;
	if (major < 2) return [major === 0 ? count : -1 - count, next];
	if (major === 2) return [{ base64: bytes.toString('base64', next, next + count) }, next + count];
	if (major === 3) return [bytes.toString('utf8', next, next + count), next + count];
	const items = Array.from({ length: major === 5 ? 2 * count : count }, () => {
		const [item, end] = decode(bytes, next);
		next = end;
		return item;
	});
	return [
		major === 4 ? items : Object.fromEntries(items.flatMap((key, i) => (i % 2 ? [] : [[key, items[i + 1]]]))),
		next,
	];
}

function float(bytes, at, size) {
	const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
	return size === 8 ? view.getFloat64(0) : size === 4 ? view.getFloat32(0) : view.getFloat16(0);
}
