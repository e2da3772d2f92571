import { type Bytes, utf8 } from '../format/bytes';
import { parseName } from '../format/names';
import type { Remote } from '../remotes/remote';

/** A vault file as its name tells it. */
export interface ListedVault {
	name: string;
	id: string;
	number: number;
}

/** Which vaults a storage holds: of each its newest file, the folder's own vault first. */
export async function listVaults(remote: Remote): Promise<ListedVault[]> {
	const files = ((await remote.list('v1')) ?? []).flatMap(({ name }) => {
		const parsed = parseName(name);
		return parsed?.kind === 'vault' ? [{ name, id: parsed.id, number: parsed.number }] : [];
	});
	// Of two vaults that were begun at once, the smaller id is the folder's; see `inspectFolder`.
	const sorted = files.sort((a, b) =>
		a.id < b.id ? -1 : a.id > b.id ? 1 : b.number - a.number || (a.name < b.name ? -1 : 1),
	);
	return sorted.filter(({ id }, at) => sorted[at - 1]?.id !== id);
}

/** Whether files of a vault are there at all, with or without a vault file. */
export async function holdsLog(remote: Remote): Promise<boolean> {
	const files = (await remote.list('v1/log')) ?? [];
	return files.some(({ name }) => parseName(name) !== null);
}

/**
 * Writes a vault file, and beside the folder's first one what a person finds who looks into it. False where the storage
 * does not give back what it was given.
 */
export async function writeVault(remote: Remote, { name, bytes }: { name: string; bytes: Bytes }): Promise<boolean> {
	await remote.makeFolder('v1');
	await remote.makeFolder('v1/log');
	await remote.makeFolder('v1/snap');
	await remote.write('', README_NAME, utf8(README));
	await remote.write('v1', name, bytes);
	const back = await remote.read('v1', name);
	return back !== null && back.length === bytes.length && back.every((byte, i) => byte === bytes[i]);
}

export const README_NAME = 'README.txt';

const README = `This folder holds the clippings and notes of the browser extension Sidelight, end-to-end encrypted.

Please do not edit, rename or move the files: each is written once and never changed.
To read them, connect Sidelight in any browser to this folder and enter your passphrase or recovery code.
Without Sidelight: docs/sync.md in its sources specifies every byte, and a small program there decrypts them.
`;
