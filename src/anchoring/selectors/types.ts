/**
 * Selectors of the W3C Web Annotation data model (https://www.w3.org/TR/annotation-model/#selectors), in the form that
 * Hypothesis writes them.
 */
export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;

/** The words of a passage and, where known, what stands before and behind them. */
export interface TextQuoteSelector {
	type: 'TextQuoteSelector';
	exact: string;
	prefix?: string | undefined;
	suffix?: string | undefined;
}

/** Half-open UTF-16 offsets into the `textContent` of the page's body. */
export interface TextPositionSelector {
	type: 'TextPositionSelector';
	start: number;
	end: number;
}

/**
 * Two places in the tree. A container is an XPath from the body (`/main[1]/p[3]`) to an element or a text node; an
 * offset counts UTF-16 units of the container's `textContent`.
 */
export interface RangeSelector {
	type: 'RangeSelector';
	startContainer: string;
	startOffset: number;
	endContainer: string;
	endOffset: number;
}

/** The first selector of each kind, as one passage may have several. */
interface SelectorSet {
	quote: TextQuoteSelector | null;
	position: TextPositionSelector | null;
	range: RangeSelector | null;
}

export function selectorSet(selectors: readonly Selector[]): SelectorSet {
	const set: SelectorSet = { quote: null, position: null, range: null };
	for (const selector of selectors) {
		if (selector.type === 'TextQuoteSelector') set.quote ??= selector;
		else if (selector.type === 'TextPositionSelector') set.position ??= selector;
		else set.range ??= selector;
	}
	return set;
}
