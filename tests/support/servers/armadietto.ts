import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, type ServerKind } from './process';

const PROGRAM = join(import.meta.dirname, '../../../node_modules/armadietto/bin/armadietto.js');

/** The remoteStorage server of npm. */
export const armadietto: ServerKind = {
	name: 'armadietto',
	needs: { [PROGRAM]: 'armadietto of npm' },
	command({ home, data, port }) {
		const config = join(home, 'armadietto.json');
		mkdirSync(join(home, 'log'));
		const http = { host: '127.0.0.1', port };
		const logging = { log_dir: join(home, 'log'), stdout: [], log_files: ['error'] };
		writeFileSync(config, JSON.stringify({ allow_signup: true, storage_path: data, http, logging, basePath: '' }));
		return { program: process.execPath, args: [PROGRAM, '-c', config] };
	},
};

/** Signs a reader up. The server answers 201. */
export async function signUp(origin: string, username: string): Promise<number> {
	const body = new URLSearchParams({ username, password: PASSWORD, email: `${username}@harbour.example` });
	return (await fetch(`${origin}/signup`, { method: 'POST', body })).status;
}

/** Does in the server's dialog what a reader does; gives the address that the browser is sent back to. */
export async function answerDialog(dialog: string, username: string, answer: 'allow' | 'deny'): Promise<string> {
	const url = new URL(dialog);
	const body = new URLSearchParams([
		...url.searchParams,
		['username', username],
		['password', PASSWORD],
		[answer, '1'],
	]);
	const response = await fetch(`${url.origin}/oauth`, { method: 'POST', body, redirect: 'manual' });
	return response.headers.get('location') ?? '';
}
