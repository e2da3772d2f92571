import type { Clipping, Standing } from '../clippings/model';
import { watchClippings } from '../clippings/store/announce';
import { getClipping } from '../clippings/store/clippings';
import { clippingsAt, storeStandings } from '../clippings/store/on-page';
import { forgetAddresses, isMisplaced } from '../clippings/store/repair-addresses';
import type { ClippedHere, ClippingState } from '../messages/clips';
import { keepFailure } from '../messages/failures';
import {
	changePageClippings,
	getPageClippings,
	type PageClipping,
	tabsWithClippings,
} from '../messages/page-clippings';
import { MOST_CLIPPINGS_ON_PAGE } from '../messages/schemas/clips';
import { sendToTab } from '../messages/send';
import { canonicalAddress, isSamePage, pageAddress } from '../text/page-address';

/** What a page needs of a clipping. */
export const clippedHere = ({ id, colour, selectors }: Clipping): ClippedHere => ({ id, colour, selectors });

/** The clippings of a tab's page, which from now on says how they stand. None where the store cannot be read. */
export async function clippingsOfPage(
	tabId: number,
	address: string,
	canonical: string | null,
): Promise<ClippedHere[]> {
	const declared = canonicalAddress(canonical, address);
	const addresses = new Set([declared, pageAddress(address)]);
	const found = (await clippingsAt([...addresses]).catch(noted)).slice(-MOST_CLIPPINGS_ON_PAGE);
	await changePageClippings(tabId, (page) => {
		const before = new Map(
			page && isSamePage(page.url, address) ? page.clippings.map((clipping) => [clipping.id, clipping]) : [],
		);
		const looking = ({ id }: Clipping): PageClipping => before.get(id) ?? { id, state: 'looking', difference: null };
		return { url: address, canonical: declared, clippings: found.map(looking) };
	});
	return found.map(clippedHere);
}

/** Whether anything was saved at an address; what its page declares of itself is not known. */
export const hasClippings = async (address: string): Promise<boolean> =>
	(await clippingsAt([pageAddress(address)]).catch(noted)).length > 0;

/**
 * Takes up how a page says that its clippings stand: those alone that it was told of. What is missing where it was never
 * made is not "gone": its address is put right, and the page no longer lists it. `isPrivate`: nothing of the visit is kept
 * beyond the session.
 */
export async function keepStates(
	tabId: number,
	address: string,
	states: readonly ClippingState[],
	isPrivate: boolean,
): Promise<void> {
	const known: ClippingState[] = [];
	const misplaced = await misplacedOn(tabId, states);
	await changePageClippings(tabId, (page) => {
		if (!page || !isSamePage(page.url, address)) return undefined;
		const own = new Set(page.clippings.map(({ id }) => id));
		known.push(...states.filter(({ id }) => own.has(id) && !misplaced.has(id)));
		const told = new Set([...known.map(({ id }) => id), ...misplaced]);
		return { ...page, clippings: [...known, ...page.clippings.filter(({ id }) => !told.has(id))] };
	});
	if (misplaced.size > 0 && !isPrivate) await forgetAddresses([...misplaced]).catch(noted);
	if (isPrivate || known.length === 0) return;
	const at = new Date().toISOString();
	await storeStandings(new Map(known.map(({ id, state }): [string, Standing] => [id, { state, at }]))).catch(noted);
}

/** Of the clippings that a page misses, those that only an address has brought there which is not theirs. */
async function misplacedOn(tabId: number, states: readonly ClippingState[]): Promise<ReadonlySet<string>> {
	const missed = states.filter(({ state }) => state === 'gone').map(({ id }) => id);
	const page = missed.length > 0 ? await getPageClippings(tabId) : undefined;
	if (!page) return new Set();
	const listed = page.clippings.map(({ id }) => id).filter((id) => missed.includes(id));
	const clippings = await Promise.all(listed.map(getClipping)).catch(noted);
	return new Set(clippings.flatMap((clipping) => (clipping && isMisplaced(clipping, page) ? [clipping.id] : [])));
}

async function noted(error: unknown): Promise<never[]> {
	await keepFailure('clippings', error).catch(() => undefined);
	return [];
}

/** Changes come in bursts; pages are told once they rest, after this many milliseconds. */
const REST_MS = 200;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Has all pages that were read ask for their clippings again, soon. */
export function tellPagesOfClippings(): void {
	clearTimeout(timer);
	timer = setTimeout(() => void tell(), REST_MS);
}

async function tell(): Promise<void> {
	const tabs = await tabsWithClippings();
	await Promise.allSettled(tabs.map((tabId) => sendToTab(tabId, 'clippingsChangedHere', null)));
}

/** Keeps pages in line with the store, while the worker runs; Sidelight's own pages wake it for changes of theirs. */
export function followClippings(): void {
	watchClippings(tellPagesOfClippings);
}
