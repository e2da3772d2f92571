import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Direction } from './directions/direction';
import { listen } from './listen';
import { openReply, type Reply } from './wire';

interface Calls {
	double(number: { of: number }): number;
	forget(nothing: null): void;
}

const parse = (payload: unknown): never => {
	if (typeof (payload as { of?: unknown } | null)?.of !== 'number') throw new Error('not a number');
	return payload as never;
};

const DIRECTION: Direction<Calls, string> = {
	admit: ({ url }) => (url === 'https://friend.example/' ? 'a friend' : null),
	parsers: { double: { parse }, forget: { parse: () => null } },
};

const FRIEND = 'https://friend.example/';

/** What browsers do with a message: they keep the way back open for a listener that answers `true`, and for no other. */
function arrive(sidelight: string, payload: unknown, url = FRIEND) {
	const replies: Reply[] = [];
	const listener = added.at(-1);
	const isOpen = listener?.({ sidelight, payload }, { url }, (reply) => replies.push(reply));
	return { isOpen, replies };
}

type Listener = (message: unknown, sender: object, answer: (reply: Reply) => void) => unknown;
let added: Listener[] = [];

beforeEach(() => {
	added = [];
	fakeBrowser.reset();
	vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
		added.push(listener as Listener);
	});
	vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation((listener) => {
		added = added.filter((other) => other !== listener);
	});
});

describe('listen', () => {
	test('answers through the way back that it keeps open, and says who asked', async () => {
		const double = vi.fn(async ({ of }: { of: number }) => 2 * of);
		listen(DIRECTION, { double });
		const { isOpen, replies } = arrive('double', { of: 21 });
		expect(isOpen).toBe(true);
		await vi.waitFor(() => expect(replies).toEqual([{ value: 42 }]));
		expect(double).toHaveBeenCalledWith({ of: 21 }, 'a friend');
	});

	test('calls a handler while the message arrives, as a click is good for nothing later', () => {
		const double = vi.fn(() => 0);
		listen(DIRECTION, { double });
		arrive('double', { of: 1 });
		expect(double).toHaveBeenCalledOnce();
	});

	test('answers null for nothing, and why a handler failed', async () => {
		listen(DIRECTION, {
			double: () => Promise.reject(new Error('too large')),
			forget: () => undefined,
		});
		const [double, forget] = [arrive('double', { of: 1 }), arrive('forget', null)];
		await vi.waitFor(() => expect(forget.replies).toEqual([{ value: null }]));
		expect(double.replies).toEqual([{ failed: 'too large' }]);
	});

	test.each([
		['a sender for whom the call is not', { of: 1 }, 'https://stranger.example/'],
		['a payload that is none', { of: 'one' }, FRIEND],
	])('refuses %s', async (_, payload, url) => {
		const double = vi.fn(() => 0);
		listen(DIRECTION, { double });
		const { replies } = arrive('double', payload, url);
		await vi.waitFor(() => expect(replies).toEqual([{ failed: expect.any(String) }]));
		expect(double).not.toHaveBeenCalled();
	});

	test.each(['forget', 'toString', 'unknown'])('leaves "%s", which it does not answer, to others', (name) => {
		listen(DIRECTION, { double: () => 0 });
		expect(arrive(name, null).isOpen).toBe(false);
	});

	test('hears nothing after its signal', () => {
		const stop = new AbortController();
		listen(DIRECTION, { double: () => 0 }, stop.signal);
		expect(added).toHaveLength(1);
		stop.abort();
		expect(added).toHaveLength(0);
	});
});

describe('openReply', () => {
	test('gives what was answered, and throws what failed', () => {
		expect(openReply({ value: null })).toBeNull();
		expect(() => openReply({ failed: 'too large' })).toThrow('too large');
	});

	test.each([undefined, null, true, {}])('takes %s for no answer', (reply) => {
		expect(() => openReply(reply)).toThrow('Nobody has answered.');
	});
});
