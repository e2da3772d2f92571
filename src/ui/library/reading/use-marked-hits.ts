import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { hitsIn } from '../../../clippings/search/hits';
import type { Query } from '../../../clippings/search/query';
import { safeNormalize } from '../../../text/safe-normalize';

const NAME = 'sidelight-found';

/** Most stretches that are marked in one clipping. */
const MOST_HITS_MARKED = 500;

/**
 * Marks the words searched for wherever they stand in a part of the page, now and whenever that part changes. The CSS
 * Custom Highlight API leaves the elements as they are, whoever drew them.
 */
export function useMarkedHits(part: RefObject<HTMLElement | null>, query: Query): void {
	useEffect(() => {
		const element = part.current;
		const words = { ...query, conditions: query.conditions.filter(({ kind }) => kind === 'text') };
		if (!element || words.conditions.length === 0) return;
		const mark = () => CSS.highlights.set(NAME, new Highlight(...rangesIn(element, words).slice(0, MOST_HITS_MARKED)));
		mark();
		const observer = new MutationObserver(mark);
		observer.observe(element, { childList: true, characterData: true, subtree: true });
		return () => {
			observer.disconnect();
			CSS.highlights.delete(NAME);
		};
	}, [part, query]);
}

function rangesIn(element: HTMLElement, query: Query): Range[] {
	const ranges: Range[] = [];
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const text = node.nodeValue ?? '';
		if (node.parentElement?.closest('button, select, option, summary, h3')) continue;
		const field = node.parentElement?.closest('blockquote') ? 'quote' : 'around';
		// Offsets are those of the composed text.
		if (safeNormalize(text, 'NFC').length !== text.length) continue;
		for (const { start, end } of hitsIn(text, query, field)) {
			const range = new Range();
			range.setStart(node, start);
			range.setEnd(node, end);
			ranges.push(range);
		}
	}
	return ranges;
}
