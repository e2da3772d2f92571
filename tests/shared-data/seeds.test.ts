import { describe, expect, test } from 'vitest';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { matchArticle } from '../../src/matching/engine';
import type { Article } from '../../src/text/article';
import { assemble } from '../../src/text/assemble';
import { bundledPack } from '../support/packs';
import { wrapArticle } from '../support/pages';
import { readSeeds } from './seeds';

const seeds = readSeeds() ?? [];

/** The seed as a page, read and matched as the command line does it. */
async function read(number: number) {
	const lines = (seeds[number]?.text ?? '').split('\n').filter((line) => line.trim() !== '');
	const reading = readArticle(parseHtml(wrapArticle({ title: 'A copy', paragraphs: lines })));
	if (!isArticle(reading)) throw new Error('no article');
	return matchArticle(assemble(reading.metadata, reading.blocks), [await bundledPack()]);
}

const textIn = ({ text, blocks }: Article, voice: string): string =>
	blocks.flatMap((block) => (block.voice === voice ? [text.slice(block.start, block.end)] : [])).join('\n');

describe.skipIf(seeds.length === 0)('the seed texts on pages', () => {
	test.each([
		[0, ['D000']],
		[1, ['D001']],
		[2, ['D002']],
		[3, ['D003', 'D003c']],
		[4, ['D004']],
	])('seed %d is told by its fingerprint, with at least 90 %% of it found', async (number, entries) => {
		const { matches } = await read(number);
		const found = matches.flatMap(({ match }) =>
			match.kind === 'document' && match.coverage >= 0.9 ? [match.entry] : [],
		);
		expect(found).toEqual(entries);
	});

	test('the comment form below seed 1 is no part of the article', async () => {
		const { article } = await read(1);
		expect(article.text).not.toMatch(/WordPress\.com|Akismet|Connecting to %s|Log Out/);
	});

	test('the comments below the report of seed 3 are given to the readers, the report to the outlet', async () => {
		const { article } = await read(3);
		expect(textIn(article, 'outlet')).toContain('delivered its reply');
		expect(textIn(article, 'outlet')).not.toContain('this report misses');
		expect(textIn(article, 'reader')).toMatch(/this report misses[\s\S]*blind refusal/);
	});
});
