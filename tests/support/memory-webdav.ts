import type { WebdavConfig } from '../../src/sync/remotes/config';
import { webdavFolder } from './webdav-folder';

const ROOT = '/dav/';

/** A WebDAV server of this process without a network: `fetch` is its own, and answers at once. */
export function memoryWebdav() {
	const folder = webdavFolder(ROOT);
	const config: WebdavConfig = {
		...{ kind: 'webdav', url: `https://slow.example${ROOT}`, user: '', password: '', versioned: false },
	};
	const server = {
		config,
		files: folder.files,
		requests: [] as string[],
		/** Decides for each request with which status it is refused; null lets it pass. */
		fault: (_method: string, _path: string): number | null => null,
		fetch: async (url: unknown, { method = 'GET', body }: RequestInit = {}): Promise<Response> => {
			const path = decodeURIComponent(new URL(String(url)).pathname.slice(ROOT.length));
			server.requests.push(`${method} ${path}`);
			const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from((body as Uint8Array | null) ?? []);
			const refused = server.fault(method, path);
			const answer = refused === null ? folder.answer(method, path, bytes) : { status: refused };
			const { body: content = '', type = 'application/octet-stream' } = { body: '', type: '', ...answer };
			return new Response(answer.status === 204 ? null : (content as BodyInit), {
				status: answer.status,
				headers: { 'content-type': type },
			});
		},
	};
	return server;
}
