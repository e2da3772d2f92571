import type { Clipping } from '../../clippings/model';
import { type Changed, watchClippings } from '../../clippings/store/announce';
import { readClippings, readFirst, readThese } from '../../clippings/store/read-all';
import type { LibraryAddress } from './core/library-address';

/** Clippings by id and oldest first. One that did not change stays the same object. */
export type Library = ReadonlyMap<string, Clipping>;

/** What a list begins with. */
export interface Beginning {
	clippings: readonly Clipping[];
	/** Whether there are no others. */
	isAll: boolean;
}

/** Lines enough for most screens; reading them takes a hundredth of the time that ten thousand take. */
const FIRST_CLIPPINGS = 32;

/**
 * What the list begins with at a place, where that can be told without reading all clippings: as long as nothing is
 * searched for and they stand by when they were made. Else null. Throws `StoreError`.
 */
export async function readBeginning({ query, grouping, order, open }: LibraryAddress): Promise<Beginning | null> {
	if (query.trim() !== '' || grouping !== 'none' || (order !== 'newest' && order !== 'oldest')) return null;
	const clippings = await readFirst(order, FIRST_CLIPPINGS);
	const beginning = { clippings, isAll: clippings.length < FIRST_CLIPPINGS };
	return open === null || beginning.isAll || clippings.some(({ id }) => id === open) ? beginning : null;
}

/**
 * Reads all clippings, and from then on what each change of the store names, one reading after the other. What is shown
 * already (`shown`) is kept where it did not change. `show` is told the library after each reading that found something
 * new; `failed`, why there was nothing to read at the start: later, what was read before is still what the store had.
 */
export function followLibrary(
	shown: () => Library,
	{ show, failed }: { show: (library: Library) => void; failed: (error: unknown) => void },
	signal: AbortSignal,
): void {
	if (signal.aborted) return;
	let library: Library | null = null;
	let waiting: Changed = 'all';
	let isReading = false;
	const follow = async () => {
		if (isReading) return;
		isReading = true;
		while (!signal.aborted && (waiting === 'all' || waiting.size > 0)) {
			const what: Changed = waiting;
			waiting = new Set();
			try {
				const before: Library | null = library;
				library =
					before && what !== 'all' ? patched(before, what, await readThese(what)) : await readAll(before, shown);
				if (!signal.aborted && library !== before) show(library);
			} catch (error) {
				waiting = 'all';
				if (!signal.aborted && !library) failed(error);
				break;
			}
		}
		isReading = false;
	};
	watchClippings((what) => {
		waiting = waiting === 'all' || what === 'all' ? 'all' : new Set([...waiting, ...what]);
		void follow();
	}, signal);
	void follow();
}

export const byId = (clippings: Iterable<Clipping>): Library =>
	new Map([...clippings].map((clipping) => [clipping.id, clipping]));

async function readAll(before: Library | null, shown: () => Library): Promise<Library> {
	const library = new Map<string, Clipping>();
	await readClippings((portion) => {
		const known = before ?? shown();
		for (const clipping of portion) library.set(clipping.id, keep(known, clipping));
	});
	return library;
}

/** The library with `found` in place of those of these ids; the same object where nothing of them is new. */
function patched(library: Library, ids: ReadonlySet<string>, found: readonly Clipping[]): Library {
	const gone = new Set(ids);
	const news: Clipping[] = [];
	for (const clipping of found) {
		gone.delete(clipping.id);
		if (keep(library, clipping) === clipping) news.push(clipping);
	}
	const isGone = [...gone].some((id) => library.has(id));
	if (news.length === 0 && !isGone) return library;
	const next = new Map(library);
	for (const id of gone) next.delete(id);
	const isLonger = news.some(({ id }) => !library.has(id));
	for (const clipping of news) next.set(clipping.id, clipping);
	return isLonger ? new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1))) : next;
}

/** The object that stands for a clipping already, where it is still the same. */
function keep(library: Library, clipping: Clipping): Clipping {
	const known = library.get(clipping.id);
	return known && isSame(known, clipping) ? known : clipping;
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
