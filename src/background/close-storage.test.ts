import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closeStorage } from './close-storage';

test('storage is for Sidelight’s own pages and worker alone, where the browser knows the difference', () => {
	const areas = [browser.storage.local, browser.storage.session, browser.storage.sync];
	const closed = areas.map((area) => {
		const setAccessLevel = vi.fn(() => Promise.resolve());
		Object.assign(area, { setAccessLevel });
		return setAccessLevel;
	});
	closeStorage();
	for (const setAccessLevel of closed) expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
	for (const area of areas) Object.assign(area, { setAccessLevel: undefined });
	expect(closeStorage).not.toThrow();
});
