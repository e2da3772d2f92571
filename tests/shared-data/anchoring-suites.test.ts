import { describe, expect, test } from 'vitest';
import { pageAnchors } from '../../src/anchoring/selectors/in-page';
import { matchQuote } from '../../src/anchoring/selectors/match-quote';
import { readPageText } from '../../src/anchoring/selectors/page-text';
import { readRawText } from '../../src/anchoring/selectors/raw-text';
import type { Selector } from '../../src/anchoring/selectors/types';
import { nodeAt } from '../../src/anchoring/selectors/xpath';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { readAnchoringSuites } from './suites';

const suites = readAnchoringSuites();
const { quotes = [], pages = [], fragments = [] } = suites ?? {};

const squeezed = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();

/** The node at one of the suite's paths: a name, and which of the text nodes below it. */
function textNode(document: Document, path: string): Node | null {
	const [, name = '', step = ''] = /^\/\/(\w+)\/(.*)$/.exec(path) ?? [];
	const element = document.querySelector(name);
	return element && nodeAt(`/${step}`, element);
}

describe.skipIf(!suites)("Apache Annotator's cases", () => {
	test.each(quotes)('$name', ({ html, selector, expected }) => {
		const document = parseHtml(html);
		const raw = readRawText(document);
		const found = [...matchQuote(raw.text, selector)].map((span) => raw.placesOf(span));
		const wanted = expected.map((range) => ({
			start: { node: textNode(document, range.startContainerXPath), offset: range.startOffset },
			end: { node: textNode(document, range.endContainerXPath), offset: range.endOffset },
		}));
		expect(found.length).toBe(wanted.length);
		for (const [i, places] of found.entries()) {
			expect(places?.start.node === wanted[i]?.start.node && places?.end.node === wanted[i]?.end.node).toBe(true);
			expect([places?.start.offset, places?.end.offset]).toEqual([wanted[i]?.start.offset, wanted[i]?.end.offset]);
		}
	});

	test.each(quotes.filter(({ name, selector }) => !name.includes('head') && selector.exact !== ''))(
		'anchoring agrees: $name',
		({ html, selector, expected }) => {
			const anchors = pageAnchors(readPageText(parseHtml(html).body));
			const { span } = anchors.anchor([selector]);
			expect(span === null ? null : anchors.page.text.slice(span.start, span.end)).toBe(
				expected.length === 0 ? null : selector.exact,
			);
		},
	);
});

describe.skipIf(!suites).each(pages)("Hypothesis' page $name", ({ html, annotations }) => {
	const anchors = pageAnchors(readPageText(parseHtml(html).body));
	const textAt = (selectors: readonly Selector[]): string | undefined => {
		const { span } = anchors.anchor(selectors);
		return span ? squeezed(anchors.page.text.slice(span.start, span.end)) : undefined;
	};

	test.each(annotations)('anchors $id by all its selectors, and by each alone', ({ selectors }) => {
		const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
		const exact = squeezed(quote && 'exact' in quote ? quote.exact : undefined);
		expect(anchors.anchor(selectors)).toMatchObject({ state: 'anchored', score: 1 });
		for (const one of [selectors, ...selectors.map((selector) => [selector])]) expect(textAt(one)).toBe(exact);
	});

	test.each(annotations)('describes $id as Hypothesis did', ({ selectors }) => {
		const { span } = anchors.anchor(selectors);
		const described = span ? anchors.describe(span) : [];
		for (const selector of selectors) {
			if (selector.type !== 'TextQuoteSelector') expect(described).toContainEqual(selector);
		}
	});
});

describe.skipIf(!suites).each(fragments)('text fragments page $name', ({ html }) => {
	test('has every word of it described and anchored where it stands', () => {
		const anchors = pageAnchors(readPageText(parseHtml(html).body));
		for (const { 0: word, index } of anchors.page.text.matchAll(/\S+/g)) {
			const span = { start: index, end: index + word.length };
			expect(anchors.anchor(anchors.describe(span))).toMatchObject({ state: 'anchored', span });
		}
	});
});
