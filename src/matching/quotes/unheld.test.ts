import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack, SAID } from '../../../tests/support/harbour';
import type { Pack } from '../../corpus/pack/open';
import { assemblePlainText } from '../../text/assemble';
import { besidePack } from '../pack-page';
import { preparePage } from '../page';
import { matchQuotes } from './match-quotes';
import { findUnheld } from './unheld';

let pack: Pack;
beforeAll(async () => {
	pack = await harbourPack();
});

function unheld(text: string, published: string | null = '2020-03-10') {
	const page = besidePack(preparePage(assemblePlainText(text, { language: 'en', published })), pack);
	return findUnheld(page, matchQuotes(page)).map(({ finding, speaker, words }) => [finding, speaker, words]);
}

const other = '“The fish market will move to the other side of the bay,” said Vale.';

describe('quotations that the pack does not hold', () => {
	test('gives them out with speaker and length', () => {
		expect(unheld(other)).toEqual([['not-found', 'vale', 12]]);
	});

	test.each([
		['is undated', other, null],
		['is of another time', other, '2020-06-01'],
		['is short', '“The fish market will move,” said Vale.', '2020-03-10'],
		['does not say who speaks', other.replace('said Vale', 'she said'), '2020-03-10'],
		['quotes a speaker unknown to the pack', other.replace('Vale', 'Petrov'), '2020-03-10'],
		['quotes what is held', `“${SAID.grain},” said Vale.`, '2020-03-10'],
	])('abstains where the page %s', (_, text, published) => {
		expect(unheld(text, published)).toEqual([]);
	});

	test('are no matches, and so have no note', () => {
		const page = besidePack(preparePage(assemblePlainText(other, { language: 'en', published: '2020-03-10' })), pack);
		expect(matchQuotes(page)).toEqual([]);
	});
});
