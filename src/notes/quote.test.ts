import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack, SAID } from '../../tests/support/harbour';
import type { Pack } from '../corpus/pack/open';
import { besidePack } from '../matching/pack-page';
import { preparePage } from '../matching/page';
import { matchQuotes } from '../matching/quotes/match-quotes';
import { assemblePlainText } from '../text/assemble';
import { countWords, LEAD_WORDS } from './lead';
import { textOf } from './pieces';
import { writeQuoteNote } from './quote';

let pack: Pack;
beforeAll(async () => {
	pack = await harbourPack();
});

/** The leads of the notes on a text's quotations. */
function leads(text: string): string[] {
	const article = assemblePlainText(text, { language: 'en' });
	return matchQuotes(besidePack(preparePage(article), pack)).map((match) => {
		const lead = textOf(writeQuoteNote(match, { pack, article })?.lead ?? []);
		expect(countWords(lead)).toBeLessThanOrEqual(LEAD_WORDS);
		return lead;
	});
}

test.each([
	['in other words', SAID.rendered.replace('shall not', 'will never')],
	['with fewer words inside', SAID.rendered.replace('last winter ', '')],
	['with fewer words at the end', SAID.rendered.replace(/ until .*/, '')],
])('a translation %s stands whole beside the documented words, with nothing called left out or added', (_, words) => {
	const article = assemblePlainText(`“${words}.”`, { language: 'en' });
	const notes = matchQuotes(besidePack(preparePage(article), pack)).map((match) =>
		writeQuoteNote(match, { pack, article }),
	);
	const pieces = notes.flatMap((note) => [
		...(note?.lead ?? []),
		...(note?.sections ?? []).flatMap(({ items }) => items.flatMap((item) => item.pieces)),
	]);
	expect(new Set(pieces.map(({ role }) => role))).toEqual(new Set(['plain']));
	const variants = notes[0]?.sections.find(({ kind }) => kind === 'variants')?.items ?? [];
	expect(variants.map((item) => [textOf(item.pieces), item.here ?? false])).toEqual([
		[SAID.rendered, false],
		[words, true],
	]);
	expect(textOf(notes[0]?.lead ?? [])).toMatch(
		/^The page has (?:part of )?these words,? in (?:another )?translation\. As documented: /,
	);
});

const { grain, lights } = SAID;
const [open = '', ...rest] = grain.split(', ');

describe('what a quote note says first', () => {
	test.each([
		['an exact quotation', `“${grain}.”`, /^The page has the passage as it is documented: We will keep/],
		['a cut', `“${grain.replace(', whatever flag it flies,', '')}.”`, /^The page leaves out 4 words inside: /],
		[
			'a marked cut',
			`“${grain.replace(', whatever flag it flies,', ' …')}.”`,
			/leaves out 4 words inside \(marked as a cut\): /,
		],
		[
			'pieces with words of the page between them',
			`She said that “${grain.replace(', whatever flag it flies,', '” under all flags “')}.”`,
			/^The page quotes these words in 2 pieces and leaves out of its quotation marks 4 words inside: /,
		],
		['words changed', `“${grain.replace('grain', 'arms')}.”`, /has one word of its own inside: .*grain.*arms/],
		['words changed at the end', `“${grain.replace('passed', 'ended')}.”`, /has one word of its own inside: .*ended/],
		[
			'another translation',
			`“${SAID.rendered.replace('shall not', 'will never')}.”`,
			/^The page has these words in another translation\. As documented: /,
		],
		[
			'another speaker of a part of a translation',
			`“${SAID.rendered.replace(/ until .*/, '')},” Vale said.`,
			/^The page gives these words to Anna Vale; they are documented as words of Ivan Orlov: We shall not close/,
		],
		[
			'another speaker',
			`“${grain},” said Orlov.`,
			/^The page gives these words to Ivan Orlov; they are documented as words of Anna Vale: /,
		],
		[
			'a splice',
			`“${open}, but ${lights.slice(lights.indexOf('to pay'))}.”`,
			/^The page joins these words in one quotation with words of Anna Vale of 2 April 2020: /,
		],
		[
			'another order',
			`“${rest.join(', ')}. ${open}.”`,
			/^The page has these words in one quotation in another order: /,
		],
	])('%s', (_, text, expected) => {
		expect(leads(text)).toEqual([expect.stringMatching(expected)]);
	});
});
