import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_PLACES } from '../../../scripts/lib/server-places.mjs';
import type { ServerKind } from './process';
import { filledIn, recipe } from './recipes';

export const lighttpd: ServerKind = {
	name: 'lighttpd',
	needs: SERVER_PLACES.lighttpd,
	command({ home, data, temporary, htpasswd, port }) {
		const block = filledIn(recipe('lighttpd', 'lighttpd'), {
			'/srv/sidelight': data,
			'/etc/sidelight.htpasswd': htpasswd,
		});
		const config = join(home, 'lighttpd.conf');
		writeFileSync(
			config,
			`server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${home}"
server.errorlog = "${home}/error.log"
server.upload-dirs = ( "${temporary}" )
${block}`,
		);
		return { program: '/usr/sbin/lighttpd', args: ['-D', '-f', config] };
	},
};
