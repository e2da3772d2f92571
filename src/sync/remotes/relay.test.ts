import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOver, askOver, type Line } from './relay';
import { RemoteError } from './remote';
import { type Answer, ask, type Request, type Transport } from './request';

const ADDRESS = 'https://dav.example/';
const request: Request = { method: 'PUT', url: `${ADDRESS}a.seg`, about: 'a.seg', headers: { depth: '1' } };

/** Both ends of a line; what is posted goes through JSON, as Chromium has it. */
function lines(): [Line, Line] {
	const gone = new AbortController();
	const early: string[][] = [[], []];
	const listeners: (((message: unknown) => void) | undefined)[] = [];
	const end = (own: number, other: number): Line => ({
		post(message) {
			if (gone.signal.aborted) return;
			const text = JSON.stringify(message);
			expect(text.length).toBeLessThan(2 ** 23);
			const listener = listeners[other];
			if (listener) listener(JSON.parse(text));
			else early[other]?.push(text);
		},
		listen(listener) {
			listeners[own] = listener;
			for (const text of early[own]?.splice(0) ?? []) listener(JSON.parse(text));
		},
		closed: gone.signal,
		close: () => gone.abort(),
	});
	return [end(0, 1), end(1, 0)];
}

type Make = Parameters<typeof answerOver>[1];

function through(make: Make, sent: Request = request, signal?: AbortSignal): Promise<Answer> {
	const [page, worker] = lines();
	void answerOver(worker, make);
	return askOver(page, ADDRESS, sent, signal);
}

const answered = (body: Uint8Array<ArrayBuffer>): Answer => ({
	request: { method: 'PUT', file: 'a.seg', status: 207 },
	status: 207,
	headers: new Headers({ etag: '"1"' }),
	body,
});

describe('a request that another context makes', () => {
	test('goes there whole, and its answer comes back whole, whatever their bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), async (given, text) => {
				const bytes = Uint8Array.from(given);
				const body = text ?? (bytes.length > 0 ? bytes : undefined);
				let seen: unknown;
				const answer = await through(
					async (address, asked) => {
						seen = { address, ...asked };
						return answered(bytes);
					},
					{ ...request, body, limit: 7 },
				);
				expect(seen).toEqual({ address: ADDRESS, ...request, body, limit: 7 });
				expect(answer).toEqual(answered(bytes));
			}),
		);
	});

	test('carries a large body in parts', async () => {
		const body = new Uint8Array(9_000_000).fill(7);
		body[body.length - 1] = 9;
		const answer = await through(async (_, { body }) => answered(body as Uint8Array<ArrayBuffer>), {
			...request,
			body,
		});
		expect(answer.body.length).toBe(body.length);
		expect(answer.body.at(-1)).toBe(9);
	});

	test('fails as it would have here', async () => {
		const error = new RemoteError('refused', 'too much', { request: { method: 'PUT', file: 'a.seg', status: 200 } });
		const failed = through(() => Promise.reject(error));
		await expect(failed).rejects.toMatchObject({ failure: 'refused', message: 'too much', details: error.details });
	});

	test('is given up at both ends, by whoever asked or where the other context goes away', async () => {
		const calledOff = new AbortController();
		let given: AbortSignal | undefined;
		const never: Make = (_, __, signal) => {
			given = signal;
			return new Promise(() => undefined);
		};
		const asked = through(never, request, calledOff.signal);
		calledOff.abort();
		await expect(asked).rejects.toMatchObject({ failure: 'offline' });
		expect(given?.aborted).toBe(true);
		await expect(through(never, request, calledOff.signal)).rejects.toMatchObject({ failure: 'offline' });

		const [page, worker] = lines();
		const lost = askOver(page, ADDRESS, request);
		worker.close();
		await expect(lost).rejects.toMatchObject({ failure: 'offline' });
	});

	test('is not sent where the setting says no, and never by this context itself', async () => {
		const transport = (isPermitted: boolean): Transport => ({
			fetch: () => Promise.reject(new Error('not here')),
			isPermitted: async () => isPermitted,
			relay: async () => answered(Uint8Array.of(1)),
		});
		expect((await ask(transport(true), request)).status).toBe(207);
		await expect(ask(transport(false), request)).rejects.toMatchObject({ failure: 'sign-in' });
	});

	test('that is none is answered by nobody', async () => {
		const [page, worker] = lines();
		const failed = answerOver(worker, async () => answered(Uint8Array.of(1)));
		page.post({ address: 5 });
		await expect(failed).rejects.toThrow();
	});
});
