import { describe, expect, test } from 'vitest';
import { parseSelectors } from '../../src/anchoring/selectors/parse';
import { readRawText } from '../../src/anchoring/selectors/raw-text';
import { readLinkedData } from '../../src/article/metadata/json-ld';
import { isArticle, readArticle } from '../../src/article/read';
import { PageRefusedError } from '../../src/cli/dom/errors';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { defuseMarkdown } from '../../src/clippings/formats/defuse-markdown';
import { parseJson } from '../../src/clippings/formats/parse-json';
import { readMarkdown } from '../../src/clippings/formats/read-markdown';
import { parseQuery } from '../../src/clippings/search/query';
import { entry as entrySchema } from '../../src/corpus/schema/entry';
import { article } from '../../src/messages/schemas/article';
import { passage } from '../../src/messages/schemas/clips';
import { parseDataFile } from '../../src/settings/data-file';
import { decodeValue } from '../../src/sync/format/cbor';
import { applyUpdates } from '../../src/sync/merge/yjs';
import { readMultistatus } from '../../src/sync/remotes/multistatus';
import { assemblePlainText } from '../../src/text/assemble';
import { must } from '../../src/text/must';
import { findQuantities } from '../../src/text/quantities/find-quantities';
import { EXPORT_FORMATS } from '../../src/ui/exchange/export-formats';
import { readText } from '../support/clipping-files';
import { aClipping } from '../support/clippings';
import { readModules, recursiveIn } from '../support/modules';

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
		settings: `{"format":"sidelight-data","version":1,"exported":"","extension":"","data":{"settings":${RECORDS},"hidden":${LISTS}}}`,
	};
	test.each(Object.keys(FILES))('an import: %s', (name) => {
		const text = must(FILES[name]);
		readText(text, NOW);
		const parsed = parseJson(text);
		if ('data' in parsed) parseDataFile(parsed.data);
	});

	test.each(['target', 'selector', 'refinedBy'])('selectors for the command line: %s', (name) => {
		expect('fault' in parseSelectors(within(name, null))).toBe(true);
	});

	test('a page that a script made', () => {
		const document = nestedElements();
		const read = readArticle(document);
		expect(read === null || isArticle(read) || 'refused' in read).toBe(true);
		readRawText(document.body);
	});

	test('what a page says of itself, and elements in its source', () => {
		const graphs = nested('{"@graph":', '[]', '}');
		const author = `{"@type":"NewsArticle","author":${nested('{"name":', '"a"', '}')}}`;
		const scripts = [graphs, author, LISTS].map((json) => `<script type="application/ld+json">${json}</script>`);
		expect(() => parseHtml(`${scripts.join('')}${'<div>'.repeat(LEVELS)}`)).toThrow(PageRefusedError);
		readArticle(parseHtml(`<title>Deep</title>${scripts.join('')}<p>Words.`));
		expect(readLinkedData([graphs, author, LISTS])).toHaveLength(1);
	});

	test('a number in one word', () => {
		expect(
			assemblePlainText(`Es waren ${'tausend'.repeat(LEVELS)} Menschen.`, { language: 'de' }).sentences,
		).toHaveLength(1);
		expect(findQuantities('tausend'.repeat(LEVELS), 'de')).toEqual([]);
	});

	test('an entry of a pack', () => {
		for (const name of ['id', 'record', 'facets'])
			expect(entrySchema.safeParse(within(name, null)).success).toBe(false);
	});

	test('a change of a note that another device sent', () => {
		const nestedLists = Array.from({ length: LEVELS }, () => [117, 1]).flat();
		const update = new Uint8Array([1, 1, 1, 0, 0x28, 1, 4, ...Buffer.from('clip'), 1, 120, 1, ...nestedLists, 126, 0]);
		expect(applyUpdates(null, [update]).bad).toEqual([0]);
	});

	test('messages of a page', () => {
		const deep = within('a', null);
		expect(article.safeParse({ ...assemblePlainText('Words.', {}), blocks: deep }).success).toBe(false);
		expect(passage.safeParse({ ...aClipping(), page: deep, source: deep }).success).toBe(false);
	});

	const COMMENTS = ['>', '> ', '- ', '* ', '1. ', '[', '![', '**a_', '`', '<b>', '    ', '\t', '>- '];
	test.each(COMMENTS)('comments and exports: %j', (unit) => {
		const comment = unit.repeat(LEVELS).slice(0, 100_000);
		for (const read of [readMarkdown, defuseMarkdown, parseQuery]) read(comment);
		const own = aClipping();
		const clippings = [{ ...own, comment }, own];
		for (const { write } of Object.values(EXPORT_FORMATS)) {
			const text = [...write({ clippings, texts: [] }, NOW)].join('');
			expect(text.length).toBeGreaterThan(0);
		}
	});

	test('a listing of a storage', () => {
		readMultistatus(`<d:multistatus xmlns:d="DAV:">${nested('<d:response>', '', '</d:response>')}</d:multistatus>`);
	});

	test('a file of sync', () => {
		const list = new Uint8Array(LEVELS).fill(0x81);
		expect(() => decodeValue(list)).toThrow('The content of the file is not what the format says.');
	});
});

