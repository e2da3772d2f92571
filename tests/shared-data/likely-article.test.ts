import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inShared } from '../../scripts/lib/shared-data.mjs';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { mayHoldArticle } from '../../src/reading/likely-article';

const PAGES = inShared('bench', 'extraction', 'pages');
const files = existsSync(PAGES) ? readdirSync(PAGES) : [];

test.skipIf(files.length === 0)(
	'mayHoldArticle says yes to every real page that the reader finds an article on',
	{ timeout: 600_000 },
	() => {
		const missed = files.filter((name) => {
			const html = gunzipSync(readFileSync(`${PAGES}/${name}`)).toString('utf8');
			const document = parseHtml(html);
			return isArticle(readArticle(document)) && !mayHoldArticle(document);
		});
		expect(missed).toEqual([]);
	},
);
