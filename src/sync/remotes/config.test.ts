import { describe, expect, test } from 'vitest';
import { permissionFor, storageAddress } from './addresses';
import { RemoteConfig } from './config';

test.each([
	['https://dav.example/remote.php/dav/files/me/Notes', 'https://dav.example/remote.php/dav/files/me/Notes/'],
	[' https://dav.example ', 'https://dav.example/'],
	['https://dav.example:8443/x//?a=1#b', 'https://dav.example:8443/x/'],
	['http://127.0.0.1:8788/sidelight/', 'http://127.0.0.1:8788/sidelight/'],
	['http://localhost/', 'http://localhost/'],
	['http://dav.example/', null],
	['http://192.168.1.2/', null],
	['http://127.0.0.1.dav.example/', null],
	['http://localhost.dav.example/', null],
	['https://me:secret@dav.example/', null],
	['ftp://dav.example/', null],
	['dav.example', null],
	['', null],
])('%j is an address for a password: %j', (text, address) => {
	expect(storageAddress(text)).toBe(address);
});

test('the permission for an address names no port', () => {
	expect(permissionFor('https://dav.example:8443/x/')).toBe('https://dav.example/*');
	expect(permissionFor('http://127.0.0.1:8788/')).toBe('http://127.0.0.1/*');
});

describe('a configuration', () => {
	const webdav = { kind: 'webdav', url: 'https://dav.example/notes', user: 'mé', password: 'p: ä', versioned: false };

	test('comes out with its address as a folder', () => {
		expect(RemoteConfig.parse(webdav)).toEqual({ ...webdav, url: 'https://dav.example/notes/' });
	});

	test.each([
		['plain http', { url: 'http://dav.example/' }],
		['a user with a colon', { user: 'a:b' }],
		['a password with a line end', { password: 'a\nb' }],
		['another kind', { kind: 'ftp' }],
	])('is refused with %s, without saying the password', (_, change) => {
		const { error } = RemoteConfig.safeParse({ ...webdav, password: 'hunter-2', ...change });
		expect(error).toBeDefined();
		expect(JSON.stringify(error?.issues)).not.toContain('hunter-2');
	});

	test('takes no token that does not fit into a header', () => {
		const storage = {
			kind: 'remotestorage',
			address: 'a@b.example',
			root: 'https://b.example/storage/a',
			token: 'abc',
		};
		expect(RemoteConfig.safeParse(storage).success).toBe(true);
		expect(RemoteConfig.safeParse({ ...storage, token: 'a\r\nb' }).success).toBe(false);
	});
});
