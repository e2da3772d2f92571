import { inShared } from '../../scripts/lib/shared-data.mjs';
import type * as InPage from '../support/anchoring-in-page';
import { openForAnchoring } from '../support/open-for-anchoring';
import { expect, MORE, test } from '../support/test';
import { likeness, readPages, readSentences } from './anchoring-pages';
import { readAnchoringSuites } from './suites';

declare const anchoring: typeof InPage;

const suites = readAnchoringSuites();
const squeezed = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();

test("Apache Annotator's cases select the same ranges", MORE, async ({ page, site }) => {
	test.skip(suites === null);
	test.setTimeout(120_000);
	const cases = suites?.quotes ?? [];
	const { url } = await site(Object.fromEntries(cases.map(({ html }, i) => [`/${i}`, html])));
	for (const [i, { name, selector, expected }] of cases.entries()) {
		await openForAnchoring(page, url(`/${i}`));
		const found = await page.evaluate((quote) => anchoring.rangesOf(quote), selector);
		const wanted = await page.evaluate(
			(ranges) =>
				ranges.map((range) =>
					anchoring.rangeAt(range.startContainerXPath, range.startOffset, range.endContainerXPath, range.endOffset),
				),
			expected,
		);
		expect(found, name).toEqual(wanted);
	}
});

test("Hypothesis' annotations land on the words that they quote", MORE, async ({ page, site }) => {
	test.skip(suites === null);
	const pages = suites?.pages ?? [];
	const { url } = await site(Object.fromEntries(pages.map(({ name, html }) => [`/${name}`, html])));
	for (const { name, annotations } of pages) {
		await openForAnchoring(page, url(`/${name}`));
		const passages = annotations.map(({ selectors }) => selectors);
		const exact = passages.map((selectors) =>
			selectors.flatMap((one) => ('exact' in one ? [squeezed(one.exact)] : [])),
		);
		const all = await page.evaluate((wanted) => anchoring.anchorAll(wanted), passages);
		expect(all.map(({ state }) => state)).toEqual(passages.map(() => 'anchored'));
		expect(all.map(({ range }) => [squeezed(range?.text)])).toEqual(exact);
		const quotes = passages.map((selectors) => selectors.filter(({ type }) => type === 'TextQuoteSelector'));
		const alone = await page.evaluate((wanted) => anchoring.anchorAll(wanted), quotes);
		expect(alone.map(({ range }) => range)).toEqual(all.map(({ range }) => range));
	}
});

test('every word of the text fragments pages comes back as the range that it was', MORE, async ({ page, site }) => {
	test.skip(suites === null);
	test.setTimeout(120_000);
	const pages = suites?.fragments ?? [];
	const { url } = await site(Object.fromEntries(pages.map(({ name, html }) => [`/${name}`, html])));
	for (const { name } of pages) {
		await openForAnchoring(page, url(`/${name}`));
		expect(await page.evaluate(() => anchoring.wordsThatStray()), name).toEqual([]);
	}
});

test('news sentences are found on the pages that they were copied from', MORE, async ({ page, site }) => {
	const pages = readPages(inShared('bench'));
	const sentences = readSentences(inShared('bench'));
	test.skip(pages === null || sentences === null);
	test.setTimeout(240_000);
	const { url } = await site({ '/': '<!doctype html><title>Empty</title>' });
	await openForAnchoring(page, url('/'));
	const strays: string[] = [];
	for (const { id, html } of pages ?? []) {
		const own = (sentences ?? []).filter((sentence) => sentence.page === id);
		const quotes = own.map(({ exact, prefix, suffix }) => ({
			type: 'TextQuoteSelector' as const,
			exact,
			prefix,
			suffix,
		}));
		const found = await page.evaluate(([text, wanted]) => anchoring.wordsFoundIn(text, wanted), [
			html,
			quotes,
		] as const);
		strays.push(...own.flatMap(({ exact }, i) => (likeness(found[i] ?? '', exact) >= 0.9 ? [] : [exact])));
	}
	expect(strays.length / (sentences?.length ?? 1)).toBeLessThanOrEqual(0.005);
});
