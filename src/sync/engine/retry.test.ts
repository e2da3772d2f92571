import { expect, test } from 'vitest';
import { memoryRemote } from '../../../tests/sync/simulator/memory-remote';
import { RemoteError } from '../remotes/remote';
import { waitAfter } from './retry';
import { retryingRemote } from './retrying-remote';

const MINUTE = 60_000;

test('waits twice as long after each failure, an hour at most', () => {
	const minutes = Array.from({ length: 9 }, (_, i) => (waitAfter('offline', i + 1) ?? 0) / MINUTE);
	expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('waits as long as the storage asks, a day at most', () => {
	expect(waitAfter('busy', 1, 90_000)).toBe(90_000);
	expect(waitAfter('busy', 1, 10)).toBe(MINUTE);
	expect(waitAfter('busy', 1, 1e12)).toBe(24 * 60 * MINUTE);
});

test('waits for the reader where only they can help', () => {
	expect(waitAfter('sign-in', 1)).toBeNull();
});

test('asks twice more at once where the connection broke, and no more than that', async () => {
	const failing = (times: number, failure: 'offline' | 'busy') => {
		let asked = 0;
		const list = async () => {
			if (++asked <= times) throw new RemoteError(failure, 'It fails.');
			return [];
		};
		return { remote: retryingRemote({ ...memoryRemote(), list }), asked: () => asked };
	};
	const twice = failing(2, 'offline');
	expect(await twice.remote.list('v1')).toEqual([]);
	const thrice = failing(3, 'offline');
	await expect(thrice.remote.list('v1')).rejects.toMatchObject({ failure: 'offline' });
	const busy = failing(1, 'busy');
	await expect(busy.remote.list('v1')).rejects.toMatchObject({ failure: 'busy' });
	expect([twice.asked(), thrice.asked(), busy.asked()]).toEqual([3, 3, 1]);
});
