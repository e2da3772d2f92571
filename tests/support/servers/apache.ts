import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_PLACES } from '../../../scripts/lib/server-places.mjs';
import type { ServerKind } from './process';
import { filledIn, recipe } from './recipes';

const MODULES = [
	...['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic'],
	...['alias', 'dav', 'dav_fs', 'dav_lock'],
];

export const apache: ServerKind = {
	name: 'Apache',
	needs: SERVER_PLACES.apache,
	command({ home, data, temporary, htpasswd, port }) {
		const block = filledIn(recipe('Apache', 'apache'), {
			'/var/lock/apache2/sidelight': join(temporary, 'lock'),
			'/srv/sidelight': data,
			'/etc/sidelight.htpasswd': htpasswd,
		});
		const config = join(home, 'apache.conf');
		writeFileSync(
			config,
			`ServerRoot ${home}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/pid
ErrorLog ${home}/error.log
Mutex file:${temporary} default
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
<IfModule unixd_module>
User www-data
Group www-data
</IfModule>
DocumentRoot ${home}
${block}`,
		);
		return { program: '/usr/sbin/apache2', args: ['-f', config, '-D', 'FOREGROUND'] };
	},
};
