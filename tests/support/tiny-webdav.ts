import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebdavConfig } from '../../src/sync/remotes/config';
import { type WebdavFolder, webdavFolder } from './webdav-folder';

/** A WebDAV server of this process that keeps its files in memory, for tests of what is above the protocol. */
export interface TinyWebdav {
	url: string;
	/** Files by their path below the folder. */
	files: WebdavFolder['files'];
	/** Methods and paths that were asked for, those that were refused too. */
	requests: string[];
	/** No longer answers, until `start`. */
	stop(): Promise<void>;
	start(): Promise<void>;
}

const FOLDER = '/dav/';

/** Who is let in, unless told. */
const [USER, PASSWORD] = ['reader', 'a password'];

/** What is stored of such a server once a browser uses it. */
export const tinyWebdavConfig = ({ url }: TinyWebdav): WebdavConfig => ({
	...{ kind: 'webdav', url, user: USER, password: PASSWORD, versioned: false },
});

/** Starts a server that lets one user in. */
export async function serveWebdav(user = USER, password = PASSWORD): Promise<TinyWebdav> {
	const folder = webdavFolder(FOLDER);
	const { files } = folder;
	const requests: string[] = [];
	const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
	let server: Server | undefined;
	let port = 0;

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const { method = 'GET', url = '/', headers } = request;
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		requests.push(`${method} ${url}`);
		const end = (status: number, body: string | Buffer = '', type = 'application/octet-stream') => {
			response.writeHead(status, {
				'content-type': type,
				...(status === 401 && { 'www-authenticate': 'Basic realm="x"' }),
			});
			response.end(body);
		};
		if (headers.authorization !== wanted) return end(401);
		const {
			status,
			body = '',
			type,
		} = folder.answer(method, decodeURIComponent(url.slice(FOLDER.length)), Buffer.concat(chunks));
		end(status, body, type);
	};
	const start = () =>
		new Promise<void>((resolve) => {
			const opened = createServer((request, response) => void answer(request, response));
			server = opened;
			opened.listen(port, '127.0.0.1', () => {
				port = (opened.address() as AddressInfo).port;
				resolve();
			});
		});
	const stop = () =>
		new Promise<void>((resolve) => {
			server?.close(() => resolve());
			server?.closeAllConnections();
		});
	await start();
	return { url: `http://127.0.0.1:${port}${FOLDER}`, files, requests, start, stop };
}
