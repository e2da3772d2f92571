import { toBase64, utf8 } from '../format/bytes';
import { addressOf } from './addresses';
import { noWebdav, refusal } from './answers';
import type { WebdavConfig } from './config';
import { readMultistatus } from './multistatus';
import { type Remote, RemoteError, type RemoteFolder } from './remote';
import { type Answer, nameOf, type Transport } from './request';
import { sendBelow } from './send-below';
import { anyVersionOf, type DavListing, filesIn, lengthOf, versionOf } from './webdav-listing';

/** A listing has some 290 bytes a file. */
const MOST_BYTES_OF_LISTING = 64 * 1024 * 1024;
const MOST_BYTES_OF_FILE = 64 * 1024 * 1024;

const MULTI_STATUS = 207;

const isMissing = ({ status }: Answer): boolean => status === 404 || status === 410;

/** `v1/log` -> `v1` -> the chosen folder. */
const above = (folder: RemoteFolder) => folder.split('/').slice(0, -1).join('/') as RemoteFolder;

/** Basic authentication with UTF-8 (RFC 7617 §2.1); nothing where there is no user. */
function basic({ user, password }: WebdavConfig): Record<string, string> {
	if (user === '') return {};
	return { authorization: `Basic ${toBase64(utf8(`${user}:${password}`))}` };
}

/** What is asked of a folder for its version. */
const VALIDATORS = '<getetag/><getlastmodified/>';

export interface WebdavRemote extends Remote {
	/** The validator of the folder, however young and whether or not it can be trusted; empty where there is none. */
	anyVersion(folder: RemoteFolder): Promise<string>;
}

/**
 * A folder on a WebDAV server (RFC 4918). Of the protocol it uses GET, PUT, DELETE, MKCOL and PROPFIND, and of what these
 * answer what five servers were measured to have in common (docs/sync-servers.md).
 */
export function openWebdav(config: WebdavConfig, transport: Transport): WebdavRemote {
	const send = sendBelow(transport, config.url, { headers: basic(config) });

	/** What PROPFIND tells; null where there is no such file or folder. */
	async function find(
		folder: RemoteFolder,
		name: string,
		depth: 0 | 1,
		properties: string,
	): Promise<DavListing | null> {
		const answer = await send('PROPFIND', folder, name, {
			headers: { depth: String(depth), 'content-type': 'application/xml; charset=utf-8' },
			body: `<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>${properties}</prop></propfind>`,
			limit: MOST_BYTES_OF_LISTING,
		});
		if (isMissing(answer)) return null;
		if (answer.status !== MULTI_STATUS) throw noWebdav(answer);
		const responses = readMultistatus(new TextDecoder().decode(answer.body));
		if (responses === 'cut')
			throw new RemoteError('offline', `the answer to ${nameOf(answer.request)} broke off`, {
				request: answer.request,
			});
		if (responses === null) throw noWebdav(answer);
		return { responses, date: answer.headers.get('date') };
	}

	async function sizeOf(folder: RemoteFolder, name: string): Promise<number | null> {
		const [found] = (await find(folder, name, 0, '<getcontentlength/>'))?.responses ?? [];
		return found ? lengthOf(found) : null;
	}

	async function put(folder: RemoteFolder, name: string, body: Uint8Array<ArrayBuffer>, headers = {}): Promise<Answer> {
		return send('PUT', folder, name, { body, headers: { 'content-type': 'application/octet-stream', ...headers } });
	}

	async function makeFolder(folder: RemoteFolder): Promise<void> {
		let answer = await send('MKCOL', folder, '');
		if ((answer.status === 404 || answer.status === 409) && folder !== '') {
			await makeFolder(above(folder));
			answer = await send('MKCOL', folder, '');
		}
		// 405 says that it is there, or that this is no WebDAV, which the next request will tell.
		if (![200, 201, 204, 405].includes(answer.status)) throw refusal(answer);
	}

	return {
		async list(folder) {
			const found = await find(folder, '', 1, '<getcontentlength/>');
			return found && filesIn(found.responses, addressOf(config.url, folder));
		},

		async read(folder, name) {
			const answer = await send('GET', folder, name, { limit: MOST_BYTES_OF_FILE });
			if (isMissing(answer)) return null;
			if (answer.status !== 200) throw refusal(answer);
			return answer.body;
		},

		async write(folder, name, bytes) {
			let answer = await put(folder, name, bytes, { 'if-none-match': '*' });
			if (answer.status === 412) {
				// There already. What an upload that broke off left of it can only be mended without the condition.
				if ((await sizeOf(folder, name)) === bytes.length) return;
				answer = await put(folder, name, bytes);
			}
			if ([200, 201, 204].includes(answer.status)) return;
			// nginx answers so where the folder is missing.
			if (answer.status === 500 && (await find(folder, '', 0, '<getcontentlength/>')) === null)
				throw new RemoteError(
					'no-folder',
					`${nameOf(answer.request)} was answered with 500, and its folder is missing`,
					{
						request: answer.request,
					},
				);
			throw refusal(answer);
		},

		async remove(folder, name) {
			const answer = await send('DELETE', folder, name);
			if (![200, 202, 204].includes(answer.status) && !isMissing(answer)) throw refusal(answer);
		},

		makeFolder,

		async version(folder) {
			if (!config.versioned) return null;
			const found = await find(folder, '', 0, VALIDATORS);
			return found && versionOf(found);
		},

		async anyVersion(folder) {
			const found = await find(folder, '', 0, VALIDATORS);
			return found ? anyVersionOf(found) : '';
		},
	};
}
