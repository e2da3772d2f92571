import { describe, test } from 'vitest';
import { RemoteConfig } from '../../src/sync/remotes/config';
import { SERVERS } from '../support/servers';
import { missingFor, PASSWORD, startServer, USER } from '../support/servers/process';
import { acceptance } from '../sync/remotes/acceptance';
import { openByFetch } from '../sync/remotes/ways';

for (const kind of SERVERS) {
	const missing = missingFor(kind);
	if (missing.length > 0) {
		describe.skip(`${kind.name} (install ${missing.join(', ')})`, () => test('is not installed', () => {}));
		continue;
	}
	acceptance(kind.name, async () => {
		const server = await startServer(kind);
		let count = 0;
		return {
			async place() {
				const url = `${server.url}${++count}/`;
				const config = RemoteConfig.parse({ kind: 'webdav', url, user: USER, password: PASSWORD, versioned: true });
				return async (signal) => openByFetch(config, fetch, signal);
			},
			stop: server.stop,
		};
	});
}
