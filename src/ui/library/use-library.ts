import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { watchClippings } from '../../clippings/store/announce';
import { readClippings } from '../../clippings/store/read-all';

/** Every clipping, by id and oldest first. One that did not change stays the same object. */
export type Library = ReadonlyMap<string, Clipping>;

type State = { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'ready'; library: Library };

/** All clippings, kept as the store has them, whoever changes it; `retry` reads again after a failure. */
export function useLibrary(): State & { retry: () => void } {
	const [state, setState] = useState<State>({ state: 'loading' });
	const [tries, setTries] = useState(0);
	useEffect(() => {
		const stop = new AbortController();
		let library: Library = new Map();
		const read = async () => {
			try {
				library = await readAnew(library);
				if (!stop.signal.aborted) setState({ state: 'ready', library });
			} catch (error) {
				// What was read before is still what the store had.
				if (!stop.signal.aborted) setState((now) => (now.state === 'ready' ? now : { state: 'failed', error }));
			}
		};
		const refresh = oneAtATime(read);
		watchClippings(refresh, stop.signal);
		refresh();
		return () => stop.abort();
	}, [tries]);
	const retry = useCallback(() => {
		setState({ state: 'loading' });
		setTries((count) => count + 1);
	}, []);
	return { ...state, retry };
}

async function readAnew(before: Library): Promise<Library> {
	const library = new Map<string, Clipping>();
	await readClippings((portion) => {
		for (const clipping of portion) {
			const known = before.get(clipping.id);
			library.set(clipping.id, known && isSame(known, clipping) ? known : clipping);
		}
	});
	return library;
}

/** Whether what is shown and searched of two versions of a clipping is the same. */
function isSame(a: Clipping, b: Clipping): boolean {
	return (
		a.changed === b.changed &&
		a.comment === b.comment &&
		a.colour === b.colour &&
		a.hasText === b.hasText &&
		a.standing?.state === b.standing?.state &&
		a.page.url === b.page.url &&
		a.page.title === b.page.title &&
		a.notes.length === b.notes.length &&
		a.tags.length === b.tags.length &&
		a.tags.every((tag, i) => tag === b.tags[i]) &&
		a.selectors.quote.exact === b.selectors.quote.exact
	);
}

/** Runs `work` when called; calls that come while it runs have it run once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
	let running = false;
	let again = false;
	const run = async () => {
		if (running) {
			again = true;
			return;
		}
		running = true;
		do {
			again = false;
			await work();
		} while (again);
		running = false;
	};
	return () => void run();
}
