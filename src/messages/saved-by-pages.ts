import * as z from 'zod/mini';
import { storedItem } from '../storage/stored-item';
import { siteHost } from '../text/site';

/**
 * Most that Sidelight saves for one tab within an hour, and for all: a page may have taken over its own process, and save
 * without a click. A reader who saves a passage a minute all day stays at half of it.
 */
export const MOST_SAVED = { perTab: 120, inAll: 600, charactersPerTab: 20_000_000, charactersInAll: 60_000_000 };

const HOUR_MS = 60 * 60 * 1000;

/** So many by one document within so long, in milliseconds, and the reader is asked whether that was meant. */
const MANY = 10;
const SHORT_MS = 5 * 60 * 1000;

/** Which document saves, by the browser's account. */
export interface SavingDocument {
	tabId: number;
	/** The browser's name for it; null where it has none, as in Firefox. */
	document: string | null;
}

const saved = z.object({
	/** What the document that saved has to show to change or take it back. */
	key: z.string(),
	/** The clipping; null while it is being stored. */
	id: z.nullable(z.string()),
	tabId: z.number(),
	document: z.nullable(z.string()),
	/** The page's address. */
	url: z.string(),
	/** When, in milliseconds. */
	at: z.number(),
	/** How much was sent. */
	characters: z.number(),
	/** The reader has said that it was meant. */
	meant: z.boolean(),
});

type SavedByPage = z.infer<typeof saved>;

const item = storedItem('session:saved-by-pages', (stored) => z.array(saved).safeParse(stored).data ?? []);

/**
 * Room for one more clipping of a tab's page, to be told by `settle` what came of it: the key by which the document changes
 * it for an hour. Null where the tab, or all, saved so much within an hour that nothing more is taken.
 */
export async function reserve(from: SavingDocument, url: string, characters: number): Promise<string | null> {
	const key = crypto.randomUUID();
	const at = Date.now();
	let isTaken = false;
	await item.change((all) => {
		const now = all.filter((one) => Math.abs(at - one.at) < HOUR_MS);
		const own = now.filter(({ tabId }) => tabId === from.tabId);
		isTaken =
			own.length < MOST_SAVED.perTab &&
			now.length < MOST_SAVED.inAll &&
			sum(own) + characters <= MOST_SAVED.charactersPerTab &&
			sum(now) + characters <= MOST_SAVED.charactersInAll;
		if (!isTaken) return now.length === all.length ? all : now;
		return [...now, { key, id: null, tabId: from.tabId, document: from.document, url, at, characters, meant: false }];
	});
	return isTaken ? key : null;
}

const sum = (all: readonly SavedByPage[]): number => all.reduce((total, { characters }) => total + characters, 0);

/** What came of a reservation: a clipping, or null for nothing, which counts against nobody. */
export const settle = (key: string, id: string | null): Promise<void> =>
	item.change((all) =>
		id === null ? all.filter((one) => one.key !== key) : all.map((one) => (one.key === key ? { ...one, id } : one)),
	);

/** The clipping that this document saved within the last hour and has the key of; null where it did not. */
export async function ownSaved(key: string, from: SavingDocument): Promise<string | null> {
	const one = (await item.get()).find((candidate) => candidate.key === key);
	if (!one || Math.abs(Date.now() - one.at) >= HOUR_MS) return null;
	return one.tabId === from.tabId && one.document === from.document ? one.id : null;
}

/** Clippings that one document saved within minutes: so many that the reader may not have meant it. */
export interface SavedMany {
	url: string;
	ids: string[];
}

/** Those that the reader has said nothing of yet. */
export const savedMany = async (): Promise<SavedMany[]> => manyOf(await item.get());

/** Calls back with what `savedMany` says whenever that may have changed, until `signal` aborts. */
export const watchSavedMany = (changed: (now: SavedMany[]) => void, signal?: AbortSignal): void =>
	item.watch((now) => changed(manyOf(now)), signal);

/** The reader has said what is to become of these. */
export const answerSavedMany = (ids: readonly string[]): Promise<void> =>
	item.change((all) => all.map((one) => (one.id !== null && ids.includes(one.id) ? { ...one, meant: true } : one)));

function manyOf(all: readonly SavedByPage[]): SavedMany[] {
	const groups = new Map<string, SavedByPage[]>();
	for (const one of all) {
		if (one.id === null || one.meant) continue;
		const by = one.document ?? `${one.tabId} ${siteHost(one.url)}`;
		groups.set(by, [...(groups.get(by) ?? []), one]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first || !isManyAtOnce(group.map(({ at }) => at))) return [];
		return [{ url: first.url, ids: group.flatMap(({ id }) => (id === null ? [] : [id])) }];
	});
}

/** Whether so many of these times lie within a short while. */
function isManyAtOnce(times: readonly number[]): boolean {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted.some((at, i) => {
		const before = sorted[i - MANY + 1];
		return before !== undefined && at - before <= SHORT_MS;
	});
}
