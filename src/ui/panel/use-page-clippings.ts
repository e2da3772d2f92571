import { useEffect, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { watchClippings } from '../../clippings/store/announce';
import { getClipping } from '../../clippings/store/clippings';
import { clippingsAtAddress } from '../../clippings/store/on-page';
import { getPageClippings, type PageClipping, watchPageClippings } from '../../messages/page-clippings';
import { tabAddress } from './read-page';

/** A clipping with how it stands on the page. */
export interface ClippingHere {
	clipping: Clipping;
	/** Null where the page was not searched, because Sidelight has not read it. */
	here: PageClipping | null;
}

interface PageClippingsState {
	tab: number;
	clippings: readonly ClippingHere[];
	/** Why they could not be read. */
	error: unknown;
}

/** The clippings of a tab's page in its order, kept current; null until they are known, and never another tab's. */
export function usePageClippings(tab: number, url: string | null): PageClippingsState | null {
	const [state, setState] = useState<PageClippingsState | null>(null);
	useEffect(() => {
		const stop = new AbortController();
		followPageClippings({ tab, url }, setState, stop.signal);
		return () => stop.abort();
	}, [tab, url]);
	return state?.tab === tab ? state : null;
}

/** Tells the clippings of a tab's page, as they are and after each change of them or of how they stand, until `signal` aborts. */
function followPageClippings(
	page: { tab: number; url: string | null },
	changed: (state: PageClippingsState) => void,
	signal: AbortSignal,
): void {
	let latest = 0;
	const look = async () => {
		const own = ++latest;
		const next = await read(page);
		// What was asked later is told, whichever comes first.
		if (own === latest && !signal.aborted) changed(next);
	};
	watchClippings(() => void look(), signal);
	watchPageClippings(page.tab, () => void look(), signal);
	void look();
}

async function read({ tab, url }: { tab: number; url: string | null }): Promise<PageClippingsState> {
	try {
		const found = await getPageClippings(tab);
		return {
			tab,
			clippings: await (found ? ofRecord(found.clippings) : ofAddress(url ?? (await tabAddress(tab)))),
			error: null,
		};
	} catch (error) {
		return { tab, clippings: [], error };
	}
}

/** In the order of the page; one that was deleted since the page was searched is passed over. */
async function ofRecord(found: readonly PageClipping[]): Promise<ClippingHere[]> {
	const stored = await Promise.all(found.map(({ id }) => getClipping(id)));
	return found.flatMap((here, at) => {
		const clipping = stored[at];
		return clipping ? [{ clipping, here }] : [];
	});
}

const ofAddress = async (address: string | null): Promise<ClippingHere[]> =>
	address === null ? [] : (await clippingsAtAddress(address)).map((clipping) => ({ clipping, here: null }));
