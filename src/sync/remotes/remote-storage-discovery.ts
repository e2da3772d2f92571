import * as z from 'zod/mini';
import { parseUrl, storageAddress } from './addresses';
import { refusal } from './answers';
import { RemoteError } from './remote';
import { ask, nameOf, type Transport } from './request';

/** The relation of a storage in WebFinger, in the draft and as it was before 2014. */
const RELATIONS = ['http://tools.ietf.org/id/draft-dejong-remotestorage', 'remotestorage', 'remoteStorage'];

/** The property that holds the address of the OAuth dialog. */
const AUTH = 'http://tools.ietf.org/html/rfc6749#section-4.2';

const JsonResource = z.object({
	links: z.array(
		z.looseObject({
			rel: z.optional(z.string()),
			href: z.optional(z.string()),
			properties: z.optional(z.record(z.string(), z.unknown())),
		}),
	),
});

export interface DiscoveredStorage {
	/** Root of the reader's storage, with a slash at its end. */
	root: string;
	/** Where the reader lets an application in; null where the storage takes only tokens that were made elsewhere. */
	dialog: string | null;
}

/** The host of a `user@host` address, with its port; null where the text is none. */
export function hostOf(address: string): string | null {
	const [, host = ''] = /^[^\s@/]+@([^\s@/?#\\]+)$/.exec(address.trim()) ?? [];
	return host !== '' && parseUrl(`https://${host}/`) !== null ? host : null;
}

/** Where a host tells of its storages. */
export const discoveryOrigin = (host: string): string => storageAddress(`http://${host}/`) ?? `https://${host}/`;

/**
 * Finds a reader's storage by WebFinger (RFC 7033), over https, or over http on this computer. Rejects with
 * `RemoteError`: `not-storage` where there is none at this address.
 */
export async function discoverStorage(address: string, transport: Transport): Promise<DiscoveredStorage> {
	const host = hostOf(address);
	if (host === null) throw new RemoteError('not-storage', 'the address is not of the form user@host');
	const origin = discoveryOrigin(host);
	const resource = new URLSearchParams({ resource: `acct:${address.trim()}` });
	const answer = await ask(transport, {
		method: 'GET',
		url: `${origin}.well-known/webfinger?${resource}`,
		about: 'webfinger',
		headers: { accept: 'application/jrd+json, application/json' },
	});
	if (answer.status !== 200 && answer.status !== 404) throw refusal(answer);
	const { data } = JsonResource.safeParse(parsed(answer.body));
	const link = data?.links.find(({ rel }) => RELATIONS.includes(rel ?? ''));
	const root = storageAddress(link?.href ?? '');
	if (root === null)
		throw new RemoteError('not-storage', `${nameOf(answer.request)} names no storage`, {
			request: answer.request,
			found: 'other',
		});
	const dialog = link?.properties?.[AUTH];
	return { root, dialog: typeof dialog === 'string' && storageAddress(dialog) !== null ? dialog : null };
}

function parsed(body: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(body));
	} catch {
		return null;
	}
}
