import { describe, expect, test } from 'vitest';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { matchArticle } from '../../src/matching/engine';
import { assemble } from '../../src/text/assemble';
import { driftOf } from '../support/drift';
import { bundledPack } from '../support/packs';
import { wrapArticle } from '../support/pages';
import { readSeeds } from './seeds';

const seeds = readSeeds() ?? [];

/** The dates of the seed texts, in the order of their numbers. */
const DATES = ['2021-12-25', '2022-01-12', '2021-12-28', '2022-02-17', '2022-01-24'];

async function driftInSeed(number: number, published: string | null): Promise<string[]> {
	const paragraphs = (seeds[number]?.text ?? '').split('\n').filter((line) => line.trim() !== '');
	const read = readArticle(parseHtml(wrapArticle({ title: 'A copy', paragraphs })));
	if (!isArticle(read)) throw new Error('no article');
	const article = assemble({ ...read.metadata, published }, read.blocks);
	return driftOf(matchArticle(article, [await bundledPack()]).matches).sort();
}

describe.skipIf(seeds.length === 0)('drift in the seed texts', () => {
	// Each of these stands among the divergences that the corpus brief lists for the text, and nothing else may be found.
	// That of seed 4 on the republics' names hung on C29, which its sentence does not make: it asks Kyiv to carry Minsk out.
	test.each([
		[0, ['C20 attribution', 'C27 number']],
		[1, ['C38 modality', 'S-NYT-1 attribution', 'S-SHE-2 actor']],
		[2, ['C23 status', 'C26 attribution']],
		[3, ['C13 modality', 'C30 actor', 'C36 modality', 'C38 modality', 'C40 attribution', 'S-MFA-8 modality']],
		[4, ['C51 actor', 'C53 attribution', 'C53 date', 'C57 attribution', 'S-RYA-2 actor', 'S-RYA-2 modality']],
	])('of seed %d are those of the brief', async (number, drift) => {
		expect(await driftInSeed(number, DATES[number] ?? null)).toEqual(drift);
	});
});
