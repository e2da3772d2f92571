import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openPack } from '../../src/corpus/pack/open';
import { SHINGLE_SIZE } from '../../src/fingerprint/fingerprint';
import { shingleHashes } from '../../src/fingerprint/shingles';
import { matchArticle } from '../../src/matching/engine';
import { writeNotes } from '../../src/notes/write';
import { tokenise } from '../../src/text/tokenise';
import { medianMs } from '../../tests/support/random';
import { benchReading } from './reading';
import { ordinaryPage, PAGE_WORDS, subjectPage } from './subject-page';
import { textTable } from './text-table';
import { benchWorker } from './worker';

const PACK = 'public/packs/security-guarantees-2022.pack';

/** One measured thing: what, how much, in which unit, and what was aimed at. */
export interface EngineRow {
	what: string;
	value: number | null;
	unit: string;
	goal?: { atMost: number } | { atLeast: number };
}

/** Opens the bundled pack and matches pages of 3,000 words, many times, in Node and in a service worker; medians. */
export async function benchEngine(): Promise<EngineRow[]> {
	const bytes = new Uint8Array(readFileSync(PACK));
	const firstOpened = await openPack(bytes);
	const subject = subjectPage(firstOpened);
	const ordinary = ordinaryPage(firstOpened);
	const fresh = await openPack(bytes);
	const first = await medianMs(1, () => matchArticle(ordinary, [fresh]));
	const opening = await medianMs(30, () => openPack(bytes));
	const matchingOrdinary = await medianMs(100, () => matchArticle(ordinary, [fresh]));
	const matching = await medianMs(100, () => matchArticle(subject, [fresh]));
	const matched = matchArticle(subject, [fresh]);
	const writing = await medianMs(30, () => writeNotes(matched));
	const hashing = await medianMs(500, () => shingleHashes(tokenise(ordinary.text), SHINGLE_SIZE));
	const worker = await benchWorker(PACK, ordinary);
	const reading = await benchReading(ordinary);
	const subjectWorker = await benchWorker(PACK, subject);
	return [
		{ what: 'bundled pack', value: bytes.length / 1000, unit: 'kB' },
		{ what: 'bundled pack, compressed', value: gzipSync(bytes).length / 1000, unit: 'kB' },
		{ what: 'Node: open the pack', value: opening, unit: 'ms' },
		{ what: 'Node: the very first match', value: first, unit: 'ms' },
		{ what: `Node: match ${PAGE_WORDS} words`, value: matchingOrdinary, unit: 'ms', goal: { atMost: 5 } },
		{ what: 'Node: … all of the subject', value: matching, unit: 'ms', goal: { atMost: 5 } },
		{ what: `Node: write its ${matched.matches.length} notes`, value: writing, unit: 'ms' },
		{
			what: 'Node: words and shingles',
			value: ordinary.text.length / 1e3 / hashing,
			unit: 'MB/s',
			goal: { atLeast: 50 },
		},
		{
			what: `page: read ${reading?.words ?? PAGE_WORDS} words`,
			value: reading?.total ?? null,
			unit: 'ms',
			goal: { atMost: 60 },
		},
		{ what: 'page: … longest slice', value: reading?.longest ?? null, unit: 'ms', goal: { atMost: 16 } },
		{ what: 'worker: open the pack', value: worker?.open ?? null, unit: 'ms' },
		{ what: 'worker: the very first match', value: worker?.firstMatch ?? null, unit: 'ms' },
		{ what: `worker: match ${PAGE_WORDS} words`, value: worker?.match ?? null, unit: 'ms', goal: { atMost: 15 } },
		{ what: 'worker: … all of the subject', value: subjectWorker?.match ?? null, unit: 'ms', goal: { atMost: 15 } },
	];
}

export function formatEngine(rows: readonly EngineRow[]): string {
	return textTable(
		['medians', '', '', 'goal', ''],
		rows.map(({ what, value, unit, goal }) => {
			if (value === null) return [what, 'no Chromium', '', '', ''];
			if (!goal) return [what, value.toFixed(1), unit, '', ''];
			const isReached = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
			const text = 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
			return [what, value.toFixed(1), unit, text, isReached ? 'reached' : 'missed'];
		}),
	);
}
