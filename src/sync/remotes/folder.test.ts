import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryHandle } from '../../../tests/support/directory-handle';
import { openFolder } from './folder';

let path = '';
beforeEach(() => {
	path = mkdtempSync(join(tmpdir(), 'sidelight-folder-'));
	mkdirSync(join(path, 'v1/log'), { recursive: true });
});
afterEach(() => rmSync(path, { recursive: true }));

test('leaves out the copies that sync programs make, and files still being written', async () => {
	const names = [
		'00aa-00000001-ff.seg',
		'00aa-00000001-ff (conflicted copy 2026-01-02).seg',
		'00aa-00000001-ff (Laptop’s conflicted copy).seg',
		'00aa-00000001-ff.sync-conflict-20260102-030405-ABCDEFG.seg',
		'.syncthing.00aa-00000001-ff.seg.tmp',
		'00aa-00000002-ff.seg.crswap',
		'~lock.seg',
	];
	for (const name of names) writeFileSync(join(path, 'v1/log', name), 'x');
	expect(await openFolder(directoryHandle(path)).list('v1/log')).toEqual([{ name: '00aa-00000001-ff.seg', size: 1 }]);
});

test('asks to be permitted again once the browser has forgotten', async () => {
	let permission: PermissionState = 'granted';
	const remote = openFolder(directoryHandle(path, () => permission));
	await remote.write('v1/log', 'a.seg', new Uint8Array(3));
	permission = 'prompt';
	for (const call of [
		() => remote.list('v1/log'),
		() => remote.read('v1/log', 'a.seg'),
		() => remote.write('v1/log', 'b.seg', new Uint8Array(3)),
		() => remote.remove('v1/log', 'a.seg'),
	])
		await expect(call()).rejects.toMatchObject({ failure: 'sign-in' });
	expect(readdirSync(join(path, 'v1/log'))).toEqual(['a.seg']);
});
