import type { Collection } from '../formats/collection';
import { oneLine } from '../formats/collection';
import { newId } from '../id';
import type { Clipping, PageText } from '../model';
import type { Replacement } from '../store/replace-clippings';
import { equal } from './equal';

/** What the store holds, as far as an import asks. */
export interface Known {
	clippings: Map<string, Clipping>;
	/** Addresses of pages whose text is kept. */
	texts: Set<string>;
	/** Pages with words clipped from them. */
	passages: Set<string>;
}

/** What a file would bring, sorted by what is there already. Every clipping of the file is in one of the four. */
export interface ImportPlan {
	fresh: Clipping[];
	/** There already, with the same content: the clippings that are there. */
	same: Clipping[];
	/** There already under the same id, with other content. */
	conflicts: { mine: Clipping; theirs: Clipping }[];
	/** The same words of the same page are there under another id. */
	alike: Clipping[];
	texts: PageText[];
}

/** What the reader decides. */
export interface ImportChoice {
	conflicts: 'both' | 'mine' | 'theirs';
	/** Whether to take what is alike. */
	alike: boolean;
}

const passageOf = ({ page, selectors }: Clipping): string => `${page.url}\n${oneLine(selectors.quote.exact)}`;

export const known = (clippings: readonly Clipping[], texts: Iterable<string>): Known => ({
	clippings: new Map(clippings.map((clipping) => [clipping.id, clipping])),
	texts: new Set(texts),
	passages: new Set(clippings.map(passageOf)),
});

/** What is the same if the same was clipped and written: neither when it was changed nor what the page showed last. */
function isSame(mine: Clipping, theirs: Clipping): boolean {
	const ours = { changed: null, standing: null, hasText: null };
	return (mine.hasText || !theirs.hasText) && equal({ ...mine, ...ours }, { ...theirs, ...ours });
}

/** Sorts a file's clippings by what is known, which then counts the file's own as well. O(n). */
export function planImport({ clippings, texts }: Collection, store: Known): ImportPlan {
	const plan: ImportPlan = { fresh: [], same: [], conflicts: [], alike: [], texts: [...texts] };
	const before = new Set(store.passages);
	for (const theirs of clippings) {
		const mine = store.clippings.get(theirs.id);
		if (mine) {
			if (isSame(mine, theirs)) plan.same.push(mine);
			else plan.conflicts.push({ mine, theirs });
		} else if (before.has(passageOf(theirs))) {
			plan.alike.push(theirs);
		} else {
			plan.fresh.push(theirs);
			store.clippings.set(theirs.id, theirs);
			store.passages.add(passageOf(theirs));
		}
	}
	return plan;
}

/** What is put into the store; a clipping that is kept beside its other version gets a new id. */
export function importReplacement(plan: ImportPlan, choice: ImportChoice, store: Pick<Known, 'texts'>): Replacement {
	const inFile = new Set(plan.texts.map(({ url }) => url));
	const taken = [
		...plan.fresh,
		...(choice.alike ? plan.alike : []),
		...plan.conflicts.flatMap(({ mine, theirs }) => {
			if (choice.conflicts === 'mine') return [];
			if (choice.conflicts === 'both') return { ...theirs, id: newId(Date.parse(theirs.created)) };
			// A text that is kept here stays, also where the file comes without it.
			return { ...theirs, hasText: mine.hasText || theirs.hasText };
		}),
	].map((clipping) => ({
		...clipping,
		hasText: clipping.hasText && (inFile.has(clipping.page.url) || store.texts.has(clipping.page.url)),
	}));
	const pages = new Set([...taken, ...plan.same].map(({ page }) => page.url));
	return {
		put: { clippings: taken, texts: plan.texts.filter(({ url }) => pages.has(url)) },
		remove: { clippings: [], texts: [] },
	};
}
