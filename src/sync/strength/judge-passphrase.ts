import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import commonWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';
import firstNames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';
import wordSequences from '@zxcvbn-ts/language-en/dist/wordSequences.json.mjs';
import { must } from '../../text/must';
import { safeNormalize } from '../../text/safe-normalize';
import { functionWordsOf } from '../../text/stem';
import { DENSE } from '../../text/writing';
import { secretOf } from '../format/passphrase';

/**
 * So many guesses, as a power of ten, a passphrase must stand. Whoever has the vault file can try without end; each try takes
 * 64 MiB and three passes of Argon2id, so that a thousand machines with a thousand tries a second each need 16 years for
 * half of them. Five words that were drawn from a list of some thousand stand it, four do not.
 */
export const LEAST_GUESSES_LOG10 = 15;

/** What is beyond this adds nothing to the judgement, and the estimator takes long for it. */
const MOST_CHARACTERS = 100;

/** A word that is in no list here, by its letters and at most: as of a language's some thousand commonest. */
const LETTER_LOG10 = 0.75;
const WORD_LOG10 = 3.7;
/** A character of Chinese, Japanese or Korean within a sentence. */
const DENSE_LOG10 = 1.5;
/** A word that was there before. */
const AGAIN_LOG10 = 0.3;

/** Words that the grammar puts where they are. */
const FUNCTION_WORDS = new Set(['en', 'de', 'ru', 'uk'].flatMap((language) => [...functionWordsOf(language)]));

/** The common words of English by their place in the list, from 1. */
const RANKS = new Map(commonWords.map((word, at) => [word, at + 1]));

const estimator = new ZxcvbnFactory({
	dictionary: { ...common, 'commonWords-en': commonWords, 'firstnames-en': firstNames, ...wordSequences },
	graphs: adjacencyGraphs,
});

/**
 * How many guesses find a passphrase, as a power of ten: the least of what it takes as it stands, without what separates its
 * words, and word by word, as sentences and sayings are guessed. Takes up to a second.
 */
export function guessesLog10(passphrase: string): number {
	const text = [...secretOf(passphrase)].slice(0, MOST_CHARACTERS).join('');
	const words = text.split(/[\s\p{Pd}_.,;:!?'"’]+/u).filter((word) => word !== '');
	const joined = words.join('');
	const whole = Math.min(estimate(text), estimate(joined), runTogether(joined.toLowerCase()));
	return words.length < 2 ? Math.min(whole, wordLog10(text)) : Math.min(whole, wordByWord(words));
}

/** The cheapest way to make a text of common words without spaces, and of single characters. */
function runTogether(text: string): number {
	const cheapest = [0];
	for (let end = 1; end <= text.length; end++) {
		let best = must(cheapest[end - 1]) + 1;
		for (let start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
			const rank = RANKS.get(text.slice(start, end));
			if (rank !== undefined) best = Math.min(best, must(cheapest[start]) + Math.max(0.5, Math.log10(rank)));
		}
		cheapest.push(best);
	}
	return must(cheapest[text.length]);
}

function wordByWord(words: readonly string[]): number {
	const met = new Set<string>();
	let sum = 0;
	for (const word of words.map((given) => given.toLowerCase())) {
		sum += met.has(word) ? AGAIN_LOG10 : wordLog10(word);
		met.add(word);
	}
	return sum;
}

/** By the lists and patterns of the estimator or, where a word is in none of them, as of a language that has no list here. */
function wordLog10(word: string): number {
	if (FUNCTION_WORDS.has(word)) return 0;
	const letters = [...word];
	const dense = letters.filter((letter) => IS_DENSE.test(letter)).length;
	if (dense > 0) return Math.min(estimate(word), dense * DENSE_LOG10 + (letters.length - dense));
	const isWord = IS_WORD.test(word) && !isUnpronounceable(word) && letters.length <= LONGEST_WORD;
	return Math.min(
		estimate(word),
		isWord ? Math.min(letters.length * LETTER_LOG10, WORD_LOG10) : Number.POSITIVE_INFINITY,
	);
}

const IS_DENSE = new RegExp(`[${DENSE}]`, 'u');
const IS_WORD = /^\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+$/u;
/** Longer runs of letters are several words. */
const LONGEST_WORD = 16;

/** Letters drawn at random, of the scripts that write vowels, have long runs without. */
const isUnpronounceable = (word: string): boolean =>
	/[^aeiouyæœøаеиоуыэюяіє]{5,}/.test(safeNormalize(word.toLowerCase(), 'NFD').replace(/\p{M}/gu, '')) &&
	/^[\p{sc=Latin}\p{sc=Cyrillic}]+$/u.test(word);

/**
 * The guesses for each part that the estimator finds, one after the other: it counts the orders of the parts as well, as if
 * nobody guessed sentences. Words of a list count by their rank.
 */
const estimate = (text: string): number =>
	estimator.check(text).sequence.reduce((sum, part) => {
		const byRank =
			part.pattern === 'dictionary' && !part.reversed
				? Math.log10(part.rank * (part.uppercaseVariations ?? 1) * (part.l33tVariations ?? 1))
				: Number.POSITIVE_INFINITY;
		return sum + Math.min(part.guessesLog10, byRank);
	}, 0);
