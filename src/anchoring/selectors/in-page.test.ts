import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/dom/parse-html';
import { pageAnchors } from './in-page';
import { readPageText } from './page-text';
import { parseSelectors } from './parse';
import type { Selector } from './types';
import { nodeAt, pathOf } from './xpath';

const open = (html: string) => {
	const { body } = parseHtml(html);
	return { body, ...pageAnchors(readPageText(body)) };
};

const ARTICLE = `<script>track('the new crane')</script>
<div><h1>The crane on the quay</h1>
<p>The harbour board met on Tuesday to hear what the <a href="#">new crane</a> would cost.</p>
<p>A third of the berths will be closed from March, the notice says; ferries go on as before.</p></div>`;

/** The selectors of words of a page. */
function clip(html: string, words: string): readonly Selector[] {
	const { page, describe: describeIt } = open(html);
	const start = page.text.indexOf(words);
	return describeIt({ start, end: start + words.length });
}

const landing = (html: string, selectors: readonly Selector[]) => {
	const { page, anchor } = open(html);
	const found = anchor(selectors);
	return { state: found.state, text: found.span && page.text.slice(found.span.start, found.span.end) };
};

describe('the text of a page', () => {
	test('collapses white space, parts blocks and line breaks, and leaves out what does not show', () => {
		const { page } = open(`<h1> One </h1>two<p>three<br>four <b>f</b>ive<p hidden>no<p style="color:red;display:none">no
			<p aria-hidden="true">six<dialog>no</dialog><dialog open>seven</dialog><textarea>no</textarea>
			<select><option>no</select><button>eight</button><iframe>no</iframe><noscript>no</noscript><svg><text>no</text></svg>`);
		expect(page.text).toBe('One\ntwo\nthree\nfour five\nsix\nseven\neight');
	});
});

describe('a passage of a page', () => {
	test('is described by range, position and quote, and each finds it again', () => {
		const selectors = clip(ARTICLE, 'what the new crane would');
		expect(selectors.map(({ type }) => type)).toEqual(['RangeSelector', 'TextPositionSelector', 'TextQuoteSelector']);
		expect(selectors[0]).toEqual({
			type: 'RangeSelector',
			startContainer: '/div[1]/p[1]',
			startOffset: 41,
			endContainer: '/div[1]/p[1]',
			endOffset: 65,
		});
		for (const one of [...selectors.map((selector) => [selector]), selectors]) {
			expect(landing(ARTICLE, one)).toEqual({ state: 'anchored', text: 'what the new crane would' });
		}
	});

	test('is found through other markup', () => {
		const other = ARTICLE.replaceAll('div', 'section')
			.replace('<a href="#">new crane</a>', 'new <em>cr</em><strong>ane</strong>')
			.replace('The harbour', '<span>The</span>\n\n<!-- ad -->harbour')
			.replace('<h1>', '<nav><p>Home</p></nav><h1>');
		expect(landing(other, clip(ARTICLE, 'what the new crane would'))).toEqual({
			state: 'anchored',
			text: 'what the new crane would',
		});
	});

	test('across blocks is found where others glue the blocks together', () => {
		const glued = { type: 'TextQuoteSelector' as const, exact: 'on the quay\nThe harbour board' };
		expect(landing(ARTICLE, [glued]).text).toBe('on the quay\nThe harbour board');
		expect(landing(ARTICLE, [{ ...glued, exact: 'on the quayThe harbour board' }]).state).toBe('anchored');
	});

	test('that cannot be there is gone, whatever stale ranges and positions say', () => {
		const selectors = clip(ARTICLE, 'A third of the berths will be closed');
		expect(landing('<p>Nothing here.</p>', selectors)).toEqual({ state: 'gone', text: null });
		const stale: Selector[] = [
			{ type: 'RangeSelector', startContainer: '/p[9]', startOffset: 0, endContainer: '/p[1]/text()[4]', endOffset: 2 },
			{ type: 'TextPositionSelector', start: 5000, end: 6000 },
		];
		expect(landing('<p>Nothing here.</p>', stale).state).toBe('gone');
	});
});

describe('paths', () => {
	test('lead to the element that they were made of, also from the top of the document', () => {
		const { body } = open('<div><p>a</p><p>b <i>c</i> d</p></div>');
		const second = body.querySelectorAll('p')[1];
		if (!second) throw new Error('no paragraph');
		expect(pathOf(second, body)).toBe('/div[1]/p[2]');
		for (const path of ['/div[1]/p[2]', '/html[1]/body[1]/div[1]/p[2]', './div/p[2]', '//div/p[2]']) {
			expect(nodeAt(path, body) === second).toBe(true);
		}
		expect(nodeAt('/div[1]/p[2]/text()[2]', body)?.nodeValue).toBe(' d');
		expect(nodeAt('/', body) === body).toBe(true);
	});

	test.each([
		'/div[1]/p[3]',
		'/div[0]',
		"/div[@id='a']",
		'/svg:path[1]',
		'/div[1]/../p',
		'id("a")',
		'/div[99999999999]',
	])('that cannot be followed lead nowhere: %s', (path) =>
		expect(nodeAt(path, open('<div><p>a</p></div>').body)).toBeNull(),
	);
});

describe('parseSelectors', () => {
	test('keeps what is known, and passes over the rest', () => {
		const quote = { type: 'TextQuoteSelector', exact: 'a', extra: 1 };
		expect(parseSelectors([{ type: 'CssSelector', value: 'p' }, quote])).toEqual({
			passages: [[{ type: 'TextQuoteSelector', exact: 'a' }]],
		});
	});

	test.each([null, 'x', [], {}, { target: [7] }, { type: 'toString' }, { selector: [[]] }])(
		'says what is wrong with %j',
		(value) => expect(parseSelectors(value)).toHaveProperty('fault.problem'),
	);
});
