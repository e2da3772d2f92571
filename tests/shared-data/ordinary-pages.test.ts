import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inShared } from '../../scripts/lib/shared-data.mjs';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { matchArticle } from '../../src/matching/engine';
import { assemble } from '../../src/text/assemble';
import { bundledPack } from '../support/packs';

const FOLDER = inShared('bench', 'extraction', 'pages');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.html.gz')) : [];

describe.skipIf(files.length === 0)('ordinary news pages', () => {
	test('get no quote, document or claim note, dated or not', { timeout: 600_000 }, async () => {
		const pack = await bundledPack();
		const fired: string[] = [];
		let articles = 0;
		for (const file of files) {
			const read = readArticle(parseHtml(gunzipSync(readFileSync(`${FOLDER}/${file}`)).toString('utf8')));
			if (!isArticle(read)) continue;
			articles++;
			for (const published of [read.metadata.published, null]) {
				const article = assemble({ ...read.metadata, published }, read.blocks);
				for (const { match } of matchArticle(article, [pack]).matches) {
					const words = match.receipt.page?.exact;
					if (match.kind !== 'outlet')
						fired.push(`${file.slice(0, 8)} ${published} ${match.entry} ${match.score.toFixed(2)}: ${words}`);
				}
			}
		}
		expect(fired).toEqual([]);
		expect(articles).toBeGreaterThan(170);
	});
});
