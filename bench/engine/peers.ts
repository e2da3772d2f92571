import { compilePack } from '../../src/corpus/pack/compile';
import { openPack, type Pack } from '../../src/corpus/pack/open';
import { matchClaims } from '../../src/matching/claims';
import { matchArticle } from '../../src/matching/engine';
import type { Match } from '../../src/matching/match';
import { besidePack, type PackPage } from '../../src/matching/pack-page';
import { preparePage } from '../../src/matching/page';
import { matchQuotes } from '../../src/matching/quotes/match-quotes';
import { findReuse, matchReuse } from '../../src/matching/reuse';
import type { Article } from '../../src/text/article';
import { assemblePlainText } from '../../src/text/assemble';
import { bundledPack } from '../../tests/support/packs';
import { median, randomNumbers } from '../../tests/support/random';
import { LETTER_PEERS, type Search, TEXT_PEERS } from './peer-searchers';
import { alter, seeded } from './quotes-altered';
import { documentId, documentSections, syntheticSource } from './synthetic-pack';
import { type Language, readLanguage, sentences } from './synthetic-text';
import { textTable } from './text-table';

/** One tool on one kind of pages: the middle of its milliseconds a page, and what it found of what was planted. */
export interface PeerRow {
	task: string;
	tool: string;
	ms: number;
	found: number;
	planted: number;
}

/** What is found by, what was planted on each page, and whose each text is. */
interface Task {
	name: string;
	pack: Pack;
	/** What the peers index: texts, and the entry that each belongs to. */
	texts: string[];
	owners: string[];
	pages: { article: Article; planted: string[] }[];
	/** What the peers are asked with: all sentences of the page, or the words between its quotation marks. */
	queries: 'sentences' | 'quotations';
	peers: Readonly<Record<string, (texts: readonly string[]) => Search>>;
	/** What Sidelight does of the peers' task. */
	alone(page: PackPage): Match[];
}

const OWN = 'Sidelight';
const ALONE = 'Sidelight, this part alone';
const PAGES = 4;
const PAGE_WORDS = 3000;
const DOCUMENTS = 500;
const PLANTED = { documents: 5, claims: 20, quotes: 15 } as const;

/**
 * The same pages and texts for Sidelight and its peers. A peer has found what was planted where it ranks it first for any
 * sentence of the page; what else it ranks first is not counted against it, though each of its answers names something.
 * Sidelight's time is that of the whole page for all it looks for. Null where the word list is not here.
 */
export async function benchPeers(benchDir: string): Promise<PeerRow[] | null> {
	const language = readLanguage(benchDir);
	if (!language) return null;
	const bundled = await bundledPack();
	const tasks = [await passages(language), claims(language, bundled), quotations(language, bundled)];
	return tasks.flatMap(runTask);
}

async function passages(language: Language): Promise<Task> {
	const pack = await openPack(await compilePack(syntheticSource(language, DOCUMENTS, DOCUMENTS)));
	const texts = Array.from({ length: DOCUMENTS }, (_, document) => documentSections(language, document).join(' '));
	const pages = pagesOf(language, 1, (random) => {
		const planted = Array.from({ length: PLANTED.documents }, () => random(DOCUMENTS));
		const passage = (document: number) => documentSections(language, document)[random(4)] ?? '';
		return { lines: planted.map(passage), planted: planted.map(documentId) };
	});
	return {
		name: `passages, ${DOCUMENTS} documents`,
		pack,
		texts,
		owners: texts.map((_, i) => documentId(i)),
		pages,
		queries: 'sentences',
		peers: TEXT_PEERS,
		alone: (page) => matchReuse(page, findReuse(page)),
	};
}

function claims(language: Language, pack: Pack): Task {
	const known = pack.ids('claim').flatMap((id) => pack.entry('claim', id) ?? []);
	const rows = known.flatMap(({ id, variants }) => variants.en.map((text) => ({ id, text })));
	const pages = pagesOf(language, 2, (random) => {
		const chosen = Array.from({ length: PLANTED.claims }, () => rows[random(rows.length)] ?? { id: '', text: '' });
		return { lines: chosen.map(({ text }) => text), planted: chosen.map(({ id }) => id) };
	});
	return {
		name: `claims, ${known.length} of the bundled pack`,
		pack,
		texts: rows.map(({ text }) => text),
		owners: rows.map(({ id }) => id),
		pages,
		queries: 'sentences',
		peers: TEXT_PEERS,
		alone: matchClaims,
	};
}

