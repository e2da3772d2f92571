import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RemoteConfig } from '../../src/sync/remotes/config';
import { dialogAddress, readRedirect } from '../../src/sync/remotes/remote-storage-dialog';
import { discoverStorage } from '../../src/sync/remotes/remote-storage-discovery';
import { answerDialog, armadietto, signUp } from '../support/servers/armadietto';
import { startServer, type TestServer } from '../support/servers/process';
import { acceptance } from '../sync/remotes/acceptance';
import { openByFetch } from '../sync/remotes/ways';

const REDIRECT = 'https://abcdefgh.chromiumapp.example/remotestorage';

/** The way of a reader: address, discovery, dialog, token. */
async function connect(origin: string, username: string): Promise<RemoteConfig> {
	const address = `${username}@${new URL(origin).host}`;
	const { root, dialog } = await discoverStorage(address, { fetch });
	const back = await answerDialog(dialogAddress(dialog ?? '', REDIRECT, 'state-1'), username, 'allow');
	const answer = readRedirect(back, 'state-1');
	if (typeof answer === 'string') throw new Error(`The dialog came back with ${answer}.`);
	return RemoteConfig.parse({ kind: 'remotestorage', address, root, token: answer.token });
}

acceptance(
	'remoteStorage (armadietto)',
	async () => {
		const server = await startServer(armadietto);
		const { origin } = new URL(server.url);
		let count = 0;
		return {
			async place() {
				const username = `reader${++count}`;
				expect(await signUp(origin, username)).toBe(201);
				const config = await connect(origin, username);
				return async (signal) => openByFetch(config, fetch, signal);
			},
			stop: server.stop,
		};
	},
	// It writes its list of a folder anew with each file.
	{ emptyFolders: false, needsFolders: false, anyName: false, count: 100 },
);

describe('connecting remoteStorage', () => {
	let server: TestServer;
	let origin = '';
	beforeAll(async () => {
		server = await startServer(armadietto);
		origin = new URL(server.url).origin;
		await signUp(origin, 'reader');
	});
	afterAll(() => server.stop());

	test('tells a reader’s refusal from an answer to somebody else’s question', async () => {
		const { dialog } = await discoverStorage(`reader@${new URL(origin).host}`, { fetch });
		const asked = dialogAddress(dialog ?? '', REDIRECT, 'state-1');
		expect(Object.fromEntries(new URL(asked).searchParams)).toEqual({
			client_id: 'https://abcdefgh.chromiumapp.example',
			redirect_uri: REDIRECT,
			response_type: 'token',
			scope: 'sidelight:rw',
			state: 'state-1',
		});
		const allowed = await answerDialog(asked, 'reader', 'allow');
		expect(readRedirect(allowed, 'state-1')).toEqual({ token: expect.stringMatching(/./) });
		expect(readRedirect(allowed, 'state-2')).toBe('invalid');
		// armadietto leaves the state out of refusals, which the standard asks for.
		expect(readRedirect(`${await answerDialog(asked, 'reader', 'deny')}&state=state-1`, 'state-1')).toBe('denied');
	});

	test('asks to sign in again once the token is not known', async () => {
		const config = await connect(origin, 'reader');
		const remote = openByFetch({ ...config, token: 'made-up' } as RemoteConfig, fetch);
		await expect(remote.list('v1/log')).rejects.toMatchObject({ failure: 'sign-in' });
		await expect(remote.write('v1/log', 'a.seg', new Uint8Array(3))).rejects.toMatchObject({ failure: 'sign-in' });
	});

	test('is told of an unchanged folder with one small answer', async () => {
		const config = await connect(origin, 'reader');
		const statuses: number[] = [];
		const watched: typeof fetch = async (...request) => {
			const response = await fetch(...request);
			statuses.push(response.status);
			return response;
		};
		const remote = openByFetch(config, watched);
		await remote.write('v1/log', 'a.seg', new Uint8Array(3));
		const version = await remote.version('v1/log');
		expect(version).not.toBeNull();
		expect(await remote.version('v1/log')).toBe(version);
		expect(await remote.list('v1/log')).toEqual([{ name: 'a.seg', size: 3 }]);
		expect(statuses).toEqual([201, 200, 304, 304]);
	});
});
