import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_PLACES } from '../../../scripts/lib/server-places.mjs';
import type { ServerKind } from './process';
import { filledIn, recipe } from './recipes';

/** sabre/dav, the WebDAV of Nextcloud and others, under PHP's own server. */
export const sabre: ServerKind = {
	name: 'sabre/dav',
	needs: SERVER_PLACES.sabre,
	command({ home, data, htpasswd, port }) {
		const script = join(home, 'server.php');
		const text = filledIn(recipe('Nextcloud', 'php'), {
			'/srv/sidelight': data,
			'/etc/sidelight.htpasswd': htpasswd,
		});
		writeFileSync(script, text);
		return { program: '/usr/bin/php', args: ['-S', `127.0.0.1:${port}`, script] };
	},
};
