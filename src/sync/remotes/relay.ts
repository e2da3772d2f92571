import * as z from 'zod/mini';
import { type Bytes, concat, fromBase64, toBase64 } from '../format/bytes';
import { REMOTE_FAILURES, RemoteError } from './remote';
import { type Answer, nameOf, type Request } from './request';

/** A connection between two contexts of the extension; messages arrive whole and in order. */
export interface Line {
	post(message: object): void;
	/** Has every message, those too that came before this was called. */
	listen(listener: (message: unknown) => void): void;
	/** Aborts when the other end is gone. */
	closed: AbortSignal;
	close(): void;
}

/** Bytes in one message: browsers refuse those of 64 MiB, and Chromium's carry nothing but JSON. */
const BYTES_IN_PART = 4 * 2 ** 20;

/** A part of a body. The message that it belongs to comes after the last of them. */
const Part = z.object({ part: z.string() });

const Failed = z.object({ method: z.string(), file: z.string(), status: z.nullable(z.number()) });

const RelayedRequest = z.object({
	address: z.string(),
	request: z.object({
		method: z.string(),
		url: z.string(),
		about: z.string(),
		headers: z.optional(z.record(z.string(), z.string())),
		/** Text; bytes come as parts. */
		body: z.optional(z.string()),
		limit: z.optional(z.number()),
	}),
});

const Answered = z.object({
	answer: z.object({
		request: Failed,
		status: z.number(),
		headers: z.array(z.tuple([z.string(), z.string()])),
	}),
});

const Refused = z.object({ failure: z.enum(REMOTE_FAILURES), message: z.string(), request: z.optional(Failed) });

/** Has the other end of a line make a request; rejects as `ask` does. `signal` gives it up at both ends. */
export function askOver(line: Line, address: string, request: Request, signal?: AbortSignal): Promise<Answer> {
	const { body, ...rest } = request;
	const asked = { method: request.method, file: request.about, status: null };
	return new Promise<Answer>((resolve, reject) => {
		const breakOff = (how: string) => reject(new RemoteError('offline', `${nameOf(asked)} ${how}`, { request: asked }));
		listenWhole(line, (message, bytes) => {
			const answer = Answered.safeParse(message).data?.answer;
			if (answer) return resolve({ ...answer, headers: new Headers(answer.headers), body: bytes });
			const refused = Refused.safeParse(message).data;
			if (!refused) return breakOff('was answered with nothing that is known');
			reject(new RemoteError(refused.failure, refused.message, refused.request && { request: refused.request }));
		});
		line.closed.addEventListener('abort', () => breakOff('broke off within the browser'));
		signal?.addEventListener('abort', () => breakOff('was called off'));
		if (signal?.aborted) return breakOff('was called off');
		postParts(line, typeof body === 'object' ? body : null);
		line.post({ address, request: { ...rest, ...(typeof body === 'string' && { body }) } });
	}).finally(() => line.close());
}

/** Makes the request that comes over a line by `make`, and answers there. Resolves when that is done. */
export const answerOver = (
	line: Line,
	make: (address: string, request: Request, signal: AbortSignal) => Promise<Answer>,
): Promise<void> =>
	new Promise((resolve, reject) => {
		line.closed.addEventListener('abort', () => resolve());
		listenWhole(line, (message, bytes) => void answer(message, bytes).then(resolve, reject));
		async function answer(message: unknown, bytes: Bytes): Promise<void> {
			const { address, request } = RelayedRequest.parse(message);
			try {
				const { body, headers, ...rest } = await make(
					address,
					{ ...request, body: bytes.length > 0 ? bytes : request.body },
					line.closed,
				);
				postParts(line, body);
				line.post({ answer: { ...rest, headers: [...headers] } });
			} catch (error) {
				if (!(error instanceof RemoteError)) throw error;
				const { failure, details } = error;
				line.post({ failure, message: error.message, ...(details.request && { request: details.request }) });
			}
		}
	});

function postParts(line: Line, bytes: Uint8Array | null): void {
	for (let at = 0; bytes && at < bytes.length; at += BYTES_IN_PART)
		line.post({ part: toBase64(bytes.subarray(at, at + BYTES_IN_PART)) });
}

/** Calls back for a message that is no part, with the bytes of the parts before it. */
function listenWhole(line: Line, listener: (message: unknown, bytes: Bytes) => void): void {
	const parts: Bytes[] = [];
	line.listen((message) => {
		const part = Part.safeParse(message).data?.part;
		if (part === undefined) listener(message, concat(...parts));
		else parts.push(fromBase64(part));
	});
}
