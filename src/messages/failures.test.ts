import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { StoreError } from '../clippings/store/errors';
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

test('what a failure came from is kept with it, and its name', async () => {
	await keepFailure('clippings', new StoreError('full', { cause: new TypeError('no such index') }));
	const [failure] = await getFailures();
	expect(failure?.text).toMatch(/The store of clippings failed: full\.[\s\S]*because of TypeError: no such index$/);
	expect(failure?.name).toBe('store:full');
});

test('the log outlives the browser, and says no page’s words', async () => {
	await keepFailure('reading', new Error(`'Said the harbour master' is not a selector at https://paper.example/a`));
	await fakeBrowser.storage.session.clear();
	const [failure] = await getFailures();
	expect(failure?.text).toContain('is not a selector');
	expect(failure?.text).not.toMatch(/harbour|paper\.example/);
});

test('the log is bounded, and the same error again and again is one', async () => {
	for (let i = 0; i < 50; i++) await keepFailure('reading', 'the same');
	expect(await getFailures()).toHaveLength(1);
	for (let i = 0; i < 30; i++) await keepFailure('reading', `${i} ${'long '.repeat(2000)}`);
	const failures = await getFailures();
	expect(failures).toHaveLength(20);
	expect(JSON.stringify(failures).length).toBeLessThan(25_000);
});
