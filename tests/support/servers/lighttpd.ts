import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTPASSWD, type ServerKind } from './process';
import { filledIn, recipe } from './recipes';

export const lighttpd: ServerKind = {
	name: 'lighttpd',
	needs: {
		'/usr/sbin/lighttpd': 'lighttpd',
		'/usr/lib/lighttpd/mod_webdav.so': 'lighttpd-mod-webdav',
		[HTPASSWD]: 'apache2-utils',
	},
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
