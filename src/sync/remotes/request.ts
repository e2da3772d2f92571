import { type FailedRequest, RemoteError } from './remote';

/** How a storage on the network is reached. */
export interface Transport {
	fetch: typeof fetch;
	/** Gives up what is under way, and everything after. */
	signal?: AbortSignal;
	/** Milliseconds without a sign of life after which a request is given up; `IDLE_MS` unless told. */
	idleMs?: number;
	/** Whether the reader's setting and the browser's permission let the storage be reached; asked before anything is sent. */
	isPermitted?: () => Promise<boolean>;
	/** Has another context make the request, which then asks and bounds what this one would; `fetch` is not called. */
	relay?: (request: Request, signal: AbortSignal | undefined) => Promise<Answer>;
}

export interface Answer {
	/** What was asked, without the address, and what status it was answered with. */
	request: FailedRequest;
	/** The same status; 302 for a redirect that the browser does not let us see. */
	status: number;
	headers: Headers;
	body: Uint8Array<ArrayBuffer>;
}

export interface Request {
	method: string;
	url: string;
	/** What the request is about, for messages. */
	about: string;
	headers?: Record<string, string>;
	body?: Uint8Array<ArrayBuffer> | string;
	/** Most bytes that the answer may have; `MOST_BYTES_OF_REPLY` unless told. */
	limit?: number;
}

/** A request in words: its method and what it is about. */
export const nameOf = ({ method, file }: FailedRequest): string => (file ? `${method} ${file}` : method);

/** Answers that are not a file or a listing need no more. */
const MOST_BYTES_OF_REPLY = 1024 * 1024;
const IDLE_MS = 30_000;
/** The slowest upload that is waited for, in bytes a millisecond: `fetch` does not tell how far one has come. */
const LEAST_BYTES_PER_MS = 16;

/**
 * One request and its whole answer, whatever its status. Rejects with `RemoteError` alone: `offline` where no answer came
 * or it broke off, `refused` where it has more than `limit` bytes, `sign-in` where the browser does not permit the
 * request. Redirects are not followed: credentials go to the address that the reader gave, and nowhere else.
 */
export async function ask(
	transport: Transport,
	{ about, limit = MOST_BYTES_OF_REPLY, ...request }: Request,
): Promise<Answer> {
	const asked = { method: request.method, file: about, status: null };
	const name = nameOf(asked);
	const { idleMs = IDLE_MS, signal } = transport;
	const giveUp = new AbortController();
	const uploadMs = typeof request.body === 'object' ? request.body.length / LEAST_BYTES_PER_MS : 0;
	let timer = setTimeout(() => giveUp.abort(), idleMs + uploadMs);
	const live = () => {
		clearTimeout(timer);
		timer = setTimeout(() => giveUp.abort(), idleMs);
	};
	const isPermitted = async () => (await transport.isPermitted?.()) !== false;
	try {
		if (!(await isPermitted())) throw notPermitted(asked);
		if (transport.relay) {
			clearTimeout(timer);
			return await transport.relay({ ...request, about, limit }, signal);
		}
		const response = await transport.fetch(request.url, {
			method: request.method,
			headers: request.headers,
			body: request.body,
			redirect: 'manual',
			credentials: 'omit',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
			signal: signal ? AbortSignal.any([signal, giveUp.signal]) : giveUp.signal,
		});
		live();
		const status = response.type === 'opaqueredirect' ? 302 : response.status;
		const body = await readBody(response, { ...asked, status }, limit, live);
		return {
			request: { ...asked, status },
			status,
			headers: response.headers,
			body,
		};
	} catch (cause) {
		if (cause instanceof RemoteError) throw cause;
		if (signal?.aborted) throw new RemoteError('offline', `${name} was called off`, { request: asked, cause });
		if (giveUp.signal.aborted)
			throw new RemoteError('offline', `${name} had no answer in time`, { request: asked, cause });
		// It may have been taken back meanwhile.
		if (!(await isPermitted())) throw notPermitted(asked, cause);
		throw new RemoteError('offline', `${name} failed on the way`, { request: asked, cause });
	} finally {
		clearTimeout(timer);
	}
}

/** Nothing goes to a storage that the reader has not chosen, or that the browser keeps from Sidelight. */
const notPermitted = (request: FailedRequest, cause?: unknown): RemoteError =>
	new RemoteError('sign-in', `${nameOf(request)} is not permitted by the browser`, { request, cause });

/** The body, bounded while it arrives; a length that was announced is held to, since not every browser does. */
async function readBody(response: Response, request: FailedRequest, limit: number, live: () => void) {
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = response.body?.getReader();
	for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
		live();
		size += next.value.length;
		chunks.push(next.value);
		if (size <= limit) continue;
		await reader?.cancel();
		throw new RemoteError('refused', `${nameOf(request)} was answered with more than ${limit} bytes`, { request });
	}
	const announced = response.headers.get('content-length');
	const isAsSent = reader && !response.headers.has('content-encoding');
	if (isAsSent && announced !== null && Number(announced) > size)
		throw new RemoteError('offline', `${nameOf(request)} broke off after ${size} of ${announced} bytes`, { request });
	const body = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		body.set(chunk, at);
		at += chunk.length;
	}
	return body;
}
