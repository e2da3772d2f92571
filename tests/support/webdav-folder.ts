/** An answer of a WebDAV server. */
interface Answered {
	status: number;
	body?: string | Buffer;
	type?: string;
}

/** What a WebDAV server keeps, in memory, and how it answers; without users, so whoever serves it lets them in. */
export interface WebdavFolder {
	/** Files by their path below the folder. */
	files: Map<string, Buffer>;
	/** `path` is below the folder, decoded. */
	answer(method: string, path: string, body: Buffer): Answered;
}

const parentOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

/** `root` is the folder's own path on its server, as listings tell it. */
export function webdavFolder(root: string): WebdavFolder {
	const files = new Map<string, Buffer>();
	const folders = new Set(['']);
	return {
		files,
		answer(method, asked, body) {
			const path = asked.replace(/\/$/, '');
			const file = files.get(path);
			switch (method) {
				case 'PROPFIND':
					return folders.has(path)
						? { status: 207, body: listing(root, path, files, folders), type: 'application/xml' }
						: { status: 404 };
				case 'MKCOL':
					if (folders.has(path)) return { status: 405 };
					if (!folders.has(parentOf(path))) return { status: 409 };
					folders.add(path);
					return { status: 201 };
				case 'PUT':
					if (!folders.has(parentOf(path))) return { status: 409 };
					files.set(path, body);
					return { status: file ? 204 : 201 };
				case 'DELETE':
					return { status: files.delete(path) ? 204 : 404 };
				case 'GET':
					return file ? { status: 200, body: file } : { status: 404 };
				default:
					return { status: 405 };
			}
		},
	};
}

function listing(
	root: string,
	folder: string,
	files: ReadonlyMap<string, Buffer>,
	folders: ReadonlySet<string>,
): string {
	const entry = (path: string, properties: string) =>
		`<d:response><d:href>${root}${encodeURI(path)}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
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
