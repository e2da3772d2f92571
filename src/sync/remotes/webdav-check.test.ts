import { expect, test } from 'vitest';
import { slowStorage } from '../../../tests/support/slow-storage';
import { checkWebdav } from './webdav-check';

test('a folder is tried out in five answers one after the other, with more than one file, and left as it was', async () => {
	const storage = slowStorage();
	const steps: string[] = [];
	const check = await storage.through(checkWebdav(storage.config, storage.transport, (step) => steps.push(step)));
	expect(check).toEqual({ outcome: 'ready', detail: '' });
	expect(storage.rounds).toBe(5);
	expect(storage.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(3);
	expect(steps).toEqual(['look', 'write', 'read', 'remove']);
	expect([...storage.files.keys()]).toEqual([]);
});

test.each([
	['PROPFIND', 403, 'forbidden'],
	['PROPFIND', 401, 'sign-in'],
	['PROPFIND', 500, 'server-error'],
	['PROPFIND', 405, 'not-webdav'],
	['PROPFIND', 302, 'redirect'],
	['PUT', 403, 'read-only'],
	['PUT', 413, 'too-large'],
	['PUT', 507, 'full'],
	['PUT', 500, 'server-error'],
	['PUT', 422, 'refused'],
	['PUT', 409, 'no-folder'],
	['GET', 403, 'forbidden'],
	['GET', 204, 'unreliable'],
	['GET', 206, 'unreliable'],
	['GET', 302, 'redirect'],
	['DELETE', 403, 'no-delete'],
	['DELETE', 405, 'no-delete'],
] as const)(
	'where %s is answered with %i, the folder is called %s, and the request is told',
	async (method, status, outcome) => {
		const storage = slowStorage();
		storage.fault = (asked) => (asked === method ? status : null);
		const check = await storage.through(checkWebdav(storage.config, storage.transport));
		expect(check).toMatchObject({ outcome, request: { method, status } });
	},
);

test('a listing that leaves one of the files out is found out, whichever it is', async () => {
	for (const hidden of [0, 1, 2]) {
		const storage = slowStorage();
		const { fetch } = storage.transport;
		storage.transport.fetch = async (url, how) => {
			const answer = await fetch(url, how);
			if (how?.method !== 'PROPFIND') return answer;
			let at = -1;
			const shown = (await answer.text()).replace(/<d:response>.*?<\/d:response>/g, (one) =>
				// The first is the folder itself.
				at++ === hidden ? '' : one,
			);
			return new Response(shown, { status: 207, headers: { 'content-type': 'application/xml' } });
		};
		const check = await storage.through(checkWebdav(storage.config, storage.transport));
		expect(check).toMatchObject({ outcome: 'unreliable' });
	}
});

test('a trial that is called off takes its files away all the same', async () => {
	const storage = slowStorage();
	const stop = new AbortController();
	const check = await storage.through(
		checkWebdav(storage.config, { ...storage.transport, signal: stop.signal }, (step) => {
			if (step === 'read') setTimeout(() => stop.abort());
		}),
	);
	expect(check.outcome).toBe('offline');
	await storage.through(expect.poll(() => storage.files.size).toBe(0));
});
