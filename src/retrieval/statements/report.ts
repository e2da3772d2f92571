import { must } from '../../text/must';
import { findQuotations } from '../../text/quotations';
import { type Tokens, termAt, tokenise, wordAt } from '../../text/tokenise';
import type { Lines } from './lines';

/** A sentence that reports a statement, in the terms of the lines: who is said to have said what. */
export interface Report {
	/** Its words in order; -1 where no line has the word. */
	terms: Int32Array;
	/** Beside `terms`: what each word counts. */
	weights: Float64Array;
	/** Sum of `weights`. */
	total: number;
	/** Beside `terms`: 1 where the word stands in quotation marks. */
	isQuoted: Uint8Array;
	/** Sum of the weights of quoted words. */
	quotedTotal: number;
	/** Each known term once, with the highest weight it has. */
	distinct: ReadonlyMap<number, number>;
	/** Sum of the weights of distinct terms. */
	distinctTotal: number;
	/** Number of the name that the sentence opens with; 0 where it opens with no speaker's. */
	speaker: number;
}

/** Weight of function words: they tell little apart, but belong to a verbatim run. */
const STOP_WEIGHT = 0.5;
/** Weight of the words that name the speaker: who speaks seldom names themselves. */
const SPEAKER_WEIGHT = 0.3;
/** Quoted words are the speaker's; those around them the reporter's. */
const QUOTED_WEIGHT = 1.5;
/** What quoted words at the end of the report count less: what is quoted in parts is found where it begins. */
const LATER_LOSS = 0.2;
/** A sentence names its speaker within so many words or not at its beginning. */
const LEAD_WORDS = 5;
const IS_UPPER = /^\p{Lu}/u;

/** Weighs the words of a report by how rare they are among the lines and by whose they are. O(characters). */
export function readReport(lines: Lines, text: string): Report {
	const tokens = tokenise(text);
	const count = tokens.length;
	const quotations = findQuotations(text, { start: 0, end: text.length }).sort((a, b) => a.start - b.start);
	let next = 0;
	/** Where the quotations end that began so far. */
	let quotedUntil = 0;
	const { speaker, length } = leadOf(lines, tokens);
	const terms = new Int32Array(count);
	const weights = new Float64Array(count);
	const isQuoted = new Uint8Array(count);
	const quotedStems = new Set<number>();
	for (const [i, at] of tokens.starts.entries()) {
		const term = lines.vocabulary.get(lines.analyser.stem(termAt(tokens, i))) ?? -1;
		terms[i] = term;
		for (; next < quotations.length && must(quotations[next]).start <= at; next++)
			quotedUntil = Math.max(quotedUntil, must(quotations[next]).end);
		isQuoted[i] = at < quotedUntil ? 1 : 0;
		if (isQuoted[i] === 1) quotedStems.add(term);
	}
	const distinct = new Map<number, number>();
	let total = 0;
	let quotedTotal = 0;
	terms.forEach((term, i) => {
		if (term < 0) return;
		const quoted = quotedStems.has(term) ? QUOTED_WEIGHT * (1 - (LATER_LOSS * i) / count) : 1;
		const whose = (i < length ? SPEAKER_WEIGHT : 1) * quoted;
		const weight = rarity(lines, term) * whose * (lines.isStopTerm[term] ? STOP_WEIGHT : 1);
		weights[i] = weight;
		total += weight;
		if (isQuoted[i] === 1) quotedTotal += weight;
		distinct.set(term, Math.max(distinct.get(term) ?? 0, weight));
	});
	const distinctTotal = [...distinct.values()].reduce((sum, weight) => sum + weight, 0);
	return { terms, weights, total, isQuoted, quotedTotal, distinct, distinctTotal, speaker };
}

/** BM25's inverse document frequency (Robertson and Spärck Jones), over lines. */
function rarity({ postings, count }: Lines, term: number): number {
	const frequency = postings[term]?.length ?? 0;
	return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/** "President Obama said …", "Rubio on …": the speaker before the statement, and how many words it takes to name them. */
function leadOf({ nameNumbers, analyser }: Lines, tokens: Tokens): { speaker: number; length: number } {
	for (let i = 0; i < Math.min(LEAD_WORDS, tokens.length); i++) {
		const folded = termAt(tokens, i);
		if (!IS_UPPER.test(wordAt(tokens, i)) || analyser.isStopWord(folded)) break;
		const speaker = nameNumbers.get(folded) ?? nameNumbers.get(folded.replace(/['’]?s$/u, ''));
		if (speaker !== undefined && speaker > 0) return { speaker, length: i + 1 };
	}
	return { speaker: 0, length: 0 };
}
