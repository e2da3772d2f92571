import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_PLACES } from '../../../scripts/lib/server-places.mjs';
import type { ServerKind } from './process';
import { filledIn, recipe } from './recipes';

/** The drive of the recipe is a folder of the disk. */
export const rclone: ServerKind = {
	name: 'rclone',
	needs: SERVER_PLACES.rclone,
	command({ home, data, temporary, htpasswd, port }) {
		const config = join(home, 'rclone.conf');
		writeFileSync(config, `[drive]\ntype = alias\nremote = ${data}\n`);
		const [program, ...args] = filledIn(recipe('A cloud drive', 'sh').trim(), {
			'drive:Sidelight': 'drive:',
			'127.0.0.1:8788': `127.0.0.1:${port}`,
			'/etc/sidelight.htpasswd': htpasswd,
		}).split(' ');
		return { program: `/usr/bin/${program}`, args: [...args, '--config', config, '--cache-dir', temporary] };
	},
};
