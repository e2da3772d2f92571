import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { RemoteConfig, type WebdavConfig } from '../../src/sync/remotes/config';
import type { Remote } from '../../src/sync/remotes/remote';
import { RemoteError } from '../../src/sync/remotes/remote';
import { openWebdav } from '../../src/sync/remotes/webdav';
import { checkWebdav } from '../../src/sync/remotes/webdav-check';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/fault-proxy';
import { SERVERS } from '../support/servers';
import { missingFor, PASSWORD, startServer, type TestServer, USER } from '../support/servers/process';

const FILE = '00000000000000aa-00000001-0000000000000001.seg';
const BYTES = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) & 0xff);
/** For requests that never get an answer; all others have the usual time, however busy the machine is. */
const IMPATIENT_MS = 300;
const PAGE: Fault = {
	status: 200,
	headers: { 'content-type': 'text/html' },
	body: '<html>Please log in to the network</html>',
};

/** Faults that answer in the server's place, and what each call has to make of them. */
const ANSWERS: [name: string, fault: Fault, failure: string, details?: object][] = [
	['401', { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }, 'sign-in'],
	['403', { status: 403 }, 'forbidden'],
	['413', { status: 413 }, 'too-large'],
	['423', { status: 423 }, 'busy'],
	['429 with seconds', { status: 429, headers: { 'retry-after': '17' } }, 'busy', { retryAfter: 17_000 }],
	[
		'503 with a date',
		{ status: 503, headers: { date: 'Sun, 06 Nov 1994 08:49:00 GMT', 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' } },
		'busy',
		{ retryAfter: 37_000 },
	],
	['500', { status: 500 }, 'server-error'],
	['507', { status: 507 }, 'full'],
	[
		'a redirect',
		{ status: 302, headers: { location: 'https://elsewhere.example/' } },
		'not-storage',
		{ found: 'redirect' },
	],
	['a web page', PAGE, 'not-storage', { found: 'page' }],
];

for (const kind of SERVERS) {
	const missing = missingFor(kind);
	describe.skipIf(missing.length > 0)(`${kind.name} behind a proxy that breaks things ${missing}`, () => {
		let server: TestServer;
		let proxy: FaultProxy;
		let direct: Remote;
		let remote: Remote;
		let config: WebdavConfig;
		beforeAll(async () => {
			server = await startServer(kind);
			proxy = await startFaultProxy(server.url);
			const common = { kind: 'webdav', user: USER, password: PASSWORD, versioned: false };
			config = RemoteConfig.parse({ ...common, url: `${proxy.url}vault` }) as WebdavConfig;
			direct = openWebdav(RemoteConfig.parse({ ...common, url: `${server.url}vault` }) as WebdavConfig, { fetch });
			remote = openWebdav(config, { fetch });
			await direct.makeFolder('v1/log');
		});
		afterEach(async () => {
			proxy.fault = () => undefined;
			await direct.remove('v1/log', FILE);
		});
		afterAll(async () => {
			await proxy?.close();
			await server?.stop();
		});

		const failureOf = async (call: () => Promise<unknown>): Promise<RemoteError> => {
			const error = await call().then(
				(value) => new Error(`It resolved with ${value}`),
				(reason) => reason,
			);
			expect(error).toBeInstanceOf(RemoteError);
			expect(JSON.stringify([error.message, error.details, String(error.cause)])).not.toMatch(/secret|sécret|Basic/i);
			return error as RemoteError;
		};

		test.each(ANSWERS)('%s', async (_, fault, failure, details = {}) => {
			proxy.fault = () => fault;
			for (const call of [
				() => remote.list('v1/log'),
				() => remote.read('v1/log', FILE),
				() => remote.write('v1/log', FILE, BYTES),
				() => remote.remove('v1/log', FILE),
				() => remote.makeFolder('v1/log'),
			]) {
				const error = await failureOf(call);
				expect(error.failure).toBe(failure);
				expect(error.details).toMatchObject(details);
			}
			expect(await direct.list('v1/log')).toEqual([]);
		});

		test('404 and 409', async () => {
			proxy.fault = () => ({ status: 404 });
			expect(await remote.list('v1/log')).toBeNull();
			expect(await remote.read('v1/log', FILE)).toBeNull();
			await remote.remove('v1/log', FILE);
			for (const status of [404, 409]) {
				proxy.fault = () => ({ status });
				expect((await failureOf(() => remote.write('v1/log', FILE, BYTES))).failure).toBe('no-folder');
			}
		});

		test('412: a whole file is left, a part is mended', async () => {
			await direct.write('v1/log', FILE, BYTES);
			let puts = 0;
			proxy.fault = (method) => (method === 'PUT' && puts++ === 0 ? { status: 412 } : undefined);
			await remote.write('v1/log', FILE, BYTES);
			expect(puts).toBe(1);
			await direct.remove('v1/log', FILE);
			await direct.write('v1/log', FILE, BYTES.slice(0, 1000));
			puts = 0;
			await remote.write('v1/log', FILE, BYTES);
			expect(puts).toBe(2);
			expect(await direct.read('v1/log', FILE)).toEqual(BYTES);
		});

		test('no answer', async () => {
			proxy.fault = () => 'hang';
			const remote = openWebdav(config, { fetch, idleMs: IMPATIENT_MS });
			for (const call of [() => remote.list('v1/log'), () => remote.write('v1/log', FILE, BYTES.slice(0, 100))])
				expect(await failureOf(call)).toMatchObject({
					failure: 'offline',
					message: expect.stringContaining('in time'),
				});
		});

		test('a connection that breaks while answering', async () => {
			await direct.write('v1/log', FILE, BYTES);
			proxy.fault = () => ({ cutAnswer: 150_000 });
			expect((await failureOf(() => remote.read('v1/log', FILE))).failure).toBe('offline');
			proxy.fault = () => ({ cutAnswer: 200 });
			expect((await failureOf(() => remote.list('v1/log'))).failure).toBe('offline');
		});

		test('a listing that ends too early', async () => {
			await direct.write('v1/log', FILE, BYTES);
			const whole = `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/a.seg</D:href><D:propstat><D:prop>
				<D:getcontentlength>3</D:getcontentlength></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
			proxy.fault = () => ({ status: 207, headers: { 'content-type': 'text/xml' }, body: whole });
			expect((await failureOf(() => remote.list('v1/log'))).failure).toBe('offline');
			proxy.fault = () => ({ status: 207, body: '' });
			expect((await failureOf(() => remote.list('v1/log'))).failure).toBe('not-storage');
		});

		test('an upload that breaks off, sent again', async () => {
			proxy.fault = () => ({ cutRequest: 100_000 });
			expect((await failureOf(() => remote.write('v1/log', FILE, BYTES))).failure).toBe('offline');
			proxy.fault = () => undefined;
			// rclone holds on to the broken upload for a moment, and answers 423.
			await vi.waitFor(() => remote.write('v1/log', FILE, BYTES), { timeout: 20_000, interval: 100 });
			expect(await remote.list('v1/log')).toEqual([{ name: FILE, size: BYTES.length }]);
			expect(await remote.read('v1/log', FILE)).toEqual(BYTES);
		});

		test('a connection that breaks after the server did it', async () => {
			proxy.fault = () => 'reset-after-success';
			expect((await failureOf(() => remote.write('v1/log', FILE, BYTES))).failure).toBe('offline');
			proxy.fault = () => undefined;
			await remote.write('v1/log', FILE, BYTES);
			expect(await remote.read('v1/log', FILE)).toEqual(BYTES);
			proxy.fault = () => 'reset-after-success';
			expect((await failureOf(() => remote.remove('v1/log', FILE))).failure).toBe('offline');
			proxy.fault = () => undefined;
			await remote.remove('v1/log', FILE);
			expect(await remote.list('v1/log')).toEqual([]);
		});

		test('the check at set-up names what is wrong, and leaves nothing behind', async () => {
			const check = async (changes: Partial<WebdavConfig> = {}) =>
				(await checkWebdav({ ...config, ...changes }, { fetch })).outcome;
			const on = (methods: string, fault: Fault) => {
				proxy.fault = (method) => (methods.includes(method) ? fault : undefined);
			};
			expect(await check()).toBe('ready');
			expect(await check({ password: 'wrong' })).toBe('sign-in');
			expect(await check({ url: `${proxy.url}above/below/` })).toBe('no-folder');
			expect(await checkWebdav({ ...config, url: `${proxy.url}new/` }, { fetch })).toMatchObject({
				outcome: 'ready',
			});
			on('PROPFIND', PAGE);
			expect(await check()).toBe('page');
			on('PROPFIND', { status: 301, headers: { location: '/elsewhere/' } });
			expect(await check()).toBe('redirect');
			on('PROPFIND', { status: 405 });
			expect(await check()).toBe('not-webdav');
			on('PUT', { status: 403 });
			expect(await check()).toBe('read-only');
			on('PUT', { status: 507 });
			expect(await check()).toBe('full');
			on('PUT', { status: 201 });
			expect(await check()).toBe('unreliable');
			on('GET', { status: 200, body: 'something else' });
			expect(await check()).toBe('unreliable');
			on('DELETE', { status: 204 });
			expect(await check()).toBe('unreliable');
			on('PROPFIND', { status: 429, headers: { 'retry-after': '5' } });
			expect(await checkWebdav(config, { fetch })).toMatchObject({ outcome: 'busy', retryAfter: 5000 });
			on('PROPFIND', 'hang');
			expect(await checkWebdav(config, { fetch, idleMs: IMPATIENT_MS })).toMatchObject({ outcome: 'offline' });
			proxy.fault = () => undefined;
			const left = (await direct.list('')) ?? [];
			expect(left.length).toBe(3); // Those that the proxy did not let go.
		});
	});
}
