import { readState } from '../engine/read-state';
import type { SyncHost } from '../host/host';
import { isStoreFailure } from '../store/store';
import { thisDevice } from './environment';

const LOCK = 'sidelight-sync';

/** Browsers stop a worker that called none of their interfaces for 30 seconds, whatever it is doing. */
const ALIVE_EVERY_MS = 20_000;

/**
 * Does one piece of sync at a time, in all of this browser's contexts, keeps the worker alive meanwhile, and tells pages
 * afterwards how sync stands.
 */
export async function exclusively<T>(host: SyncHost, work: () => Promise<T>): Promise<T> {
	return navigator.locks.request(LOCK, () => working(host, work));
}

/** The same, but nothing is done where another piece is under way. */
export async function ifFree(host: SyncHost, work: () => Promise<void>): Promise<void> {
	await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
		if (lock) await working(host, work);
	});
}

/** Does work for which the worker is kept alive. */
export async function stayingAlive<T>(host: SyncHost, work: () => Promise<T>): Promise<T> {
	const alive = setInterval(() => host.stayAlive(), ALIVE_EVERY_MS);
	try {
		return await work();
	} finally {
		clearInterval(alive);
	}
}

async function working<T>(host: SyncHost, work: () => Promise<T>): Promise<T> {
	let isStoreBroken = false;
	try {
		return await stayingAlive(host, work);
	} catch (error) {
		isStoreBroken = isStoreFailure(error);
		throw error;
	} finally {
		host.tellProgress(null);
		const state = await readState(thisDevice);
		// A full disk does not take the note either that it is full.
		await host.tellState(isStoreBroken && state.on ? { ...state, trouble: { kind: 'store' } } : state);
	}
}
