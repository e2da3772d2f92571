import { inShared } from '../../scripts/lib/shared-data.mjs';
import { allKinds, casesOfEach } from '../../tests/fuzz/kinds';
import { fuzz } from '../../tests/fuzz/run';
import { rowLine, TITLES } from '../../tests/fuzz/table';
import { benchAnchoring, formatAnchoring } from './anchoring';
import { benchClaims, formatClaims } from './claims';
import { benchEngine, formatEngine } from './engine';
import { benchExtraction, formatExtraction } from './extraction';
import { benchPeers, formatPeers } from './peers';
import { benchQuotes, formatQuotes } from './quotes';
import { benchRetrieval, formatRetrieval } from './retrieval';
import { benchScale, formatScale } from './scale';
import { benchSync, formatSync } from './sync';

/** One part of the benchmarks: the word that selects it, its heading, what its figures mean, and its table. */
export interface Section {
	name: string;
	title: string;
	about: string;
	/** Null where its data are not on this machine. */
	run(): Promise<string | null>;
}

const from = async <T>(rows: Promise<T | null>, format: (rows: T) => string): Promise<string | null> => {
	const known = await rows;
	return known && format(known);
};

export const SECTIONS: readonly Section[] = [
	{
		name: 'engine',
		title: 'The engine',
		about:
			'One page against the bundled pack, with quotations, reuse, claims and outlets. The ordinary page is of another subject and touches ' +
			'that of the pack in one sentence of ten; in the other every sentence makes a documented point, which no real page does. ' +
			'“The very first match” is that of a program just started, whose code has not run before. The page is a new one in Chromium each time, with menus, other articles and comments around its text; ' +
			'all work on its thread counts, from the first node to sentences and languages. The worker is a service worker of Chromium, started afresh five times.',
		run: () => from(benchEngine(), formatEngine),
	},
	{
		name: 'scale',
		title: 'Scale',
		about:
			'Packs of made-up documents of 800 words in four sections, and of made-up claims, through the compiler that every pack goes ' +
			'through. Words are drawn by their frequency in English (wordfreq, R. Speer). Pages have 3,000 such words, with ' +
			'three planted sections of documents and three planted claims each. The index is what documents are found by; entries, of which a ' +
			'page reads only those it shows, are the rest of the file. The goals: at most 1,331 bytes a document, and 1.5 times the time of 100 documents with as many claims.',
		run: () => from(benchScale(inShared('bench')), formatScale),
	},
	{
		name: 'peers',
		title: 'Peers',
		about:
			'The same planted pages of 3,000 words for other libraries, which are asked with each sentence, or with each quotation already cut out. ' +
			'They rank: they answer to every sentence, and something else must decide whether the answer means anything. Sidelight’s time is that of ' +
			'everything it looks for on the page, with that decision; “this part alone” is what it does of the peers’ task. ' +
			'A peer of which the last column says “no” is less than ten times slower, or finds more.',
		run: () => from(benchPeers(inShared('bench')), formatPeers),
	},
	{
		name: 'extraction',
		title: 'Article text',
		about:
			'Mean F1 of 4-gram shingles on 181 real pages against what annotators marked, and on 118 pages of 2023 to 2026 from 41 countries against ' +
			'what others read from them, beside Readability. Title, authors and date are shares of pages on which they are the same; authors ' +
			'where all are named. Several of the titles are the short ones that a site keeps for itself.',
		run: () => from(benchExtraction(inShared('bench')), formatExtraction),
	},
	{
		name: 'quotes',
		title: 'Quotations',
		about:
			'Found again, with the right finding, and in 64,290 transcript lines. Of those, “line” and “window” are the shares of queries whose ' +
			'gold line is named first, or stands in the first passage of up to three lines. “Alike” are the misses whose first passage has at least as ' +
			'many of the quoted words in order (of all words, where none are quoted) as any passage with the gold line. Counting words cannot tell these: ' +
			'of the verbatim and near ones, read one by one, most are headings of one to four words (“Infrastructure”, “Defense spending”) or what a ' +
			'speaker said on several occasions (“I don’t know Putin”). Of the other queries 116 of 117, 117 of 120, 22 of 23 and 46 of 55 are found over ' +
			'all transcripts; of all, each class stays below its goal for the window (.98 verbatim, .95 near, .85 partial, .45 paraphrase). Who speaks ' +
			'and who asks helps a little: weights for it chosen on nine tenths of the transcripts find 298 of the 423 on the last tenths, 294 without. ' +
			'Likeness of meaning (word vectors) and a score of other signs, tried in the same way, found no more. The queries name no date; where the ' +
			'occasion of a report is known, as from the date of a page, the same index is asked for its transcript alone, and reaches all four.',
		run: () => from(benchQuotes(inShared('bench')), formatQuotes),
	},
	{
		name: 'claims',
		title: 'Points',
		about:
			'Points that the bundled pack finds in texts of others: 40 labelled sentences, judged notes on transcripts of the White House, ' +
			'checked claims that name Russia, Ukraine or NATO and are about something else, and ordinary pages. “Has” counts what the engine ' +
			'finds. Each set is halved by the hash of its ids: rules are tuned on the one half and checked on the other.',
		run: () => from(benchClaims(inShared('bench'), inShared('data')), formatClaims),
	},
	{
		name: 'retrieval',
		title: 'Ranking claims',
		about: 'Claims for tweets: MAP@5, with plain BM25 in the same run.',
		run: () => from(benchRetrieval(inShared('bench')), formatRetrieval),
	},
	{
		name: 'anchoring',
		title: 'Anchoring',
		about:
			'Passages found again on 181 real pages, as they are and after seeded edits, and passages that are not there, beside plain searching and ' +
			'approximate matching. Thresholds were chosen on one half of the pages; the other is held out.',
		run: () => from(benchAnchoring(inShared('bench')), formatAnchoring),
	},
	{
		name: 'sync',
		title: 'Sync',
		about:
			'Twenty thousand clippings of about a kilobyte, over a storage and databases in memory, so that the time is that of sync itself; a listing counts as 250 bytes a file, as WebDAV sends it. ' +
			'The demands are those of the design.',
		run: () => from(benchSync(), formatSync),
	},
	{
		name: 'fuzz',
		title: 'Damaged input',
		about:
			'A million damaged files, pages, messages and answers, of every kind that comes from outside, as `npm run fuzz` tries them: ' +
			'values replaced, taken away, doubled and renamed, texts cut and mixed with odd signs, bytes flipped. “Broke” counts what threw an ' +
			'error that is not declared for it, or was taken by halves. `npm test` has 5,000 of each kind.',
		run: async () => {
			const lines = [TITLES];
			const kinds = await allKinds();
			const cases = casesOfEach(kinds, 1_000_000);
			for (const kind of kinds) lines.push(rowLine(await fuzz(kind, { cases, seed: 1 })));
			return lines.join('\n');
		},
	},
];
