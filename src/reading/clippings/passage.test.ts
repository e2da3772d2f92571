import { describe, expect, test } from 'vitest';
import { pageAnchors } from '../../anchoring/selectors/in-page';
import { readPageText } from '../../anchoring/selectors/page-text';
import { parseHtml } from '../../cli/dom/parse-html';
import { LIMITS, selectors as schema } from '../../clippings/model';
import {
	describePassage,
	MOST_CHARACTERS_AROUND,
	MOST_CHARACTERS_QUOTED,
	paragraphAround,
	selectorsOf,
} from './passage';

const open = (html: string) => pageAnchors(readPageText(parseHtml(html).body));

/** The passage of a page from the first of some words to the last of others. */
function clip(html: string, from: string, to = from) {
	const anchors = open(html);
	const { text } = anchors.page;
	const found = describePassage(anchors, { start: text.indexOf(from), end: text.indexOf(to) + to.length });
	if (!found) throw new Error('nothing was described');
	return found;
}

const PAGE = `<h1>The ferry</h1><p>It sails at nine, the notice says.</p><p>Nobody was <b>there</b> to see it.</p>`;

describe('a passage', () => {
	test('has selectors that a clipping can hold, and its paragraph', () => {
		const { selectors, around, cut } = clip(PAGE, 'was there to');
		expect(schema.parse(selectors)).toEqual(selectors);
		expect(selectors.quote).toEqual({
			...{ exact: 'was there to', prefix: 't nine, the notice says.\nNobody ', suffix: ' see it.' },
		});
		expect([around, cut]).toEqual(['Nobody was there to see it.', false]);
	});

	test('over several paragraphs has all of them around it', () => {
		expect(clip(PAGE, 'at nine', 'Nobody').around).toBe(
			'It sails at nine, the notice says.\nNobody was there to see it.',
		);
	});

	test('is found again by the selectors that it was given', () => {
		const { selectors } = clip(PAGE, 'was there to');
		const found = open(PAGE).anchor(selectorsOf({ id: '', colour: 'yellow', selectors }));
		expect(found).toMatchObject({ state: 'anchored', score: 1 });
	});

	test('that is too long ends with a whole word, and says so', () => {
		const { selectors, around, cut, span } = clip(`<p>${'word '.repeat(30_000)}end</p>`, 'word', 'end');
		const { exact } = selectors.quote;
		expect(exact).toMatch(/^word.*word$/);
		expect(exact.length).toBeLessThanOrEqual(LIMITS.quote);
		expect(exact.length).toBeGreaterThan(LIMITS.quote - 10);
		expect([cut, span.end, around.length]).toEqual([true, exact.length, LIMITS.around]);
		expect(schema.safeParse(selectors).success).toBe(true);
	});

	test('that is too long without spaces parts no character', () => {
		const { exact } = clip(`<p>x${'😀'.repeat(60_000)}end</p>`, 'x', 'end').selectors.quote;
		expect(exact.length).toBe(LIMITS.quote - 1);
		expect(exact.endsWith('😀')).toBe(true);
	});

	test('keeps to the limits of the model', () => {
		expect([MOST_CHARACTERS_QUOTED, MOST_CHARACTERS_AROUND]).toEqual([LIMITS.quote, LIMITS.around]);
		const long = 'x'.repeat(50_000);
		expect(paragraphAround(`${long}here${long}`, { start: 50_000, end: 50_004 })).toMatch(/^x+here/);
	});
});
