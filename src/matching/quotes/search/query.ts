import { STOP_WORDS, stem } from '../../../text/stem';
import { foldTerm } from '../../../text/tokenise';
import { SAYING_WORDS } from '../saying-words';
import { type LineIndex, lastName, stemsOf } from './lines';

/** A sentence that reports a statement, as what is looked for. */
export interface ReportedStatement {
	text: string;
	/** The parts of it that stand in quotation marks, where that is known. */
	quoted?: readonly string[];
	/** The occasion, where it is known, as from the date of a page; else all are searched. */
	occasion?: string;
}

/** A query made ready: per word its number in the index and its weight. */
export interface WeightedQuery {
	/** Numbers of the words in order; -1 where no line has the word. */
	terms: number[];
	/** Weights beside `terms`. */
	weights: number[];
	/** Sum of `weights`. */
	total: number;
	/** Each known word once, with its highest weight. */
	distinct: ReadonlyMap<number, number>;
	/** Sum of the weights of distinct words. */
	distinctTotal: number;
	/** Last name of the speaker that the sentence opens with, folded. */
	speaker: string | null;
}

/** Weight of function words: they tell little apart, but belong to a verbatim run. */
const STOP_WEIGHT = 0.5;
/** Weight of the words that name the speaker: who speaks seldom names themselves. */
const SPEAKER_WEIGHT = 0.3;
/** Quoted words are the speaker's; those around them the reporter's. */
const QUOTED_WEIGHT = 1.5;
/** A sentence names its speaker within so many words or not at its beginning. */
const LEAD_WORDS = 4;

const STOPS: ReadonlySet<string> = new Set([...(STOP_WORDS.en ?? [])].map(stem));
const VERBS: ReadonlySet<string> = new Set(SAYING_WORDS.en?.verbs ?? []);

/** Weighs the words of a report by how rare they are among the lines (idf) and by whose they are. O(words). */
export function weighQuery(index: LineIndex, { text, quoted = [] }: ReportedStatement): WeightedQuery {
	const words = stemsOf(text);
	const terms = words.map((word) => index.vocabulary.get(word) ?? -1);
	const own = new Set(quoted.flatMap(stemsOf));
	const { speaker, length } = speakerLead(index, text);
	const weights = words.map((word, i) => {
		const term = terms[i] ?? -1;
		if (term < 0) return 0;
		const whose = (i < length ? SPEAKER_WEIGHT : 1) * (own.has(word) ? QUOTED_WEIGHT : 1);
		return rarity(index, term) * whose * (STOPS.has(word) ? STOP_WEIGHT : 1);
	});
	const distinct = new Map<number, number>();
	terms.forEach((term, i) => {
		if (term >= 0) distinct.set(term, Math.max(distinct.get(term) ?? 0, weights[i] ?? 0));
	});
	return { terms, weights, total: sum(weights), distinct, distinctTotal: sum(distinct.values()), speaker };
}

/** BM25's inverse document frequency (Robertson and Spärck Jones), over lines. */
function rarity({ postings, lines }: LineIndex, term: number): number {
	const frequency = postings[term]?.length ?? 0;
	return Math.log(1 + (lines.length - frequency + 0.5) / (frequency + 0.5));
}

/** "President Obama said …", "Rubio on …": the speaker before the statement, with title, first name and verb. */
function speakerLead({ names }: LineIndex, text: string): { speaker: string | null; length: number } {
	const words = text.match(/[\p{L}\p{N}.'’]+/gu)?.slice(0, LEAD_WORDS + 1) ?? [];
	const known = knownNames(names);
	for (const [i, word] of words.entries()) {
		if (word === word.toLowerCase()) break;
		const name = foldTerm(lastName(word));
		if (i === 0 && (STOPS.has(name) || VERBS.has(name)) && !known.has(name))
			return { speaker: null, length: VERBS.has(name) ? 1 : 0 };
		if (!known.has(name)) continue;
		return { speaker: name, length: i + (VERBS.has(foldTerm(words[i + 1] ?? '')) ? 2 : 1) };
	}
	return { speaker: null, length: 0 };
}

const cache = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Names under which more than a few lines are spoken; others may be words that head a line. */
function knownNames(names: readonly string[]): ReadonlySet<string> {
	const known = cache.get(names);
	if (known) return known;
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	const set = new Set([...counts].flatMap(([name, count]) => (count > 5 ? [name] : [])));
	cache.set(names, set);
	return set;
}

function sum(values: Iterable<number>): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}