function quotations(language: Language, pack: Pack): Task {
	const rows = pack.wordings.filter((row) => row.language === 'en' && row.text.split(' ').length >= 12);
	const change = seeded(7);
	const pages = pagesOf(language, 3, (random) => {
		const chosen = Array.from({ length: PLANTED.quotes }, () => rows[random(rows.length)]).flatMap((row) => row ?? []);
		const altered = chosen.map(({ text }) => alter(text, '', 'mixed', change)?.text ?? text);
		return { lines: altered.map((text) => `“${text}”`), planted: chosen.map(({ statement }) => statement) };
	});
	return {
		name: `quotations altered by a tenth, ${rows.length} wordings`,
		pack,
		texts: rows.map(({ text }) => text),
		owners: rows.map(({ statement }) => statement),
		pages,
		queries: 'quotations',
		peers: { ...TEXT_PEERS, ...LETTER_PEERS },
		alone: matchQuotes,
	};
}

/** Pages of random words in which the planted lines stand alone in their paragraphs. */
function pagesOf(
	language: Language,
	seed: number,
	plant: (random: (below: number) => number) => { lines: string[]; planted: string[] },
): Task['pages'] {
	return Array.from({ length: PAGES }, (_, i) => {
		const random = randomNumbers(100 * seed + i);
		const { lines, planted } = plant(random);
		const length = lines.join(' ').split(' ').length;
		const paragraphs = sentences(language, Math.max(0, PAGE_WORDS - length), 100 * seed + 50 + i);
		for (const line of lines) paragraphs.splice(random(paragraphs.length), 0, line);
		return { article: assemblePlainText(paragraphs.join('\n'), { language: 'en' }), planted };
	});
}

function runTask(task: Task): PeerRow[] {
	const { name, pack, texts, owners, pages, peers } = task;
	const sidelight = ({ article }: Task['pages'][number]) =>
		matchArticle(article, [pack]).matches.map(({ match }) => match.entry);
	const alone = ({ article }: Task['pages'][number]) =>
		task.alone(besidePack(preparePage(article), pack)).map(({ entry }) => entry);
	const rows = [measure(name, OWN, pages, sidelight, 40), measure(name, ALONE, pages, alone, 40)];
	for (const [tool, build] of Object.entries(peers)) {
		const search = build(texts);
		rows.push(
			measure(
				name,
				tool,
				pages,
				({ article }) => queriesOf(task, article).map((text) => owners[search(text)] ?? ''),
				2,
			),
		);
	}
	return rows;
}

const queriesOf = ({ queries }: Task, article: Article): string[] =>
	article[queries].map(({ start, end }) => article.text.slice(start, end));

/** Each page `rounds` times; what was found is counted the first time, the time of which is not. */
function measure(
	task: string,
	tool: string,
	pages: Task['pages'],
	find: (page: Task['pages'][number]) => string[],
	rounds: number,
): PeerRow {
	const taken: number[] = [];
	let found = 0;
	for (const page of pages) {
		const named = new Set(find(page));
		found += page.planted.filter((entry) => named.has(entry)).length;
	}
	for (let round = 0; round < rounds; round++) {
		for (const page of pages) {
			const start = performance.now();
			find(page);
			taken.push(performance.now() - start);
		}
	}
	return { task, tool, ms: median(taken), found, planted: pages.flatMap(({ planted }) => planted).length };
}

/** The rows by task, each with how many times as long as Sidelight the peer takes. */
export function formatPeers(rows: readonly PeerRow[]): string {
	return textTable(
		['on the same pages', 'tool', 'ms a page', 'times', 'found', 'ten times ahead'],
		rows.map(({ task, tool, ms, found, planted }) => {
			const own = rows.find((row) => row.task === task && row.tool === OWN);
			const times = ms / (own?.ms ?? ms);
			const isAhead = times >= 10 && (own?.found ?? 0) >= found;
			const verdict = tool === OWN || tool === ALONE ? '' : isAhead ? 'yes' : 'no';
			return [task, tool, ms.toFixed(ms < 100 ? 2 : 0), times.toFixed(1), `${found}/${planted}`, verdict];
		}),
	);
}
