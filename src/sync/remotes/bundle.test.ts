import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openBundle } from './bundle';

const blobOf = (files: Record<string, Uint8Array>) => new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);
const bytes = (...values: number[]) => Uint8Array.from(values);

test('a bundle that was saved holds the same, and the same files make the same bytes', async () => {
	const bundle = await openBundle(null);
	await bundle.makeFolder('v1/log');
	await bundle.write('v1/log', 'b.seg', bytes(1, 2, 3));
	await bundle.write('v1/log', 'a.seg', bytes());
	await bundle.write('', 'README.txt', bytes(9));
	await bundle.makeFolder('v1/art/0f');
	await bundle.write('v1/art/0f', 'c.bin', bytes(4));
	const again = await openBundle(bundle.save());
	expect(await again.list('v1/log')).toEqual([
		{ name: 'a.seg', size: 0 },
		{ name: 'b.seg', size: 3 },
	]);
	expect(await again.read('v1/log', 'b.seg')).toEqual(bytes(1, 2, 3));
	expect(await again.read('', 'README.txt')).toEqual(bytes(9));
	expect(await again.list('v1/art')).toEqual([]);
	expect(await again.list('v1/art/0f')).toEqual([{ name: 'c.bin', size: 1 }]);
	expect(await again.save().bytes()).toEqual(await bundle.save().bytes());
});

test('what is no path of a vault is left out', async () => {
	const wrong = [
		'../x.seg',
		'/v1/log/x.seg',
		'v1/log/../../x',
		'v2/log/x.seg',
		'v1\\log\\x.seg',
		'v1/log/.x',
		'v1/log/a/b',
	];
	const bundle = await openBundle(
		blobOf(Object.fromEntries(['v1/log/good.seg', ...wrong].map((path) => [path, bytes(1)]))),
	);
	expect(await bundle.list('v1/log')).toEqual([{ name: 'good.seg', size: 1 }]);
	expect(await bundle.list('')).toEqual([]);
});

test('a file that is no whole archive is refused', async () => {
	const whole = await blobOf({ 'v1/log/a.seg': new Uint8Array(5000).map((_, at) => at * 31) }).bytes();
	for (const content of [bytes(), bytes(1, 2, 3), whole.slice(0, whole.length >> 1), whole.slice(0, -30)])
		await expect(openBundle(new Blob([content]))).rejects.toMatchObject({ failure: 'not-storage' });
});

test('an archive that says that it is too large is refused before it is unpacked', async () => {
	const archive = await blobOf({ 'v1/log/a.seg': new Uint8Array(100) }).bytes();
	// The size in the archive's directory: four bytes, 24 after its mark.
	const directory = Buffer.from(archive).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
	new DataView(archive.buffer, archive.byteOffset).setUint32(directory + 24, 0x7fffffff, true);
	await expect(openBundle(new Blob([archive]))).rejects.toMatchObject({ failure: 'full' });
});

test('a bundle takes no more than can be read back, and keeps what it has', async () => {
	const bundle = await openBundle(null, 10);
	await bundle.makeFolder('v1/art/0f');
	await bundle.write('v1/art/0f', 'a.bin', new Uint8Array(6));
	await expect(bundle.write('v1/art/0f', 'b.bin', new Uint8Array(5))).rejects.toMatchObject({ failure: 'full' });
	await bundle.write('v1/art/0f', 'a.bin', new Uint8Array(10));
	await bundle.remove('v1/art/0f', 'a.bin');
	await bundle.write('v1/art/0f', 'b.bin', new Uint8Array(5));
	expect(await bundle.list('v1/art/0f')).toEqual([{ name: 'b.bin', size: 5 }]);
});
