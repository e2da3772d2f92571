import type { Pack } from '../../src/corpus/pack/open';
import { matchArticle } from '../../src/matching/engine';
import { assemblePlainText } from '../../src/text/assemble';
import { bundledPack } from '../../tests/support/packs';
import {
	type Half,
	halfOf,
	type JudgedNote,
	type LabelledSentence,
	type NearText,
	readJudgedSentences,
	readLabelled,
	readNearTexts,
	readOrdinary,
	readTranscripts,
	type Transcript,
} from './claims-data';

/** One measure over one half of its set. */
export interface ClaimRow {
	measure: string;
	half: Half;
	/** How many there are, and how many the engine has. */
	of: number;
	has: number;
	/** What is wanted: all that are right, none that are wrong, or no more than told. */
	goal: string;
}

/** A day in the middle of the bundled pack's period, at which texts of other times are dated. */
const WITHIN = '2022-01-15';

/**
 * Measures the points that the bundled pack finds in texts of others: labelled sentences, judged notes on transcripts, texts
 * next to the subject and ordinary pages. `benchDir` holds `claims/`; null where it is absent. With SIDELIGHT_LIST, prints each
 * fault of the tuning half; of the other half nothing is ever shown but figures.
 */
export async function benchClaims(benchDir: string, dataDir: string): Promise<ClaimRow[] | null> {
	const labelled = readLabelled(benchDir);
	if (!labelled) return null;
	const pack = await bundledPack();
	const urls = new Set(labelled.judged.map(({ url }) => url));
	const near = readNearTexts(benchDir);
	const list = process.env.SIDELIGHT_LIST === undefined ? null : console.log;
	const judged = onJudgedSentences(pack).map((row): ClaimRow => ({ ...row, half: 'tuning' }));
	const halves = (['tuning', 'held-out'] as const).flatMap((half) => {
		const tell = half === 'tuning' && list ? list : () => undefined;
		const ofHalf = <T>(items: readonly T[], idOf: (item: T) => string) =>
			items.filter((item) => halfOf(idOf(item)) === half);
		return [
			...onSentences(
				pack,
				ofHalf(labelled.sentences, ({ id }) => id),
				tell,
			),
			...onTranscripts(
				pack,
				ofHalf(readTranscripts(dataDir, urls), ({ url }) => url),
				labelled.judged,
				tell,
			),
			onTexts(
				pack,
				'notes on texts next to the subject, as of the period',
				ofHalf(near, ({ id }) => id),
				WITHIN,
				tell,
			),
			onTexts(
				pack,
				'notes on texts next to the subject, undated',
				ofHalf(near, ({ id }) => id),
				null,
				tell,
			),
			onTexts(
				pack,
				'notes on ordinary pages, as of the period',
				ofHalf(readOrdinary(benchDir), ({ id }) => id),
				WITHIN,
				tell,
			),
		].map((row): ClaimRow => ({ ...row, half }));
	});
	return [...halves, ...judged];
}

type Row = Omit<ClaimRow, 'half'>;
type Tell = (line: string) => void;

/** The claims that a text gets notes of, with the words of the first sentence of each. */
function claimsOn(
	pack: Pack,
	text: string,
	language: string,
	published: string | null,
): { claim: string; words: string }[] {
	const { article, matches } = matchArticle(assemblePlainText(text, { language, published }), [pack]);
	return matches.flatMap(({ match }) => {
		const [span] = match.spans;
		return match.kind === 'claim' && span
			? [{ claim: match.entry, words: article.text.slice(span.start, span.end) }]
			: [];
	});
}

