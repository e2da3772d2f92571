import { parseUrl } from './addresses';
import type { DavResponse } from './multistatus';
import type { RemoteFile } from './remote';

/** What a server told of a folder, and its own time when it did. */
export interface DavListing {
	responses: DavResponse[];
	date: string | null;
}

/** A folder that changed this lately may change again and keep its time, as servers count whole seconds. */
const FRESH_MS = 3000;

/** Bytes of a file; null where the server tells none, as of folders. */
export function lengthOf({ properties }: DavResponse): number | null {
	const length = properties.get('getcontentlength') ?? '';
	return /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** The files in the answer to PROPFIND with depth 1 on `address`; subfolders and the folder itself left out. */
export function filesIn(responses: readonly DavResponse[], address: string): RemoteFile[] {
	const own = pathOf(address, address);
	return responses.flatMap((response) => {
		const path = pathOf(response.href, address);
		const size = lengthOf(response);
		if (path === null || path.endsWith('/') || `${path}/` === own || size === null) return [];
		const name = path.slice(path.lastIndexOf('/') + 1);
		return [{ name, size }];
	});
}

/** The decoded path of an address that may be relative; null where it is none, or holds an encoded slash. */
function pathOf(href: string, base: string): string | null {
	const path = parseUrl(href, base)?.pathname;
	if (path === undefined || /%2f/i.test(path)) return null;
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}

/**
 * The validator of a folder, from the answer to PROPFIND with depth 0: its ETag and its time together, as some servers
 * have only the one. Null where the time is too young to show another change.
 */
export function versionOf({ responses, date }: DavListing): string | null {
	const { etag, modified } = validatorsOf(responses);
	const age = Date.parse(date ?? '') - Date.parse(modified);
	// Without a time the ETag stands alone; a time that cannot be compared shows nothing.
	if (modified === '' ? etag === '' : !(age >= FRESH_MS)) return null;
	return `${etag} ${modified}`;
}

/** The same however young it is; empty where there is none. For finding out whether it moves. */
export function anyVersionOf({ responses }: DavListing): string {
	const { etag, modified } = validatorsOf(responses);
	return `${etag} ${modified}`.trim();
}

function validatorsOf([folder]: readonly DavResponse[]): { etag: string; modified: string } {
	const text = (name: string) => folder?.properties.get(name) ?? '';
	return { etag: text('getetag'), modified: text('getlastmodified') };
}
