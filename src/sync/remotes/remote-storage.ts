import * as z from 'zod/mini';
import { refusal } from './answers';
import type { RemoteStorageConfig } from './config';
import { type Remote, RemoteError, type RemoteFile, type RemoteFolder } from './remote';
import { type Answer, nameOf, type Transport } from './request';
import { sendBelow } from './send-below';

/** The folder of a reader's storage that Sidelight asks for; its scope has the same name. */
export const MODULE = 'sidelight';

/** Bytes of a file or a folder's description. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A folder description (draft-dejong-remotestorage §4); subfolders end in a slash. */
const Description = z.object({
	items: z.record(z.string(), z.looseObject({ 'Content-Length': z._default(z.number().check(z.nonnegative()), 0) })),
});

interface Listing {
	etag: string;
	files: RemoteFile[];
}

/** A token that is not known, or not any more, is answered with 403 as well (the draft's §5): the reader signs in again. */
function refusalOf(answer: Answer): RemoteError {
	const { request, status } = answer;
	if (status !== 403) return refusal(answer);
	return new RemoteError('sign-in', `${nameOf(request)} was answered with 403`, { request });
}

/**
 * A folder on a remoteStorage server (draft-dejong-remotestorage-22): documents by GET, PUT and DELETE, folders as
 * descriptions with an ETag that moves with everything below them, so that `version` can always be trusted. There are no
 * empty folders, and none need to be made.
 */
export function openRemoteStorage(config: RemoteStorageConfig, transport: Transport): Remote {
	const always = { limit: MOST_BYTES, headers: { authorization: `Bearer ${config.token}` } };
	const send = sendBelow(transport, `${config.root}${MODULE}/`, always);
	/** The last listing of each folder, to be told of it again only once it has changed. */
	const known = new Map<RemoteFolder, Listing>();

	async function look(folder: RemoteFolder): Promise<Listing | null> {
		const last = known.get(folder);
		const answer = await send('GET', folder, '', last?.etag ? { headers: { 'if-none-match': last.etag } } : {});
		if (answer.status === 304 && last) return last;
		known.delete(folder);
		if (answer.status === 404) return null;
		if (answer.status !== 200) throw refusalOf(answer);
		const files = filesIn(answer);
		// Some servers describe every folder that might be as an empty one.
		if (files === null) return null;
		const listing = { etag: answer.headers.get('etag') ?? '', files };
		known.set(folder, listing);
		return listing;
	}

	const put = (folder: RemoteFolder, name: string, body: Uint8Array<ArrayBuffer>, headers = {}): Promise<Answer> =>
		send('PUT', folder, name, { body, headers: { 'content-type': 'application/octet-stream', ...headers } });

	return {
		async list(folder) {
			const listing = await look(folder);
			return listing ? listing.files.map((file) => ({ ...file })) : null;
		},

		async read(folder, name) {
			const answer = await send('GET', folder, name);
			if (answer.status === 404) return null;
			if (answer.status !== 200) throw refusalOf(answer);
			return answer.body;
		},

		async write(folder, name, bytes) {
			let answer = await put(folder, name, bytes, { 'if-none-match': '*' });
			if (answer.status === 412) {
				const there = (await look(folder))?.files.find((file) => file.name === name);
				if (there?.size === bytes.length) return;
				answer = await put(folder, name, bytes);
			}
			if (![200, 201, 204].includes(answer.status)) throw refusalOf(answer);
		},

		async remove(folder, name) {
			const answer = await send('DELETE', folder, name);
			if (![200, 204, 404].includes(answer.status)) throw refusalOf(answer);
		},

		async makeFolder() {},

		async version(folder) {
			return (await look(folder))?.etag || null;
		},
	};
}

/** The documents of a folder; null where it has neither documents nor folders, and so is not there. */
function filesIn({ request, body }: Answer): RemoteFile[] | null {
	let described: unknown;
	try {
		described = JSON.parse(new TextDecoder().decode(body));
	} catch (cause) {
		throw new RemoteError('offline', `the answer to ${nameOf(request)} broke off`, { request, cause });
	}
	const { data } = Description.safeParse(described);
	if (!data)
		throw new RemoteError('not-storage', `the answer to ${nameOf(request)} describes no folder`, {
			request,
			found: 'other',
		});
	const items = Object.entries(data.items);
	if (items.length === 0) return null;
	return items.filter(([name]) => !name.endsWith('/')).map(([name, item]) => ({ name, size: item['Content-Length'] }));
}
