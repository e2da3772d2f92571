import { describe, test } from 'vitest';
import { RemoteConfig, type WebdavConfig } from '../../src/sync/remotes/config';
import { openWebdav } from '../../src/sync/remotes/webdav';
import { checkVersions } from '../../src/sync/remotes/webdav-versions';
import { SERVERS } from '../support/servers';
import { missingFor, PASSWORD, startServer, USER } from '../support/servers/process';

/**
 * On which servers the time or ETag of a folder moves with every change. sabre/dav replaces files where they lie, and
 * rclone tells one time for as long as it runs.
 */
const MOVES: Readonly<Record<string, boolean>> = {
	Apache: true,
	nginx: true,
	lighttpd: true,
	rclone: false,
	'sabre/dav': false,
};

describe.concurrent('whether the version of a folder can be trusted', () => {
	for (const kind of SERVERS) {
		const missing = missingFor(kind).join(', ');
		test.skipIf(missing !== '')(`on ${kind.name} ${missing && `(install ${missing})`}`, async ({ expect }) => {
			const server = await startServer(kind);
			try {
				const config = { kind: 'webdav', url: server.url, user: USER, password: PASSWORD, versioned: true };
				const remote = openWebdav(RemoteConfig.parse(config) as WebdavConfig, { fetch });
				expect(await checkVersions(remote)).toBe(MOVES[kind.name]);
				expect(await remote.list('')).toEqual([]);
			} finally {
				await server.stop();
			}
		});
	}
});
