const CHANNEL = 'sidelight-clippings';

/** Tells every surface, this one too, that clippings changed. */
export function announce(): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage('changed');
	channel.close();
}

/** Calls back after each change of the store, until `signal` aborts. */
export function watchClippings(changed: () => void, signal: AbortSignal): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.addEventListener('message', changed);
	signal.addEventListener('abort', () => channel.close());
}
