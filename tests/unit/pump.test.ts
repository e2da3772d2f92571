import { beforeAll, describe, expect, test } from 'vitest';
import { anchor } from '../../src/anchoring/selectors/anchor';
import { findClosest } from '../../src/anchoring/selectors/closest';
import { describeSpan } from '../../src/anchoring/selectors/describe';
import { differenceOf } from '../../src/anchoring/selectors/difference';
import { pageAnchors } from '../../src/anchoring/selectors/in-page';
import { readPageText } from '../../src/anchoring/selectors/page-text';
import { parseSelectors } from '../../src/anchoring/selectors/parse';
import { prepareText } from '../../src/anchoring/selectors/prepared';
import { decodePage } from '../../src/cli/decode';
import { PageRefusedError } from '../../src/cli/dom/errors';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { explainCommand } from '../../src/cli/explain';
import { Failure } from '../../src/cli/failure';
import { readAndMatch } from '../../src/cli/read-and-match';
import { CITATION_STYLES, citeClipping } from '../../src/clippings/formats/citation';
import { readMarkdown } from '../../src/clippings/formats/read-markdown';
import { mergeText } from '../../src/clippings/merge-text';
import type { Clipping } from '../../src/clippings/model';
import { parseQuery } from '../../src/clippings/search/query';
import { searchIn } from '../../src/clippings/search/search';
import type { Pack } from '../../src/corpus/pack/open';
import { redact } from '../../src/messages/redact';
import { article } from '../../src/messages/schemas/article';
import { clipEdit, passage } from '../../src/messages/schemas/clips';
import { mayHoldArticle } from '../../src/reading/likely-article';
import { ClaimIndex } from '../../src/retrieval/claim-index';
import { StatementIndex } from '../../src/retrieval/statements/statement-index';
import { stemEnglish } from '../../src/retrieval/stem-english';
import { parseDataFile } from '../../src/settings/data-file';
import { parseSiteList, siteOf } from '../../src/settings/sites';
import { parseArticle } from '../../src/sync/format/article';
import { decodeValue, encodeValue } from '../../src/sync/format/cbor';
import { secretOf } from '../../src/sync/format/passphrase';
import { readRecoveryCode } from '../../src/sync/format/recovery-code';
import { applyUpdates, localChange, readDocument } from '../../src/sync/merge/documents';
import { readMultistatus } from '../../src/sync/remotes/multistatus';
import { assemblePlainText } from '../../src/text/assemble';
import { must } from '../../src/text/must';
import { canonicalAddress, pageAddress } from '../../src/text/page-address';
import { safeNormalize } from '../../src/text/safe-normalize';
import { readTags } from '../../src/text/tags';
import { EXPORT_FORMATS } from '../../src/ui/exchange/export-formats';
import { excerpt } from '../../src/ui/library/core/excerpt';
import { suggest } from '../../src/ui/library/core/suggest';
import { readText } from '../support/clipping-files';
import { aClipping } from '../support/clippings';
import { testPack } from '../support/packs';
import { growsTooFast, PUMPED_LENGTH, pumps } from '../support/pump';

const NOW = '2026-01-01T00:00:00.000Z';
const SHORT = 4_000;
const LONG = PUMPED_LENGTH;

let packs: Pack[];
beforeAll(async () => {
	packs = [await testPack()];
});

/** A clipping all of whose texts are `text`, as long as they may be. */
function madeOf(text: string): Clipping {
	const own = aClipping();
	const short = text.slice(0, SHORT);
	return {
		...own,
		comment: text,
		around: text.slice(0, 20_000),
		tags: [text.slice(0, 100)],
		selectors: { ...own.selectors, quote: { exact: text, prefix: '', suffix: '' } },
		page: { ...own.page, title: short, site: short, author: short, published: short },
		notes: own.notes.map((note) => ({ ...note, heading: short, text: short })),
	};
}

const run = (pieces: Iterable<unknown>): number => [...pieces].length;
const collection = (text: string) => ({
	clippings: [madeOf(text)],
	texts: [{ url: aClipping().page.url, read: NOW, text }],
});

