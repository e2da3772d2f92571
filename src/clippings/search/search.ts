import { must } from '../../text/must';
import type { Clipping } from '../model';
import { findForm, goesOn, isAnywhere, type Words } from './find-form';
import type { Condition, Query } from './query';
import { type SearchRecord, searchRecord } from './record';

/** The addresses of the pages whose kept texts hold a condition's words; null while nobody has looked. */
export type TextAnswers = (condition: Words) => ReadonlySet<string> | null;

/** The clippings that meet every condition of a search, in the order in which they were given. */
type Search = (query: Query, inTexts?: TextAnswers) => Clipping[];

/**
 * Searches in these clippings, again and again. A plain walk over folded texts, which needs no index to keep up to date:
 * with ten thousand clippings a word is a few megabytes of `indexOf`. What is found of a word is kept; one that goes on
 * from it is looked for only where it was found, and from its place on. So typing costs a full walk for the first letter
 * alone, and what stands beside the word, or was typed before, costs none. Words in the kept texts of pages count as far
 * as `inTexts` has an answer: see `pageTexts`.
 */
export function searchIn(clippings: readonly Clipping[]): Search {
	const placeOf = placesIn(clippings);
	const testOf = (condition: Condition, inTexts: TextAnswers): Test => {
		const { negated } = condition;
		if (condition.kind !== 'text') return (clipping) => meets(clipping, condition) !== negated;
		const placeIn = placeOf(condition);
		const pages = isForTexts(condition) ? inTexts(condition) : null;
		return (clipping, i) => (placeIn(clipping, i) !== NOWHERE || (pages?.has(clipping.page.url) ?? false)) !== negated;
	};
	return ({ conditions }, inTexts = () => null) => {
		// Words last: they take longest, and need not be looked for where another condition is not met.
		const inTurn = [...conditions].sort((a, b) => Number(a.kind === 'text') - Number(b.kind === 'text'));
		const tests = inTurn.map((condition) => testOf(condition, inTexts));
		return clippings.filter((clipping, i) => tests.every((test) => test(clipping, i)));
	};
}

/** Whether a clipping, the i-th, meets a condition. */
type Test = (clipping: Clipping, i: number) => boolean;

/** How many words' places are kept: those of the words as they were typed, letter by letter. */
const MOST_WORDS_KEPT = 64;

/** The place of a word that a clipping does not hold, and of one that was not looked for in it. */
const NOWHERE = -1;
const UNKNOWN = -2;

/** The first place of a condition's words in the texts of a clipping, the i-th. */
type PlaceIn = (clipping: Clipping, i: number) => number;

/** Places of words in each clipping, as far as somebody asked. */
interface Known {
	words: Words;
	places: Int32Array;
	placeIn: PlaceIn;
}

function placesIn(clippings: readonly Clipping[]): (words: Words) => PlaceIn {
	/** Oldest first. */
	const known = new Map<string, Known>();
	const records: SearchRecord[] = [];

	/** The places of the longest known words that these go on from. */
	const begunOf = (words: Words): Int32Array | null => {
		let begun: Known | null = null;
		for (const shorter of known.values())
			if (goesOn(words, shorter.words) && lengthOf(shorter.words) > (begun ? lengthOf(begun.words) : 0))
				begun = shorter;
		return begun?.places ?? null;
	};
	const lookFor = (words: Words): Known => {
		const begun = begunOf(words);
		const forms = words.forms.map((form) => ({ form, anywhere: isAnywhere(form) }));
		const places = new Int32Array(clippings.length).fill(UNKNOWN);
		const look: PlaceIn = (clipping, i) => {
			const from = begun ? must(begun[i]) : 0;
			if (from === NOWHERE) return NOWHERE;
			records[i] ??= searchRecord(clipping);
			const { all, fields } = records[i];
			const text = words.field === null ? all : fields[words.field];
			let first = NOWHERE;
			for (const { form, anywhere } of forms) {
				const at = findForm(text, form, Math.max(0, from), anywhere);
				if (at >= 0 && (first === NOWHERE || at < first)) first = at;
			}
			return first;
		};
		const placeIn: PlaceIn = (clipping, i) => {
			if (places[i] === UNKNOWN) places[i] = look(clipping, i);
			return places[i] ?? NOWHERE;
		};
		return { words, places, placeIn };
	};
	return (words) => {
		const name = [words.field, ...words.forms].join('\n');
		const there = known.get(name) ?? lookFor(words);
		known.set(name, there);
		for (const oldest of known.keys()) {
			if (known.size <= MOST_WORDS_KEPT) break;
			known.delete(oldest);
		}
		return there.placeIn;
	};
}

const lengthOf = ({ forms }: Words): number => forms[0]?.length ?? 0;

/** Whether the kept texts of pages can decide a condition: words that no field is named for. */
export const isForTexts = (condition: Condition): condition is Condition & Words =>
	condition.kind === 'text' && condition.field === null;

function meets(clipping: Clipping, condition: Exclude<Condition, Words>): boolean {
	switch (condition.kind) {
		case 'since':
			return clipping.created.slice(0, condition.date.length) >= condition.date;
		case 'until':
			return clipping.created.slice(0, condition.date.length) <= condition.date;
		case 'colour':
			return clipping.colour === condition.colour;
		case 'orphan':
			return clipping.standing?.state === 'gone';
		case 'has':
			return hasWhat(clipping, condition.what);
	}
}

function hasWhat({ notes, comment, tags, hasText }: Clipping, what: 'note' | 'comment' | 'tag' | 'text'): boolean {
	switch (what) {
		case 'note':
			return notes.length > 0;
		case 'comment':
			return comment !== '';
		case 'tag':
			return tags.length > 0;
		case 'text':
			return hasText;
	}
}
