import { describe, expect, test } from 'vitest';
import { parseSelectors } from '../../src/anchoring/selectors/parse';
import { readRawText } from '../../src/anchoring/selectors/raw-text';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { article } from '../../src/messages/schemas/article';
import { passage } from '../../src/messages/schemas/clips';
import { assemblePlainText } from '../../src/text/assemble';
import { readText } from '../support/clipping-files';
import { aClipping } from '../support/clippings';

const LEVELS = 100_000;
const NOW = '2026-01-01T00:00:00.000Z';
const PAGE = 'https://a.example/';

/** A JSON text of so many levels, each within the one before. */
const nested = (open: string, inner: string, close: string): string =>
	open.repeat(LEVELS) + inner + close.repeat(LEVELS);

const LISTS = nested('[', '', ']');
const RECORDS = nested('{"a":', '0', '}');

/** Elements within elements, as a script makes them: a parser of HTML stops long before. */
function nestedElements(): Document {
	const document = parseHtml('<title>Deep</title><body></body>');
	let inner: Element = document.body;
	for (let level = 0; level < LEVELS; level++) inner = inner.appendChild(document.createElement('div'));
	inner.textContent = 'The ferry will sail again on Monday, said the harbour master. '.repeat(20);
	return document;
}

const within = (name: string, inner: unknown): unknown => {
	let value = inner;
	for (let level = 0; level < LEVELS; level++) value = { [name]: value };
	return value;
};

describe('what is nested a hundred thousand times overflows nothing', () => {
	const FILES: Record<string, string> = {
		lists: LISTS,
		records: RECORDS,
		'lists that do not end': '['.repeat(LEVELS),
		'a clipping': `{"format":"sidelight-clippings","version":1,"clippings":[${LISTS}],"texts":${RECORDS}}`,
		'web annotations': nested('{"type":"Annotation","body":', '0', '}'),
		targets: `{"type":"Annotation","target":${nested('{"target":', '0', '}')}}`,
		Hypothesis: `{"rows":[{"uri":"${PAGE}","target":${LISTS}}]}`,
		Obsidian: `[{"url":"${PAGE}","highlights":${LISTS}}]`,
	};
	test.each(Object.keys(FILES))('an import: %s', (name) => {
		readText(FILES[name] ?? '', NOW);
	});

	test('selectors for the command line', () => {
		expect('fault' in parseSelectors(within('target', null))).toBe(true);
	});

	test('a page that a script made', () => {
		const document = nestedElements();
		const read = readArticle(document);
		expect(read === null || isArticle(read) || 'refused' in read).toBe(true);
		readRawText(document.body);
	});

	test('messages of a page', () => {
		const deep = within('a', null);
		expect(article.safeParse({ ...assemblePlainText('Words.', {}), blocks: deep }).success).toBe(false);
		expect(passage.safeParse({ ...aClipping(), page: deep, source: deep }).success).toBe(false);
	});
});