const read = (value: unknown) => readText(JSON.stringify(value), NOW);
const selectorOf = (exact: string) => [{ type: 'TextQuoteSelector', exact }];
const PAGE = 'https://a.example/';

/** Every way by which somebody else's text comes in or goes out, by the length of text that is tried. */
const ENTRIES: Record<string, { longest: number; take: (text: string) => unknown }> = {
	normalization: { longest: LONG, take: (text) => safeNormalize(text, 'NFKC') },
	'an article of plain text': { longest: LONG, take: (text) => assemblePlainText(text, { language: 'en' }) },
	'a page, read and matched': {
		longest: LONG,
		take: (content) => readAndMatch({ name: { id: 'a' }, format: 'text', content, url: null, date: null }, packs),
	},
	'a page of HTML': {
		longest: LONG,
		take: (text) => {
			const content = `<title>${text.slice(0, SHORT)}</title><script type="application/ld+json">${text}</script><article><p>${text}</article>`;
			return unlessRefused(() =>
				readAndMatch({ name: { id: 'a' }, format: 'html', content, url: null, date: null }, packs),
			);
		},
	},
	'a page before it is read': {
		longest: LONG,
		take: (text) => unlessRefused(() => mayHoldArticle(parseHtml(`<title>a</title><p>${text}<p>${text}`))),
	},
	'a page on which passages are looked for': {
		longest: LONG,
		take: (text) =>
			unlessRefused(() =>
				anchorsOf(`<title>a</title><p>${text}`).anchor([{ type: 'TextQuoteSelector', exact: text.slice(0, SHORT) }]),
			),
	},
	'a message with an article': {
		longest: LONG,
		take: (text) => article.safeParse(assemblePlainText(text, { title: text.slice(0, SHORT) })),
	},
	'a message with a passage': {
		longest: LONG,
		take: (text) =>
			passage.safeParse({ ...madeOf(text), whole: false, cut: false, span: null, source: madeOf(text).page, text }),
	},
	'a message with an edit': {
		longest: LONG,
		take: (comment) => clipEdit.safeParse({ id: aClipping().id, comment, tags: [comment] }),
	},
	tags: { longest: LONG, take: readTags },
	'an import of our own': {
		longest: LONG,
		take: (text) => read({ format: 'sidelight-clippings', version: 1, clippings: [madeOf(text)], texts: [] }),
	},
	'an import of web annotations': {
		longest: LONG,
		take: (text) => read({ type: 'Annotation', body: text, target: { source: PAGE, selector: selectorOf(text) } }),
	},
	'an import of Hypothesis': {
		longest: LONG,
		take: (text) =>
			read({ rows: [{ uri: PAGE, text, tags: [text], target: [{ source: PAGE, selector: selectorOf(text) }] }] }),
	},
	'an import of Obsidian': {
		longest: LONG,
		take: (text) => read([{ url: PAGE, highlights: [{ text, notes: [text] }] }]),
	},
	'a file that is nothing': { longest: LONG, take: readText },
	'a list of sites': { longest: LONG, take: (text) => parseSiteList(text, []) },
	'a search for it': { longest: SHORT, take: (text) => searchIn([madeOf(text)])(parseQuery(text)) },
	'a search in it': { longest: LONG, take: (text) => searchIn([madeOf(text)])(parseQuery('word -other tag:one')) },
	'an excerpt of it': { longest: LONG, take: (text) => excerpt(text, parseQuery('a b'), 'quote') },
	'a citation': {
		longest: LONG,
		take: (text) => CITATION_STYLES.map((style) => citeClipping(madeOf(text), style, 'en')),
	},
	'a passage that is there': { longest: LONG, take: (text) => findIn(text, `${text} ${text}`) },
	'a passage that was changed': {
		longest: LONG,
		take: (text) =>
			findIn(text, `${text.slice(0, text.length / 2)} other words ${text.slice(text.length / 2)} ${text}x`),
	},
	'two edits of it': { longest: LONG, take: (text) => mergeText(text, `one ${text}`, `${text.slice(1)} two`) },
	'a passage that is gone, looked for again': {
		longest: 1_000,
		take: (text) =>
			findClosest({ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }, prepareText(`x${text}`)),
	},
	'what differs in a passage': { longest: LONG, take: (text) => differenceOf(text, `${text.slice(1)} more`) },
	'a passage, described': { longest: LONG, take: (text) => describeSpan(text, { start: 0, end: text.length }) },
	'a comment as it is shown': { longest: LONG, take: readMarkdown },
	'a search while it is typed': {
		longest: SHORT,
		take: (text) => suggest(text, text.length, { tags: [[text, 1]], outlets: [[text, 1]], colours: [] }),
	},
	'settings from a file': {
		longest: LONG,
		take: (text) =>
			parseDataFile({
				format: 'sidelight-data',
				version: 1,
				exported: text,
				extension: text,
				data: { settings: { language: text, sitesOff: [text] } },
			}),
	},
	'an address': {
		longest: LONG,
		take: (text) => {
			for (const url of [text, `https://${text}.example/`, `https://a.example/${text}`]) {
				pageAddress(url);
				siteOf(url);
				canonicalAddress(url, PAGE);
			}
		},
	},
	'a note that syncs': {
		longest: LONG,
		take: (text) => {
			const { doc } = must(localChange(null, madeOf(text), { at: 0 }));
			const { update } = must(localChange(doc, { ...madeOf(text), comment: `${text} more` }, { at: 1 }));
			return readDocument(applyUpdates(doc, [update]).doc);
		},
	},
	'a file of sync': {
		longest: LONG,
		take: (text) => parseArticle(decodeValue(encodeValue({ url: PAGE, read: NOW, text }))),
	},
	'a recovery code': { longest: LONG, take: readRecoveryCode },
	'a page of the command line, by its bytes': { longest: LONG, take: (text) => decodePage(Buffer.from(text)) },
	'an explanation of the command line': {
		longest: SHORT,
		take: (content) =>
			explainCommand.text(
				readAndMatch({ name: { id: 'a' }, format: 'text', content, url: null, date: null }, packs),
				packs,
			),
	},
	'claims and a sentence of the command line': {
		longest: LONG,
		take: (text) => new ClaimIndex([{ id: 'a', text, title: text, body: '' }]).rank(text, 10),
	},
	'transcripts and a report of the command line': {
		longest: LONG,
		take: (text) => new StatementIndex([{ text, occasion: '', speaker: '' }]).search(text, 10),
	},
	'selectors of the command line': {
		longest: LONG,
		take: (exact) => parseSelectors({ target: { selector: selectorOf(exact) } }),
	},
	'a listing of a storage': { longest: LONG, take: (text) => readMultistatus(`<d:multistatus xmlns:d="DAV:">${text}`) },
	'a passphrase': { longest: LONG, take: secretOf },
	'an error that is kept': { longest: LONG, take: redact },
	'a word of the command line': { longest: LONG, take: stemEnglish },
};

for (const [name, { write }] of Object.entries(EXPORT_FORMATS))
	ENTRIES[`an export as ${name}`] = { longest: LONG, take: (text) => run(write(collection(text), NOW)) };

/** What is refused with a word of why, as some pages are, has cost its time as well. */
function unlessRefused(task: () => unknown): unknown {
	try {
		return task();
	} catch (error) {
		if (error instanceof Failure || error instanceof PageRefusedError) return null;
		throw error;
	}
}

const anchorsOf = (html: string) => pageAnchors(readPageText(parseHtml(html).body));

const findIn = (exact: string, text: string) =>
	anchor({ quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, places: [] }, prepareText(text));

describe('time grows with the length of a text and hardly faster', () => {
	test.each(Object.entries(ENTRIES))('%s', { timeout: 600_000 }, (_, { longest, take }) => {
		const slow = pumps().filter((pumped) => growsTooFast(take, pumped, longest));
		expect(slow.map(({ name }) => name)).toEqual([]);
	});
});
