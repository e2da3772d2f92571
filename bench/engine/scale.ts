import { compilePack } from '../../src/corpus/pack/compile';
import { readPackFile } from '../../src/corpus/pack/format';
import { openPack, type Pack } from '../../src/corpus/pack/open';
import { matchArticle } from '../../src/matching/engine';
import type { Article } from '../../src/text/article';
import { assemblePlainText } from '../../src/text/assemble';
import { median, randomNumbers } from '../../tests/support/random';
import { claimId, claimVariant, documentId, documentSections, syntheticSource } from './synthetic-pack';
import { type Language, readLanguage, sentences } from './synthetic-text';
import { textTable } from './text-table';

/** Documents and claims. The second row, with as many claims as the largest, is what the others are compared with. */
const SIZES = [
	[100, 100],
	[100, 10_000],
	[1000, 10_000],
	[10_000, 10_000],
	[100_000, 10_000],
] as const;
const BASE = 1;
const PAGE_WORDS = 3000;
const PAGES = 8;
const ROUNDS = 80;
/** What each page has of the pack. */
const PLANTED = { documents: 3, claims: 3 } as const;
/** Sections by which a page's words find documents. */
const INDEX = ['documentIndex', 'fingerprints'];

/** A pack of so many documents. Times are medians in milliseconds. */
export interface ScaleRow {
	documents: number;
	claims: number;
	/** Bytes of the index by which documents are found, per document. */
	indexBytes: number;
	fileMegabytes: number;
	open: number;
	firstPage: number;
	page: number;
	/** Memory that opening the pack and matching all pages leaves in use beyond the file itself, in megabytes. */
	heapMegabytes: number;
	found: number;
	planted: number;
	/** Notes of documents and claims that were not planted; by chance alone, as all words are drawn at random. */
	others: number;
}

interface Planted {
	text: string;
	ids: string[];
}

/** Packs of made-up documents and claims, from 100 to 100,000; null where the word list is not here. */
export async function benchScale(benchDir: string): Promise<ScaleRow[] | null> {
	const language = readLanguage(benchDir);
	if (!language) return null;
	const trials: Trial[] = [];
	for (const [documents, claims] of SIZES) trials.push(await prepare(language, documents, claims));
	// In turn, so that what else the machine does meets all of them alike.
	const taken = trials.map((): number[] => []);
	for (let round = 0; round < ROUNDS; round++) {
		for (const [i, { pack, articles }] of trials.entries()) {
			const article = articles[round % PAGES];
			const start = performance.now();
			if (article) matchArticle(article, [pack]);
			taken[i]?.push(performance.now() - start);
		}
	}
	return trials.map(({ row }, i) => ({ ...row, page: median(taken[i] ?? []) }));
}

/** A pack and its pages, ready to be timed, and all that was measured before that. */
interface Trial {
	pack: Pack;
	articles: Article[];
	row: Omit<ScaleRow, 'page'>;
}

async function prepare(language: Language, documents: number, claims: number): Promise<Trial> {
	const bytes = await compilePack(syntheticSource(language, documents, claims));
	const { sections } = await readPackFile(bytes);
	const pages = Array.from({ length: PAGES }, (_, i) => plantedPage(language, documents, claims, i));
	const articles = pages.map(({ text }) => assemblePlainText(text, { language: 'en' }));
	const before = heapUsed();
	const started = performance.now();
	const pack = await openPack(bytes);
	const opened = performance.now();
	const results = articles.map((article) => matchArticle(article, [pack]).matches.map(({ match }) => match.entry));
	const firstPage = performance.now() - opened;
	const heapMegabytes = (heapUsed() - before) / 1e6;
	const found = results.flatMap((entries, i) => (pages[i]?.ids ?? []).filter((id) => entries.includes(id)));
	const planted = pages.flatMap(({ ids }) => ids);
	const others = results.flatMap((entries, i) => entries.filter((entry) => !pages[i]?.ids.includes(entry)));
	const row = {
		documents,
		claims,
		indexBytes: INDEX.reduce((sum, name) => sum + (sections.get(name)?.length ?? 0), 0) / documents,
		fileMegabytes: bytes.length / 1e6,
		open: opened - started,
		firstPage: firstPage / PAGES,
		heapMegabytes,
		found: found.length,
		planted: planted.length,
		others: others.length,
	};
	return { pack, articles, row };
}

function heapUsed(): number {
	globalThis.gc?.();
	const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
	return heap + arrayBuffers;
}

/** A page of random words, with a section of some documents and a sentence of some claims among them. */
function plantedPage(language: Language, documents: number, claims: number, seed: number): Planted {
	const random = randomNumbers(9_000_000 + seed);
	const lines = sentences(language, PAGE_WORDS - 800, 8_000_000 + seed);
	const ids: string[] = [];
	for (let i = 0; i < PLANTED.documents; i++) {
		const document = random(documents);
		ids.push(documentId(document));
		lines.splice(random(lines.length), 0, documentSections(language, document)[random(4)] ?? '');
	}
	for (let i = 0; i < PLANTED.claims; i++) {
		const claim = random(claims);
		ids.push(claimId(claim));
		lines.splice(random(lines.length), 0, `${claimVariant(language, claim)}.`);
	}
	return { text: lines.map((line, i) => (i % 5 === 4 ? `${line}\n` : line)).join(' '), ids };
}

export function formatScale(rows: readonly ScaleRow[]): string {
	const base = rows[BASE]?.page ?? 1;
	return textTable(
		[
			'documents',
			'claims',
			'index B/doc',
			'file MB',
			'heap MB',
			'open ms',
			'first ms',
			'page ms',
			'ratio',
			'found',
			'others',
		],
		rows.map((row) => [
			row.documents.toLocaleString('en-GB'),
			row.claims.toLocaleString('en-GB'),
			row.indexBytes.toFixed(0),
			row.fileMegabytes.toFixed(1),
			row.heapMegabytes.toFixed(1),
			row.open.toFixed(1),
			row.firstPage.toFixed(1),
			row.page.toFixed(2),
			(row.page / base).toFixed(2),
			`${row.found}/${row.planted}`,
			String(row.others),
		]),
	);
}
