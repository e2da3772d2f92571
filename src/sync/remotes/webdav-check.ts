import type { WebdavConfig } from './config';
import { type Remote, RemoteError, type RemoteFailure } from './remote';
import type { Transport } from './request';
import { openWebdav } from './webdav';

/**
 * Why the address that the reader gave cannot be used.
 * - as of `RemoteError`: `offline`, `busy`, `server-error`, `sign-in`, `forbidden`, `full`, `too-large`;
 * - `page`: a web page, as of a captive portal or a log-in; `redirect`: the address leads elsewhere;
 * - `not-webdav`: a server, but not for this protocol;
 * - `no-folder`: the folder above is missing as well;
 * - `read-only`: it can be looked at, but not written; `no-delete`: nothing can be taken away there;
 * - `unreliable`: what was written is not there, comes back changed, or does not go away;
 * - `refused`: anything else.
 */
export type CheckFailure =
	| Exclude<RemoteFailure, 'not-storage'>
	| 'page'
	| 'redirect'
	| 'not-webdav'
	| 'read-only'
	| 'no-delete'
	| 'unreliable';

interface WebdavCheck {
	/** `ready`: files can be written, listed, read back and removed. */
	outcome: 'ready' | CheckFailure;
	/** What was asked and answered where it is not `ready`, for diagnostics. */
	detail: string;
	request?: RemoteError['details']['request'];
	retryAfter?: number;
}

/** What a check does at a time, in this order. */
export const CHECK_STEPS = ['look', 'write', 'read', 'remove'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** Every byte value, and more than a packet, so that what changes line ends or encodings is seen. */
const SAMPLE = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) & 0xff);

/** More than one, as a listing may leave some out; with the looks into the vault no more than a browser asks at a time. */
const FILES = 3;

/**
 * Tries out a folder: makes it where it is missing, then writes, lists, reads back and removes files of its own. What does
 * not depend on each other is asked at once, so that it takes five answers one after the other, and six where the folder is
 * made. `told` hears of each step as it begins. Never rejects; where the transport's signal ends it, the files are removed
 * all the same.
 */
export async function checkWebdav(
	config: WebdavConfig,
	transport: Transport,
	told: (step: CheckStep) => void = () => undefined,
): Promise<WebdavCheck> {
	const remote = openWebdav(config, transport);
	const names = Array.from({ length: FILES }, () => `sidelight-check-${crypto.randomUUID()}.bin`);
	const each = <T>(ask: (name: string) => Promise<T>) => allSettledFirst(names.map(ask));
	let isWritten = false;
	try {
		told('look');
		if ((await remote.list('')) === null) await remote.makeFolder('');
		told('write');
		isWritten = true;
		await each((name) => remote.write('', name, SAMPLE));
		told('read');
		const [listed, read] = await allSettledFirst([remote.list(''), each((name) => remote.read('', name))] as const);
		told('remove');
		await each((name) => remote.remove('', name));
		const left = await remote.list('');
		const wrong = faultOf(names, listed, read, left);
		return wrong ? { outcome: 'unreliable', detail: wrong } : { outcome: 'ready', detail: '' };
	} catch (error) {
		if (!(error instanceof RemoteError)) throw error;
		const tidied = isWritten ? removeAll(openWebdav(config, { ...transport, signal: undefined }), names) : null;
		// Whoever called it off does not wait.
		if (!transport.signal?.aborted) await tidied;
		const { retryAfter, request } = error.details;
		return {
			outcome: outcomeOf(error),
			detail: error.message,
			...(retryAfter && { retryAfter }),
			...(request && { request }),
		};
	}
}

type Listed = Awaited<ReturnType<Remote['list']>>;
type Read = Awaited<ReturnType<Remote['read']>>;

function faultOf(names: readonly string[], listed: Listed, read: readonly Read[], left: Listed): string | null {
	for (const [i, name] of names.entries()) {
		const shown = listed?.find((file) => file.name === name);
		if (!shown) return 'a file just written is not listed';
		if (shown.size !== SAMPLE.length) return `a file of ${SAMPLE.length} bytes is listed with ${shown.size}`;
		const bytes = read[i];
		if (!bytes || bytes.length !== SAMPLE.length || bytes.some((byte, at) => byte !== SAMPLE[at]))
			return 'a file just written comes back changed';
		if (left?.some((file) => file.name === name)) return 'a file just removed is still listed';
	}
	return null;
}

function outcomeOf({ failure, details: { found, request } }: RemoteError): CheckFailure {
	if (failure === 'not-storage') return found === 'page' || found === 'redirect' ? found : 'not-webdav';
	const isForbidden = failure === 'forbidden' || request?.status === 405;
	// With wrong credentials there would have been nothing to look at.
	if (isForbidden && (request?.method === 'PUT' || request?.method === 'MKCOL')) return 'read-only';
	if (isForbidden && request?.method === 'DELETE') return 'no-delete';
	// A file that is answered with something else than itself.
	if (request?.method === 'GET' && request.status !== null && request.status < 300) return 'unreliable';
	return failure;
}

const removeAll = (remote: Remote, names: readonly string[]): Promise<unknown> =>
	Promise.all(names.map((name) => remote.remove('', name).catch(() => undefined)));

/** All results; where one fails, only after the others have ended, so that nothing goes on behind a failure. */
async function allSettledFirst<const T extends readonly Promise<unknown>[]>(
	all: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
	await Promise.allSettled(all);
	return (await Promise.all(all)) as { -readonly [K in keyof T]: Awaited<T[K]> };
}
