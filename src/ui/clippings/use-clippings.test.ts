import { expect, test, vi } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { announce } from '../../clippings/store/announce';
import { type ClippingsState, followClippings } from './use-clippings';

test('what is read is told, then each change once, and a failure keeps what was read before', async () => {
	const stop = new AbortController();
	const told: Partial<ClippingsState>[] = [];
	const one = [aClipping()];
	const read = vi.fn(async () => one);
	followClippings(read, (state) => told.push(state), stop.signal);
	await vi.waitFor(() => expect(told).toEqual([{ clippings: one, error: null }]));
	const failure = new Error('gone');
	read.mockRejectedValueOnce(failure);
	announce();
	await vi.waitFor(() => expect(told[1]).toEqual({ error: failure }));
	stop.abort();
});

test('changes that come while it is being read are read in one go', async () => {
	const stop = new AbortController();
	let finish = (_: []) => {};
	const read = vi.fn(() => new Promise<[]>((resolve) => (finish = resolve)));
	const told: Partial<ClippingsState>[] = [];
	followClippings(read, (state) => told.push(state), stop.signal);
	for (let i = 0; i < 5; i++) announce();
	// Another listener hears them no earlier.
	await new Promise((resolve) => {
		const channel = new BroadcastChannel('sidelight-clippings');
		channel.onmessage = () => {
			channel.close();
			resolve(null);
		};
		announce();
	});
	finish([]);
	await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
	finish([]);
	await vi.waitFor(() => expect(told).toHaveLength(2));
	expect(read).toHaveBeenCalledTimes(2);
	stop.abort();
});
