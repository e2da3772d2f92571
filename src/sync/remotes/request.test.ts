import { describe, expect, test, vi } from 'vitest';
import { failureOf } from './answers';
import { RemoteError } from './remote';
import { ask, type Transport } from './request';
import { readRetryAfter } from './retry-after';

const request = {
	method: 'GET',
	url: 'https://dav.example/notes/a.seg',
	about: 'a.seg',
	headers: { authorization: 'Basic c2VjcmV0' },
};

const answering = (answer: Response | Error, more: Partial<Transport> = {}): Transport => ({
	fetch: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
	...more,
});

const failureFrom = async (transport: Transport, limit?: number): Promise<RemoteError> => {
	const error = await ask(transport, { ...request, limit }).catch((reason) => reason);
	expect(error).toBeInstanceOf(RemoteError);
	expect(error.message).not.toMatch(/dav\.example|Basic|c2VjcmV0/);
	return error;
};

describe('a request', () => {
	test('sends no cookies, follows no redirect and fills no cache', async () => {
		let sent: RequestInit | undefined;
		const noting: typeof fetch = async (_, init) => {
			sent = init;
			return new Response('x');
		};
		await ask({ fetch: noting }, request);
		expect(sent).toMatchObject({
			redirect: 'manual',
			credentials: 'omit',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
		});
	});

	test('takes an answer that is shorter than announced for broken off, as Firefox does not', async () => {
		const short = new Response('abc', { headers: { 'content-length': '10' } });
		expect((await failureFrom(answering(short))).failure).toBe('offline');
		// The length is that of the compressed body, which the browser has taken out.
		const packed = new Response('abc', { headers: { 'content-length': '10', 'content-encoding': 'gzip' } });
		expect((await ask(answering(packed), request)).body).toHaveLength(3);
	});

	test('reads no more than it was told', async () => {
		let read = 0;
		const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(read++)) });
		expect((await failureFrom(answering(new Response(endless)), 5000)).failure).toBe('refused');
		expect(read).toBeLessThan(20);
	});

	test('tells a lost permission from a lost network', async () => {
		const lost = new TypeError('Failed to fetch');
		expect((await failureFrom(answering(lost))).failure).toBe('offline');
		expect((await failureFrom(answering(lost, { isPermitted: async () => true }))).failure).toBe('offline');
		expect((await failureFrom(answering(lost, { isPermitted: async () => false }))).failure).toBe('sign-in');
	});

	test('sends nothing where setting or permission does not allow it, whatever it would be answered', async () => {
		const fetch = vi.fn(async () => new Response('ok'));
		const permits = vi.fn(async () => false);
		const refused = ask({ fetch, isPermitted: permits }, { ...request, method: 'PUT', body: 'words' });
		await expect(refused).rejects.toMatchObject({ failure: 'sign-in', details: { request: { status: null } } });
		expect(fetch).not.toHaveBeenCalled();
		permits.mockResolvedValue(true);
		await ask({ fetch, isPermitted: permits }, request);
		expect(fetch).toHaveBeenCalledOnce();
	});

	test('is called off while the answer is still coming', async () => {
		const controller = new AbortController();
		const slow = (_: unknown, init?: RequestInit) =>
			new Promise<Response>((_resolve, reject) => {
				init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
				controller.abort();
			});
		const failure = await failureFrom({ fetch: slow as typeof fetch, signal: controller.signal });
		expect(failure).toMatchObject({ failure: 'offline', message: 'GET a.seg was called off' });
	});
});

test.each([
	[401, 'sign-in'],
	[403, 'forbidden'],
	[404, 'no-folder'],
	[409, 'no-folder'],
	[413, 'too-large'],
	[507, 'full'],
	[423, 'busy'],
	[429, 'busy'],
	[500, 'server-error'],
	[502, 'server-error'],
	[503, 'busy'],
	[302, 'not-storage'],
	[511, 'not-storage'],
	[400, 'refused'],
	[405, 'refused'],
	[501, 'refused'],
])('status %i means %s', (status, failure) => expect(failureOf(status)).toBe(failure));

test.each([
	['17', undefined, 17_000],
	['0', undefined, 0],
	['99999999', undefined, 86_400_000],
	['Thu, 01 Jan 2026 00:00:30 GMT', undefined, 30_000],
	['Thu, 01 Jan 2026 00:00:30 GMT', 'Thu, 01 Jan 2026 00:00:10 GMT', 20_000],
	['Wed, 31 Dec 2025 00:00:00 GMT', undefined, 0],
	['soon', undefined, undefined],
	['-5', undefined, undefined],
])('Retry-After: %s, Date: %s is a wait of %s ms', (value, date, wait) => {
	const headers = new Headers({ 'retry-after': value, ...(date && { date }) });
	expect(readRetryAfter(headers, Date.UTC(2026, 0, 1))).toBe(wait);
});
