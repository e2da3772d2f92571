import { sha256, toHex } from './bytes';
import { type FileAddress, NO_DEVICE } from './header';

/** How many hex digits of a file's hash stand in its name. */
const HASH_DIGITS = 16;

/** A file's name taken apart. `hash` is what its SHA-256 begins with, 16 hex digits. */
export type ParsedName =
	| { kind: 'segment'; device: string; number: number; hash: string }
	| { kind: 'manifest'; device: string; number: number; hash: string }
	| { kind: 'shard'; name: string }
	| { kind: 'article'; name: string }
	| { kind: 'vault'; id: string; number: number; hash: string };

const eight = (number: number): string => String(number).padStart(8, '0');
const short = (hash: string): string => hash.slice(0, HASH_DIGITS);

/** In `v1/log`. `hash` as `fileHash` gives it. */
export const segmentName = (device: string, seq: number, hash: string): string =>
	`${device}-${eight(seq)}-${short(hash)}.seg`;

/** In `v1/log`. */
export const manifestName = (generation: number, device: string, hash: string): string =>
	`${eight(generation)}-${device}-${short(hash)}.man`;

/** In `v1/snap`; `name` as `contentName` gives it. */
export const shardName = (name: string): string => `${name}.shd`;

/** In `articleFolder`. */
export const articleName = (name: string): string => `${name}.bin`;

/** The folder of an article's file. */
export const articleFolder = (name: string) => `v1/art/${name.slice(0, 2)}` as const;

/** In `v1`. The hash keeps two devices that change the passphrase at once from overwriting each other's file. */
export const vaultName = (id: string, number: number, hash: string): string =>
	`vault-${id}-${number}-${short(hash)}.json`;

/** SHA-256 of a whole file, 64 hex digits. */
export async function fileHash(bytes: Uint8Array): Promise<string> {
	return toHex(await sha256(bytes));
}

/** Whether a file's name is that of its bytes, where names say it. */
export const isHashOf = (name: { hash: string }, hash: string): boolean => name.hash === short(hash);

const NAMES: readonly [RegExp, (groups: Record<string, string>) => ParsedName][] = [
	[
		/^(?<device>[0-9a-f]{16})-(?<number>\d{8,10})-(?<hash>[0-9a-f]{16})\.seg$/,
		({ device = '', number, hash = '' }) => ({ kind: 'segment', device, number: Number(number), hash }),
	],
	[
		/^(?<number>\d{8,10})-(?<device>[0-9a-f]{16})-(?<hash>[0-9a-f]{16})\.man$/,
		({ device = '', number, hash = '' }) => ({ kind: 'manifest', device, number: Number(number), hash }),
	],
	[/^(?<name>[0-9a-f]{32})\.shd$/, ({ name = '' }) => ({ kind: 'shard', name })],
	[/^(?<name>[0-9a-f]{32})\.bin$/, ({ name = '' }) => ({ kind: 'article', name })],
	[
		/^vault-(?<id>[0-9a-f]{32})-(?<number>\d{1,9})-(?<hash>[0-9a-f]{16})\.json$/,
		({ id = '', number, hash = '' }) => ({ kind: 'vault', id, number: Number(number), hash }),
	],
];

/** What a name says; null for names of other files, which are left alone. */
export function parseName(name: string): ParsedName | null {
	for (const [pattern, read] of NAMES) {
		const groups = pattern.exec(name)?.groups;
		if (groups) return nameOf(read(groups)) === name ? read(groups) : null;
	}
	return null;
}

/** The one name of what was parsed: a number with other zeros before it is another name. */
function nameOf(parsed: ParsedName): string {
	switch (parsed.kind) {
		case 'segment':
			return segmentName(parsed.device, parsed.number, parsed.hash);
		case 'manifest':
			return manifestName(parsed.number, parsed.device, parsed.hash);
		case 'shard':
			return shardName(parsed.name);
		case 'article':
			return articleName(parsed.name);
		case 'vault':
			return vaultName(parsed.id, parsed.number, parsed.hash);
	}
}

/** What must stand in the header of a file of this name. */
export function addressOf(parsed: Exclude<ParsedName, { kind: 'vault' }>): FileAddress {
	return 'device' in parsed
		? { kind: parsed.kind, device: parsed.device, number: parsed.number }
		: { kind: parsed.kind, device: NO_DEVICE, number: 0 };
}
