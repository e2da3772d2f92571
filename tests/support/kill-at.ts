import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { must } from '../../src/text/must';

/** Ends the page at its `nth` call of a database or of the browser's storage: that call is lost, and so is all that follows. */
export function killAt(nth: number): { revive(): void; isDead(): boolean } {
	let calls = 0;
	const mocks = [
		...(['put', 'add', 'delete', 'clear', 'get', 'getAll', 'getKey', 'count'] as const).map(
			(name) => [IDBObjectStore.prototype, name] as const,
		),
		...(['get', 'set', 'remove'] as const).map((name) => [fakeBrowser.storage.session, name] as const),
		[IDBFactory.prototype, 'open'] as const,
	].map(([target, name]) => {
		const methods = target as unknown as Record<string, (...given: unknown[]) => unknown>;
		const real = must(methods[name]);
		return vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...given) {
			if (++calls >= nth) throw new Error('The page is gone.');
			return real.apply(this, given);
		});
	});
	return {
		revive: () => {
			for (const mock of mocks) mock.mockRestore();
		},
		isDead: () => calls >= nth,
	};
}
