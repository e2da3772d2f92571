const CHANNEL = 'sidelight-clippings';

/** Of more clippings than these none is named: reading everything anew costs less than reading each. */
const MAX_NAMED = 1000;

/** Which clippings were stored or taken away, by id; `all` where it may be any. */
export type Changed = ReadonlySet<string> | 'all';

/** Tells every surface, this one too, that clippings changed: those of these ids, or any where none are named. */
export function announce(ids?: ReadonlySet<string>): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage(ids && ids.size <= MAX_NAMED ? { ids: [...ids] } : 'changed');
	channel.close();
}

/** Calls back after each change of the store, until `signal` aborts. */
export function watchClippings(changed: (what: Changed) => void, signal?: AbortSignal): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => changed(changedOf(data)));
	signal?.addEventListener('abort', () => channel.close());
}

/** The same for one clipping alone. */
export function watchClipping(id: string, changed: () => void, signal?: AbortSignal): void {
	watchClippings((what) => {
		if (what === 'all' || what.has(id)) changed();
	}, signal);
}

/** What another surface, perhaps of a version before or after this one, says. */
function changedOf(data: unknown): Changed {
	const ids = typeof data === 'object' && data !== null && 'ids' in data ? data.ids : null;
	return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === 'string')) : 'all';
}
