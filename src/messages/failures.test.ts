import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getFailures, keepFailure, keepUncaught } from './failures';

beforeEach(() => fakeBrowser.reset());

test('what browsers tell of sizes as an error is none', async () => {
	const heard: ((event: unknown) => void)[] = [];
	vi.stubGlobal('addEventListener', (name: string, listener: (event: unknown) => void) => {
		if (name === 'error') heard.push(listener);
	});
	keepUncaught('panel');
	vi.unstubAllGlobals();
	const [tell] = heard;
	tell?.({ message: 'ResizeObserver loop completed with undelivered notifications.', error: undefined });
	tell?.({ message: 'ResizeObserver loop limit exceeded', error: null });
	tell?.({ message: 'Uncaught Error: nothing to draw', error: new Error('nothing to draw') });
	await vi.waitFor(async () => expect(await getFailures()).toHaveLength(1));
	expect((await getFailures())[0]?.text).toContain('nothing to draw');
});

test('what a failure came from is kept with it', async () => {
	await keepFailure('clippings', new Error('The store failed.', { cause: new TypeError('no such index') }));
	expect((await getFailures())[0]?.text).toMatch(/The store failed\.[\s\S]*because of TypeError: no such index$/);
});
