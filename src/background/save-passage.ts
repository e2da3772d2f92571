import { newId } from '../clippings/id';
import { type ClippedNote, type Clipping, COLOURS, LIMITS, type PageText } from '../clippings/model';
import { savedBefore } from '../clippings/saved-before';
import { changeClippings, getClipping, putClippings, removeClippings } from '../clippings/store/clippings';
import { clippingsAt } from '../clippings/store/on-page';
import { keepForGood } from '../clippings/store/persist';
import type { ClipEdit, ClippedPassage, PageSource } from '../messages/clips';
import { changePageClippings } from '../messages/page-clippings';
import { getReading } from '../messages/readings';
import type { Note } from '../notes/note';
import { serially } from '../storage/serially';
import { canonicalAddress, isSamePage, isSameSite, pageAddress } from '../text/page-address';
import { overlaps, type Span } from '../text/span';
import { mergeTags } from '../text/tags';

/** How long after it was made a clipping can be changed or taken back from its page, in milliseconds. */
const FRESH_MS = 60 * 60 * 1000;

/** A note's or fact's longest text. */
const MOST_CHARACTERS = 4000;

/** What is there after a passage was to be saved. */
interface SavedPassage {
	clipping: Clipping;
	/** False for one that was there before and has the same words. */
	isNew: boolean;
}

/**
 * Saves a passage of a tab's page with the notes that stand on it, unless its words were saved before. Throws `StoreError`;
 * then nothing is stored.
 */
export const savePassage = (tabId: number, address: string, passage: ClippedPassage): Promise<SavedPassage> =>
	// One after the other: a key that is held down saves once.
	serially('clip', async () => {
		const { source, selectors, again } = passage;
		const own = addressOf(source, address);
		const addresses = new Set([canonicalAddress(source.canonical, own), pageAddress(own)]);
		const earlier = again ? undefined : savedBefore(selectors, await clippingsAt([...addresses]));
		if (earlier) return { clipping: earlier, isNew: false };
		return { clipping: await storePassage(tabId, address, passage), isNew: true };
	});

/** The address of a passage's story: the tab's, or one of the same site that the story had earlier, or has in a frame. */
const addressOf = ({ earlier }: PageSource, address: string): string =>
	earlier !== null && isSameSite(earlier, address) ? earlier : address;

async function storePassage(tabId: number, address: string, passage: ClippedPassage): Promise<Clipping> {
	const { source, selectors, around, text } = passage;
	const now = new Date().toISOString();
	const own = addressOf(source, address);
	const url = canonicalAddress(source.canonical, own);
	const read = pageAddress(own);
	const { title, site, author, published, language } = source;
	const clipping: Clipping = {
		id: newId(),
		selectors,
		page: { url, address: read === url ? null : read, title, site, author, published, accessed: now, language },
		around,
		comment: '',
		tags: [],
		colour: COLOURS[0],
		created: now,
		changed: now,
		notes: await notesOn(tabId, address, passage),
		hasText: text !== null,
		standing: { state: 'anchored', at: now },
	};
	const texts: PageText[] = text === null ? [] : [{ url, read: now, text }];
	await putClippings([clipping], texts);
	// Nobody waits for the answer; the settings show it.
	void keepForGood();
	await changePageClippings(tabId, (page) =>
		page && isSamePage(page.url, address)
			? { ...page, clippings: [...page.clippings, { id: clipping.id, state: 'anchored', difference: null }] }
			: undefined,
	);
	return clipping;
}

/** The notes of the tab's reading that stand on a passage: all of them on a whole article. */
async function notesOn(tabId: number, address: string, { whole, span }: ClippedPassage): Promise<ClippedNote[]> {
	const reading = await getReading(tabId);
	if (reading?.state !== 'read' || !isSamePage(reading.page.url, address)) return [];
	const on = reading.notes.filter((note) => whole || (span !== null && standsOn(note, span)));
	return on.slice(0, LIMITS.notes).map(clippedNote);
}

const standsOn = ({ mark, spans }: Note, span: Span): boolean =>
	(mark ? [mark] : spans).some((own) => overlaps(own, span));

function clippedNote({ kind, entry, finding, heading, text, receipt }: Note): ClippedNote {
	const { id, version, checksum } = receipt.pack;
	return {
		kind,
		entry,
		finding,
		receipt,
		pack: { id, version, checksum },
		heading: heading.slice(0, MOST_CHARACTERS),
		text: text.slice(0, LIMITS.around),
	};
}

/** What the reader typed or chose on the page for a clipping. */
type FreshEdit = Omit<ClipEdit, 'key'> & { id: string };

/**
 * Adds what the reader typed on the page to a clipping that was made there: to what it has meanwhile, nothing of which
 * is lost. False where it is not there, is older, belongs to another site, or could not hold that. Throws `StoreError`.
 */
export async function editFresh({ id, comment, tags, colour }: FreshEdit, address: string): Promise<boolean> {
	const isTooMuch = comment.length > LIMITS.comment || tags.length > LIMITS.tags;
	if (isTooMuch || tags.some((tag) => tag.length > LIMITS.tag)) return false;
	if (!(await isFresh(id, address))) return false;
	const changed = await changeClippings([id], (now) => ({
		comment: [now.comment, comment].filter((part) => part !== '').join('\n\n'),
		tags: mergeTags([], now.tags, tags).slice(0, LIMITS.tags),
		...(colour && { colour }),
	}));
	return changed.length > 0;
}

/** Takes back a clipping that was just made on a page; false as with `editFresh`. Throws `StoreError`. */
export async function removeFresh(tabId: number, id: string, address: string): Promise<boolean> {
	if (!(await isFresh(id, address))) return false;
	const { clippings } = await removeClippings([id]);
	await changePageClippings(
		tabId,
		(page) => page && { ...page, clippings: page.clippings.filter((clipping) => clipping.id !== id) },
	);
	return clippings.length > 0;
}

/** A page may change what was made on it a moment ago, and nothing else. */
async function isFresh(id: string, address: string): Promise<boolean> {
	const clipping = await getClipping(id);
	if (!clipping || Date.now() - Date.parse(clipping.created) > FRESH_MS) return false;
	return isSameSite(clipping.page.address ?? clipping.page.url, address);
}
