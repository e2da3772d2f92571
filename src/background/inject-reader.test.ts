import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectReader } from './inject-reader';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const answering = (executeScript: () => Promise<unknown>) =>
	Object.assign(fakeBrowser, { scripting: { executeScript: () => executeScript() } });

test('a page of which the browser never says what came of it is given up after three seconds', async () => {
	answering(() => new Promise(() => {}));
	const injected = injectReader(1);
	await vi.advanceTimersByTimeAsync(2999);
	expect(await Promise.race([injected, 'waiting'])).toBe('waiting');
	await vi.advanceTimersByTimeAsync(1);
	expect(await injected).toBe('silent');
});

test('what the browser says is passed on at once, and nothing goes on waiting', async () => {
	answering(async () => []);
	expect(await injectReader(1)).toBe('done');
	answering(() => Promise.reject(new Error('Missing host permission for the tab')));
	expect(await injectReader(1)).toEqual({ refused: 'Missing host permission for the tab' });
	expect(vi.getTimerCount()).toBe(0);
});
