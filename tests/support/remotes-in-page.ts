import { type AccountArea, openAccount } from '../../src/sync/remotes/account';
import { openFolder } from '../../src/sync/remotes/folder';
import { RemoteError } from '../../src/sync/remotes/remote';

const name = (number: number) => `00000000000000aa-${String(number).padStart(8, '0')}-00000000000000ff.seg`;
const failure = (error: unknown) => (error instanceof RemoteError ? error.failure : String(error));

/** Fills the browser's account until no more fits. */
export async function fillAccount(area: AccountArea) {
	let now = 0;
	const remote = openAccount(area, () => (now += 10_000));
	const bytes = crypto.getRandomValues(new Uint8Array(15_000));
	let written = 0;
	let refusal = '';
	while (refusal === '')
		await remote.write('v1/log', name(written), bytes).then(
			() => written++,
			(error) => (refusal = failure(error)),
		);
	const listed = await remote.list('v1/log');
	const read = await remote.read('v1/log', name(0));
	for (const file of listed ?? []) await remote.remove('v1/log', file.name);
	return {
		written,
		refusal,
		sizes: listed?.map(({ size }) => size),
		same: String(read) === String(bytes),
		left: await remote.list('v1/log'),
	};
}

/** Uses a folder of the browser's own file system, which has the same handles as one that a reader chose. */
export async function useFolder() {
	const root = await navigator.storage.getDirectory();
	const remote = openFolder(root);
	const missing = await remote.list('v1/log');
	const early = await remote.write('v1/log', name(1), new Uint8Array(3)).catch(failure);
	await remote.makeFolder('v1/log');
	const bytes = crypto.getRandomValues(new Uint8Array(60_000));
	await remote.write('v1/log', name(1), bytes);
	await remote.write('v1/log', name(1), bytes);
	await remote.write('v1/log', name(2), new Uint8Array());
	const listed = (await remote.list('v1/log'))?.map(({ size }) => size).sort();
	const read = await remote.read('v1/log', name(1));
	await remote.remove('v1/log', name(1));
	await remote.remove('v1/log', name(1));
	const left = (await remote.list('v1/log'))?.map((file) => file.name);
	await root.removeEntry('v1', { recursive: true });
	return {
		missing,
		early,
		listed,
		same: String(read) === String(bytes),
		gone: await remote.read('v1/log', name(1)),
		left,
	};
}
