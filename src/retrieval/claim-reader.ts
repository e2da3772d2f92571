import { must } from '../text/must';
import { type Tokens, termAt, tokenise } from '../text/tokenise';
import { type Analyser, gramsOf } from './terms';

/** A claim's text, title and body: all lists of fields have this order. */
type Fields = readonly [text: string, title: string, body: string];

/** What one claim says. */
export interface ReadClaim {
	/** For each field how often each term (by number) occurs, and how many terms it has, repeated ones counted. */
	fields: { counts: Map<number, number>; length: number }[];
	/** Numbers of the claim's grams, each once. */
	grams: number[];
}

/** Numbers things in the order in which they come. */
export class Vocabulary<T> {
	private readonly numbers = new Map<T, number>();

	get size(): number {
		return this.numbers.size;
	}

	add(thing: T): number {
		const known = this.numbers.get(thing);
		if (known !== undefined) return known;
		this.numbers.set(thing, this.numbers.size);
		return this.numbers.size - 1;
	}

	find(thing: T): number | undefined {
		return this.numbers.get(thing);
	}
}

/** What is known of a word once it has been seen. */
interface Word {
	folded: string;
	/** −1 for a stop word. */
	term: number;
	grams: readonly number[];
	/** The claim that had it last, so that each claim counts once; and the claim whose letters had it. */
	lastClaim: number;
	lastByLetter: number;
	/** Claims that have it. */
	claims: number;
}

const BODY = 2;
/** Of a body, so many words are compared letter by letter: enough for a lead, not so many that they drown the claim. */
const BODY_WORDS_BY_LETTER = 40;

/**
 * Reads claims one by one. Words are told apart by the 32-bit hash that the tokeniser has made of them anyway, so that
 * only a new word is looked at as a string; among 100,000 different words about one pair would be taken for one.
 */
export class ClaimReader {
	readonly terms = new Vocabulary<string>();
	readonly grams = new Vocabulary<number>();
	private readonly words = new Map<number, Word>();
	/** For each gram the claim that had it last, so that each claim has it once. */
	private readonly lastClaims: number[] = [];
	/** Number of the claim in hand, from 1. */
	private claim = 0;

	constructor(readonly analyser: Analyser) {}

	/** O(characters). The fields are tokenised as one text, which is quicker than three short ones. */
	read(texts: Fields): ReadClaim {
		this.claim++;
		const grams: number[] = [];
		const fields = texts.map(() => ({ counts: new Map<number, number>(), length: 0 }));
		const tokens = tokenise(texts.join('\n'));
		const bodyStart = texts[0].length + texts[1].length + 2;
		let bodyWords = 0;
		for (const [i, start] of tokens.starts.entries()) {
			const number = start >= bodyStart ? BODY : start > texts[0].length ? 1 : 0;
			const word = this.wordAt(tokens, i);
			this.countClaim(word);
			if (number === BODY) bodyWords++;
			if (word.term < 0) continue;
			const field = must(fields[number]);
			field.length++;
			field.counts.set(word.term, (field.counts.get(word.term) ?? 0) + 1);
			if (bodyWords <= BODY_WORDS_BY_LETTER) this.addGrams(word, grams);
		}
		return { fields, grams };
	}

	/** Folded word → number of claims that have it. */
	frequencies(): Map<string, number> {
		return new Map(Array.from(this.words.values(), ({ folded, claims }) => [folded, claims]));
	}

	private countClaim(word: Word): void {
		if (word.lastClaim === this.claim) return;
		word.lastClaim = this.claim;
		word.claims++;
	}

	private addGrams(word: Word, to: number[]): void {
		if (word.lastByLetter === this.claim) return;
		word.lastByLetter = this.claim;
		for (const gram of word.grams) {
			if (this.lastClaims[gram] === this.claim) continue;
			this.lastClaims[gram] = this.claim;
			to.push(gram);
		}
	}

	private wordAt(tokens: Tokens, index: number): Word {
		const hash = must(tokens.hashes[index]);
		const known = this.words.get(hash);
		if (known) return known;
		const folded = termAt(tokens, index);
		const term = this.analyser.term(folded);
		const word: Word = {
			folded,
			term: term === '' ? -1 : this.terms.add(term),
			grams: term === '' ? [] : gramsOf(folded).map((gram) => this.grams.add(gram)),
			lastClaim: 0,
			lastByLetter: 0,
			claims: 0,
		};
		this.words.set(hash, word);
		return word;
	}
}
