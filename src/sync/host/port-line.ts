import type { Browser } from 'wxt/browser';
import type { Line } from '../remotes/relay';

/** The name of the connections by which pages have the worker ask a storage. */
export const STORAGE_REQUEST = 'storage-request';

/** A browser's connection between contexts as a line. What comes before anybody listens is kept until somebody does. */
export function portLine(port: Browser.runtime.Port): Line {
	const gone = new AbortController();
	const early: unknown[] = [];
	let tell = (message: unknown): void => void early.push(message);
	port.onMessage.addListener((message: unknown) => tell(message));
	port.onDisconnect.addListener(() => gone.abort());
	return {
		// A line whose other end is gone has nobody to be told.
		post: (message) => gone.signal.aborted || port.postMessage(message),
		listen(listener) {
			tell = listener;
			for (const message of early.splice(0)) listener(message);
		},
		closed: gone.signal,
		close: () => port.disconnect(),
	};
}