/** Functions that come to call themselves, each with the reason why no stranger decides how often. */
const RECURSIVE: Record<string, string> = {
	'src/reading/frames.ts within': 'counts its levels',
	'src/reading/start-reader.ts follow': 'called by an event each time',
	'src/reading/viewport.ts viewportOf': 'frames within frames, of which browsers allow a thousand',
	'src/anchoring/selectors/parse.ts selectorLists': 'counts its levels',
	'src/clippings/formats/markdown-html.ts print': 'of `readMarkdown`, which counts its levels',
	'src/clippings/formats/markdown-html.ts printPart': 'of `readMarkdown`, which counts its levels',
	'src/clippings/formats/read-markdown.ts read': 'counts its levels',
	'src/clippings/import/equal.ts equal': 'of clippings, of which nothing nests further than `isBounded` lets it',
	'src/corpus/lint/cited-dates.ts check': 'of entries as their schema has them',
	'src/corpus/lint/dated-texts.ts check': 'of entries as their schema has them',
	'src/corpus/source/read-source.ts innermost': 'of branches of our own schemas',
	'src/corpus/source/walk.ts walk': 'of entries as their schema has them',
	'src/matching/assign-keys.ts place': 'once for each key of a point, of which its schema allows a few',
	'src/matching/quotes/match-quotes.ts matchPassage': 'once for each piece, whose number is bounded',
	'src/reading/clippings/clipper.ts store': 'once, after the reader was asked',
	'src/reading/clippings/followed-clippings.ts wait': 'called by a timer each time',
	'src/reading/clippings/followed-clippings.ts lookOnce': 'called by a timer each time',
	'src/reading/clippings/followed-clippings.ts look': 'called by a timer each time',
	'src/reading/clippings/notice.ts close': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts end': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts giveBack': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts keep': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts leave': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts show': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts showUnkept': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts undo': 'called by an event or an answer each time',
	'src/reading/clippings/notice.ts whenDeselected': 'called by an event or an answer each time',
	'src/reading/clippings/tag-field.ts offer': 'called by an event each time',
	'src/reading/clippings/tag-field.ts take': 'called by an event each time',
	'src/sync/format/canonical-json.ts canonicalJson':
		'of clippings as their schema has them, and of settings that `isBounded` lets through',
	'src/sync/remotes/webdav.ts makeFolder': 'along our own folders',
	'src/sync/store/memory.ts memoryStore': 'once, for a copy',
	'src/text/quantities/number-words.ts valueIn': 'within a word of bounded length',
	'src/ui/clippings/draft.ts saveOpen': 'called by a timer each time',
	'src/ui/clippings/draft.ts schedule': 'called by a timer each time',
	'src/ui/library/use-search.ts some': 'called by a timer each time',
	'src/sync/engine/verify/faults.ts isNeedless': 'from a shard to the snapshots that name it, and no further',
	'src/ui/options/sync/ask-dialog.ts updated': 'called by an event each time',
	'src/ui/options/sync/ask-dialog.ts removed': 'called by an event each time',
	'src/ui/options/sync/ask-dialog.ts stop': 'called by an event each time',
};

test('no function calls itself but for a reason that bounds how often', () => {
	const found = [...readModules().values()].flatMap((module) =>
		recursiveIn(module).map((name) => `${module.path} ${name}`),
	);
	expect(found.sort()).toEqual(Object.keys(RECURSIVE).sort());
});
