import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebdavConfig } from '../../src/sync/remotes/config';

/** A WebDAV server of this process that keeps its files in memory, for tests of what is above the protocol. */
export interface TinyWebdav {
	url: string;
	/** Files by their path below the folder. */
	files: Map<string, Buffer>;
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
	const files = new Map<string, Buffer>();
	const folders = new Set(['']);
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
		const path = decodeURIComponent(url.slice(FOLDER.length)).replace(/\/$/, '');
		const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
		const file = files.get(path);
		switch (method) {
			case 'PROPFIND':
				return folders.has(path) ? end(207, listing(path, files, folders), 'application/xml') : end(404);
			case 'MKCOL':
				if (folders.has(path)) return end(405);
				if (!folders.has(parent)) return end(409);
				folders.add(path);
				return end(201);
			case 'PUT':
				if (!folders.has(parent)) return end(409);
				files.set(path, Buffer.concat(chunks));
				return end(file ? 204 : 201);
			case 'DELETE':
				return end(files.delete(path) ? 204 : 404);
			case 'GET':
				return file ? end(200, file) : end(404);
			default:
				return end(405);
		}
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

function listing(folder: string, files: ReadonlyMap<string, Buffer>, folders: ReadonlySet<string>): string {
	const parentOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
	const entry = (path: string, properties: string) =>
		`<d:response><d:href>${FOLDER}${encodeURI(path)}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
	const isFolder = '<d:resourcetype><d:collection/></d:resourcetype>';
	const within = [
		entry(folder === '' ? '' : `${folder}/`, isFolder),
		...[...folders]
			.filter((path) => path !== '' && path !== folder && parentOf(path) === folder)
			.map((path) => entry(`${path}/`, isFolder)),
		...[...files]
			.filter(([path]) => parentOf(path) === folder)
			.map(([path, { length }]) => entry(path, `<d:resourcetype/><d:getcontentlength>${length}</d:getcontentlength>`)),
	];
	return `<?xml version="1.0" encoding="utf-8"?><d:multistatus xmlns:d="DAV:">${within.join('')}</d:multistatus>`;
}
