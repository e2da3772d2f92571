import type { Reading } from '../../src/messages/reading';
import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { expect, MORE, READER, test } from '../support/test';
import { readSeeds } from './seeds';

const HOST = READER.host;
test.use(READER.options);

/** Each seed text, and the documents that it holds. */
const DOCUMENTS = [['D000'], ['D001'], ['D002'], ['D003', 'D003c'], ['D004']];

const seeds = readSeeds();

for (const [number, entries] of DOCUMENTS.entries()) {
	test(
		`seed ${number} on a page is told by its fingerprint: ${entries.join(', ')}`,
		MORE,
		async ({ ext, page, site }) => {
			test.skip(seeds === null);
			const lines = (seeds?.[number]?.text ?? '').split('\n').filter((line) => line.trim() !== '');
			const { url } = await site({ '/a': wrapArticle({ title: 'A copy', paragraphs: lines }) });
			await page.goto(url('/a', HOST));
			const read = async () => (await readingOf(ext, url('/a', HOST)))?.reading;
			await expect.poll(async () => (await read())?.state).toBe('read');
			const { notes } = (await read()) as Extract<Reading, { state: 'read' }>;
			const found = notes
				.filter(({ kind, coverage = 0 }) => kind === 'document' && coverage >= 0.9)
				.map(({ entry }) => entry);
			expect(found).toEqual(entries);
		},
	);
}
