import { beforeEach, describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { memoryWebdav } from '../../../tests/support/memory-webdav';
import type { LabDevice } from '../../../tests/support/sync-lab';
import { beginAsPeer, peerOf } from '../../../tests/support/sync-peer';
import { must } from '../../text/must';
import { newRecoveryCode } from '../format/recovery-code';
import { openWebdav } from '../remotes/webdav';
import type { SyncState } from '../state';

const CODE = newRecoveryCode();
type On = Extract<SyncState, { on: true }>;

let server: ReturnType<typeof memoryWebdav>;
let [laptop, phone]: [LabDevice, LabDevice] = [] as never;

beforeEach(async () => {
	server = memoryWebdav();
	const remote = openWebdav(server.config, server);
	laptop = await beginAsPeer(remote, CODE, 'Laptop');
	await laptop.put(aClipping({ comment: 'First.' }));
	await laptop.poll();
	phone = await peerOf(remote, CODE, 'Phone');
	await phone.poll();
});

const on = (state: SyncState): On => must(state.on ? state : null);
const comments = async (device: LabDevice) => (await device.clippings()).map(({ comment }) => comment).sort();
const segments = () => [...server.files.keys()].filter((path) => path.endsWith('.seg'));

test.each([
	['PROPFIND', 401, 'sign-in'],
	['PROPFIND', 403, 'forbidden'],
	['PROPFIND', 429, 'busy'],
	['PROPFIND', 500, 'server-error'],
	['PROPFIND', 502, 'server-error'],
	['PROPFIND', 503, 'busy'],
	['PROPFIND', 302, 'not-storage'],
	['PUT', 403, 'forbidden'],
	['PUT', 413, 'too-large'],
	['PUT', 422, 'refused'],
	['PUT', 423, 'busy'],
	['PUT', 507, 'full'],
	['GET', 403, 'forbidden'],
	['GET', 500, 'server-error'],
	['GET', 204, 'refused'],
	['GET', 206, 'refused'],
	['GET', 302, 'not-storage'],
] as const)(
	'%s answered with %i is told as %s, with the request, and passes with its cause',
	async (method, status, kind) => {
		const before = on(await laptop.poll()).lastGood;
		await phone.put(aClipping({ comment: 'From the phone.' }));
		await phone.push();
		await laptop.put(aClipping({ comment: 'Second.' }));
		server.fault = (asked) => (asked === method ? status : null);
		const state = on(await laptop.poll());
		expect(state.trouble).toMatchObject({ kind, request: { method, status } });
		expect(must(state.trouble?.request).file).not.toBe('');
		expect(state.lastGood).toBe(before);
		server.fault = () => null;
		expect(on(await laptop.poll())).toMatchObject({ trouble: null, waiting: 0 });
		await phone.poll();
		expect(await comments(laptop)).toEqual(['First.', 'From the phone.', 'Second.']);
		expect(await comments(phone)).toEqual(await comments(laptop));
	},
);

describe('one file that the storage refuses', () => {
	test('does not keep the others from being read, nor anything from being sent', async () => {
		await phone.put(aClipping({ comment: 'Forbidden.' }));
		await phone.push();
		const forbidden = must(segments().at(-1));
		await phone.put(aClipping({ comment: 'After it.' }));
		await phone.push();
		await laptop.put(aClipping({ comment: 'From the laptop.' }));
		server.fault = (method, path) => (method === 'GET' && path === forbidden ? 403 : null);
		const state = on(await laptop.poll());
		expect(state.trouble).toMatchObject({ kind: 'forbidden', request: { method: 'GET', status: 403 } });
		expect(forbidden.endsWith(must(state.trouble?.request).file)).toBe(true);
		expect(state).toMatchObject({ waiting: 0, unreadable: 1 });
		expect(await comments(laptop)).toEqual(['After it.', 'First.', 'From the laptop.']);
		await phone.poll();
		expect(await comments(phone)).toContain('From the laptop.');
		server.fault = () => null;
		expect(on(await laptop.poll())).toMatchObject({ trouble: null, unreadable: 0 });
		expect(await comments(laptop)).toContain('Forbidden.');
	});

	test('does not keep the others from being written', async () => {
		let refused = '';
		server.fault = (method, path) => {
			if (method !== 'PUT' || !path.endsWith('.seg')) return null;
			refused ||= path;
			return path === refused ? 413 : null;
		};
		await laptop.put(aClipping({ comment: 'Refused.' }));
		await laptop.poll();
		await laptop.put(aClipping({ comment: 'After it.' }));
		expect(on(await laptop.poll())).toMatchObject({
			waiting: 1,
			trouble: { kind: 'too-large', request: { method: 'PUT', status: 413 } },
		});
		await phone.poll();
		expect(await comments(phone)).toEqual(['After it.', 'First.']);
		server.fault = () => null;
		await laptop.poll();
		await phone.poll();
		expect(await comments(phone)).toEqual(['After it.', 'First.', 'Refused.']);
	});

	test('is asked for once in a run; where more are refused, the run ends', async () => {
		for (let i = 0; i < 8; i++) {
			await phone.put(aClipping({ comment: `Number ${i}.` }));
			await phone.push();
		}
		server.fault = (method) => (method === 'GET' ? 403 : null);
		server.requests.length = 0;
		await laptop.poll();
		expect(server.requests.filter((request) => request.startsWith('GET')).length).toBeLessThanOrEqual(8);
	});
});

test('what was just sent is among the files of the log that are told', async () => {
	const before = on(await laptop.poll()).log;
	await laptop.put(aClipping({ comment: 'Second.' }));
	const { log } = on(await laptop.push());
	expect(log.files).toBe(before.files + 1);
	expect(log.bytes).toBeGreaterThan(before.bytes);
});
