import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashOf } from './quotes-altered';

/** Rules are tuned on one half of each set, by the hash of its ids, and checked on the other. */
export type Half = 'tuning' | 'held-out';

export const halfOf = (id: string): Half => (hashOf(id) % 2 === 0 ? 'tuning' : 'held-out');

/** A sentence that makes a point of the bundled pack, or seems to; `expect` is the entry or `none`. */
export interface LabelledSentence {
	id: string;
	lang: string;
	date: string;
	text: string;
	expect: string;
}

/** A note on a transcript of the White House, and what a reader judged of it. */
export interface JudgedNote {
	url: string;
	date: string;
	claim: string;
	judged: 'right' | 'stance only' | 'misleading' | 'wrong' | 'unsure';
	sentence: string;
}

/** A sentence of an open text with the point that the engine found in it once, and what a reader judged of that note. */
export interface JudgedSentence {
	id: string;
	date: string;
	claim: string;
	judged: 'right' | 'half' | 'wrong';
	text: string;
}

/** Sentences of White House, Kremlin and United Nations texts that are kept in the repository, with their terms in its README. */
export const readJudgedSentences = (): JudgedSentence[] =>
	parseLines(readFileSync('bench/claims/judged-notes.jsonl', 'utf8'));

/** A text that names the subject and is about something else, or about another time. */
export interface NearText {
	id: string;
	text: string;
}

export interface Transcript {
	url: string;
	date: string;
	title: string;
	text: string;
}

const SUBJECT = /\b(?:nato|ukrain\w*|russia\w*|putin|kremlin|moscow|crimea|donbass?|kyiv|kiev)\b/i;

/** The labelled sentences and judged notes of `claims/`; null where the folder is absent. */
export function readLabelled(benchDir: string): { sentences: LabelledSentence[]; judged: JudgedNote[] } | null {
	const folder = join(benchDir, 'claims');
	if (!existsSync(join(folder, 'sentences.jsonl'))) return null;
	return {
		sentences: parseLines(readFileSync(join(folder, 'sentences.jsonl'), 'utf8')),
		judged: parseLines(readFileSync(join(folder, 'whitehouse-judged.jsonl'), 'utf8')),
	};
}

/** The transcripts of these addresses; empty where the data are absent. */
export function readTranscripts(dataDir: string, urls: ReadonlySet<string>): Transcript[] {
	const file = join(dataDir, 'statements', 'whitehouse-remarks-briefings-2021-2025.jsonl.gz');
	if (!existsSync(file)) return [];
	return readGzip<Transcript>(file).filter(({ url }) => urls.has(url));
}

/** Checked claims that name the subject of the bundled pack, with what their checkers wrote of them; empty where absent. */
export function readNearTexts(benchDir: string): NearText[] {
	const file = join(benchDir, 'claim-retrieval', 'docs.jsonl.gz');
	if (!existsSync(file)) return [];
	return readGzip<{ id: string; title?: string; subtitle?: string; text: string }>(file)
		.map(({ id, title = '', subtitle = '', text }) => ({ id, text: [title, subtitle, text].join('\n') }))
		.filter(({ text }) => SUBJECT.test(text));
}

/** Texts of ordinary news pages, as annotators marked them; empty where absent. */
export function readOrdinary(benchDir: string): NearText[] {
	return ['extraction', 'extraction-2026'].flatMap((name) => {
		const file = join(benchDir, name, 'truth.jsonl');
		return existsSync(file) ? parseLines<NearText>(readFileSync(file, 'utf8')) : [];
	});
}

const readGzip = <T>(file: string): T[] => parseLines(gunzipSync(readFileSync(file)).toString('utf8'));

const parseLines = <T>(text: string): T[] =>
	text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as T);
