import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_PLACES } from '../../../scripts/lib/server-places.mjs';
import type { ServerKind } from './process';
import { filledIn, recipe } from './recipes';

const MODULE = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

export const nginx: ServerKind = {
	name: 'nginx',
	needs: SERVER_PLACES.nginx,
	command({ home, temporary, htpasswd, port }) {
		const block = filledIn(recipe('nginx', 'nginx'), {
			'root /srv;': `root ${home};`,
			'/etc/sidelight.htpasswd': htpasswd,
		});
		const config = join(home, 'nginx.conf');
		const spools = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
		writeFileSync(
			config,
			`${process.getuid?.() === 0 ? 'user www-data;' : ''}
load_module ${MODULE};
daemon off;
pid ${home}/pid;
worker_processes 1;
events { worker_connections 64; }
http {
	${spools.map((name) => `${name}_temp_path ${temporary}/${name};`).join(' ')}
	access_log off;
	server {
		listen 127.0.0.1:${port};
		${block}
	}
}
`,
		);
		return { program: '/usr/sbin/nginx', args: ['-p', home, '-e', join(home, 'error.log'), '-c', config] };
	},
};