function onSentences(pack: Pack, sentences: readonly LabelledSentence[], tell: Tell): Row[] {
	const points = { of: 0, found: 0 };
	const others = { of: 0, fired: 0 };
	for (const { id, lang, date, text, expect } of sentences) {
		// The sentence is read on a page about the subject, which it need not name.
		const [subject = ''] = pack.metadata.gate[lang] ?? [];
		const claims = claimsOn(pack, `${subject}\n${text}`, lang, date).map(({ claim }) => claim);
		const isWrong = claims.some((claim) => claim !== expect);
		if (expect !== 'none') points.of++;
		if (claims.includes(expect)) points.found++;
		others.of++;
		if (isWrong) others.fired++;
		if (isWrong || (expect !== 'none' && !claims.includes(expect)))
			tell(`${id} ${expect} <> ${claims.join()}: ${text}`);
	}
	return [
		{ measure: 'labelled sentences: points found', of: points.of, has: points.found, goal: 'at least 75 %' },
		{ measure: 'labelled sentences: others fired', of: others.of, has: others.fired, goal: 'at most 1 in 82' },
	];
}

function onTranscripts(
	pack: Pack,
	transcripts: readonly Transcript[],
	judged: readonly JudgedNote[],
	tell: Tell,
): Row[] {
	const kept = new Map<string, { of: number; has: number }>();
	let fresh = 0;
	for (const { url, date, text } of transcripts) {
		const claims = claimsOn(pack, text, 'en', date);
		const known = judged.filter((note) => note.url === url);
		for (const { claim, judged: judgement, sentence } of known) {
			const count = kept.get(judgement) ?? { of: 0, has: 0 };
			kept.set(judgement, count);
			count.of++;
			const has = claims.some((own) => own.claim === claim);
			if (has) count.has++;
			if (has !== (judgement === 'right' || judgement === 'stance only'))
				tell(`${judgement} ${has ? 'kept' : 'gone'} ${claim}: ${sentence}`);
		}
		for (const { claim, words } of claims) {
			if (known.some((note) => note.claim === claim)) continue;
			fresh++;
			tell(`new on ${date} ${claim}: ${words}`);
		}
	}
	const row = (measure: string, judgements: readonly JudgedNote['judged'][], goal: string): Row => ({
		measure,
		of: judgements.reduce((sum, judgement) => sum + (kept.get(judgement)?.of ?? 0), 0),
		has: judgements.reduce((sum, judgement) => sum + (kept.get(judgement)?.has ?? 0), 0),
		goal,
	});
	return [
		row('transcripts: notes judged right', ['right', 'stance only'], 'all'),
		row('transcripts: notes judged misleading', ['misleading'], 'none'),
		row('transcripts: notes judged wrong', ['wrong'], 'none'),
		{ measure: 'transcripts: notes that nobody judged', of: transcripts.length, has: fresh, goal: '' },
	];
}

/** Of the judged sentences of the repository, how many of each judgement get the note, each on a page of its own and its date. */
function onJudgedSentences(pack: Pack): Row[] {
	const [subject = ''] = pack.metadata.gate.en ?? [];
	const sentences = readJudgedSentences();
	return (['right', 'half', 'wrong'] as const).map((judgement) => {
		const own = sentences.filter(({ judged }) => judged === judgement);
		const has = own.filter(({ text, date, claim }) =>
			claimsOn(pack, `${subject}\n${text}`, 'en', date).some((found) => found.claim === claim),
		);
		const goal = { right: 'all', half: '', wrong: 'none' }[judgement];
		return { measure: `judged sentences of the repository: ${judgement}`, of: own.length, has: has.length, goal };
	});
}

function onTexts(pack: Pack, measure: string, texts: readonly NearText[], published: string | null, tell: Tell): Row {
	let notes = 0;
	for (const { id, text } of texts) {
		for (const { claim, words } of claimsOn(pack, text, 'en', published)) {
			notes++;
			tell(`${measure.slice(0, 30)} ${published} ${id} ${claim}: ${words}`);
		}
	}
	return { measure, of: texts.length, has: notes, goal: 'none' };
}

/** The rows as a table for the terminal. */
export function formatClaims(rows: readonly ClaimRow[]): string {
	const lines = rows.map(
		({ measure, half, of, has, goal }) =>
			`${measure.padEnd(55)} ${half.padEnd(9)} ${String(of).padStart(5)} ${String(has).padStart(5)}  ${goal}`,
	);
	return [`${'measure'.padEnd(55)} half         of   has  goal`, ...lines].join('\n');
}
