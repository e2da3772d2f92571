import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import type { Query } from '../../clippings/search/query';
import { searchRecord } from '../../clippings/search/record';
import { isForTexts, searchIn, type TextAnswers } from '../../clippings/search/search';
import type { Library } from './follow-library';
import { keptTexts, pagesWithText } from './kept-texts';
import { yieldToPage } from './yield-to-page';

interface SearchResult {
	clippings: readonly Clipping[];
	/** Whether the kept texts of pages are still being looked through. */
	looking: boolean;
	answers: TextAnswers;
}

/** How many clippings are made ready for searching in one go while nothing else is to do. */
const CLIPPINGS_AT_ONCE = 250;

/**
 * What a search finds among the clippings, in their order. Quotes, comments, titles, tags and the like are searched at
 * once; the kept texts, which can be many megabytes, follow as soon as they are read and looked through.
 */
export function useSearch(library: Library, ordered: readonly Clipping[], query: Query): SearchResult {
	const kept = useMemo(keptTexts, []);
	const [looked, setLooked] = useState(0);
	const words = useMemo(() => query.conditions.filter(isForTexts), [query]);
	const pages = useMemo(() => pagesWithText(library.values()), [library]);
	const { answers } = kept.texts;
	const search = useMemo(() => searchIn(ordered), [ordered]);
	const clippings = useMemo(() => search(query, answers), [search, query, answers, looked]);

	useEffect(() => getReady(library), [library]);
	useEffect(() => {
		if (words.length === 0) return;
		const stop = new AbortController();
		const look = async () => {
			await kept.follow(pages);
			while (!stop.signal.aborted && !(await kept.texts.look(words, yieldToPage, stop.signal)));
			if (!stop.signal.aborted) setLooked((count) => count + 1);
		};
		// Texts that cannot be read are not searched; a store that fails is told of where clippings are read.
		look().catch(() => undefined);
		return () => stop.abort();
	}, [kept, words, pages]);

	return { clippings, looking: pages.size > 0 && words.some((condition) => answers(condition) === null), answers };
}

/** Makes clippings ready for searching while nothing else is to do, so that the first letter typed is as quick as others. */
function getReady(library: Library): () => void {
	const all = library.values();
	let handle = requestIdleCallback(function some() {
		for (let i = 0; i < CLIPPINGS_AT_ONCE; i++) {
			const { value, done } = all.next();
			if (done) return;
			searchRecord(value);
		}
		handle = requestIdleCallback(some);
	});
	return () => cancelIdleCallback(handle);
}
