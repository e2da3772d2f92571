import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HTPASSWD } from '../../../scripts/lib/server-places.mjs';

export const USER = 'réader';
export const PASSWORD = 'sécret: with a colon';

/** A server under test, in a folder of its own that goes with it. */
export interface TestServer {
	/** The address of the WebDAV folder, with a slash at its end. */
	url: string;
	/** The same folder on the disk. */
	folder: string;
	stop(): Promise<void>;
}

/** Where a server's files lie. */
export interface Place {
	/** All of it. */
	home: string;
	/** Files that the server stores. */
	data: string;
	/** For the server's own use. */
	temporary: string;
	htpasswd: string;
	port: number;
}

/** A kind of server: what it needs, and how it is started in the foreground. */
export interface ServerKind {
	name: string;
	/** Files that have to be there, each with the package that brings it. */
	needs: Readonly<Record<string, string>>;
	command(place: Place): { program: string; args: string[]; env?: Record<string, string> };
}

/** Packages that are missing for a kind of server. */
export function missingFor({ needs }: ServerKind): string[] {
	return Object.entries(needs)
		.filter(([path]) => !existsSync(path))
		.map(([, name]) => name);
}

/** Starts a server on a free port of the loopback address, and waits until it answers. */
export async function startServer(kind: ServerKind): Promise<TestServer> {
	const place = await makePlace();
	if (HTPASSWD in kind.needs) execFileSync(HTPASSWD, ['-bcB', place.htpasswd, USER, PASSWORD], { stdio: 'ignore' });
	const { program, args, env } = kind.command(place);
	const child = spawn(...bound(program, args), { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
	const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
	child.on('error', (error) => (output += error.message));
	const stop = async () => {
		if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
			child.kill('SIGTERM');
			const late = setTimeout(() => child.kill('SIGKILL'), 5000);
			await ended;
			clearTimeout(late);
		}
		rmSync(place.home, { recursive: true, force: true });
	};
	const url = `http://127.0.0.1:${place.port}/sidelight/`;
	try {
		await untilReady(url, child, () => `${kind.name} did not start:\n${output}\n${logIn(place)}`);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, folder: place.data, stop };
}

async function makePlace(): Promise<Place> {
	const home = mkdtempSync(join(tmpdir(), 'sidelight-server-'));
	// Started as root, servers work as another user, who has to get in.
	chmodSync(home, 0o755);
	const place = {
		home,
		data: join(home, 'sidelight'),
		temporary: join(home, 'temporary'),
		htpasswd: join(home, 'htpasswd'),
		port: await freePort(),
	};
	for (const folder of [place.data, place.temporary]) {
		mkdirSync(folder);
		if (process.getuid?.() === 0) execFileSync('chown', ['www-data:www-data', folder]);
	}
	return place;
}

/** The system's choice; another program could take it in between, which a test run has not been seen to suffer from. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

/** On Linux the server ends with the test run, however that ends. */
function bound(program: string, args: string[]): [string, string[]] {
	const binder = '/usr/bin/setpriv';
	return existsSync(binder) ? [binder, ['--pdeathsig', 'TERM', program, ...args]] : [program, args];
}

async function untilReady(url: string, child: ChildProcess, complaint: () => string): Promise<void> {
	for (const deadline = Date.now() + 45_000; Date.now() < deadline; ) {
		if (child.exitCode !== null) break;
		const answer = await fetch(url, { method: 'OPTIONS' }).catch(() => null);
		await answer?.arrayBuffer();
		if (answer) return;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error(complaint());
}

function logIn({ home }: Place): string {
	const path = join(home, 'error.log');
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
