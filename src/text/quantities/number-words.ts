import type { CompoundNumbers, WordedNumbers, WordsOfNumbers } from '../../languages/language';
import { listed } from '../../languages/word-lists';

/** Words of numbers that are told from others one by one. */
export type WordNumbers = WordedNumbers | CompoundNumbers;

/** A word of a number: a value to add, or a multiplier of what stands before it. */
export type NumberWord = { add: number } | { times: number };

const readers = new WeakMap<WordNumbers, (word: string) => NumberWord | null>();

/** What a word in lower case means in a number; null where it means none. */
export function numberWord(word: string, numbers: WordNumbers): NumberWord | null {
	const reader = readers.get(numbers) ?? (numbers.system === 'words' ? readWords(numbers) : readCompounds(numbers));
	readers.set(numbers, reader);
	return reader(word);
}

function readWords({ groups, multipliers }: WordedNumbers): (word: string) => NumberWord | null {
	const table = new Map<string, NumberWord>(timesOf(multipliers));
	for (const { from, step, words } of groups) {
		for (const [i, forms] of listed(words).entries()) {
			for (const form of forms.split('/')) table.set(form, { add: from + i * step });
		}
	}
	return (word) => table.get(word.replaceAll('ё', 'е')) ?? null;
}

const timesOf = (multipliers: WordsOfNumbers): [string, NumberWord][] =>
	multipliers.flatMap(([times, words]) => listed(words).map((word): [string, NumberWord] => [word, { times }]));

/** The shortest word that is a number by itself, and the longest that is looked at as one. */
const LEAST_CHARACTERS = 3;
const MOST_CHARACTERS = 80;

function readCompounds(numbers: CompoundNumbers): (word: string) => NumberWord | null {
	const { joints, shortened } = numbers;
	const multipliers = new Map(timesOf(numbers.multipliers));
	const units = new Map(numbers.units.map((word, value) => [word, value]));
	for (const [value, words] of shortened) for (const word of listed(words)) units.set(word, value);
	const tens = new Map(numbers.tens.map((word, i) => [word, 20 + 10 * i]));
	const valueIn = (word: string): number | null => {
		for (const [part, value] of [
			[joints.thousand, 1000],
			[joints.hundred, 100],
		] as const) {
			const at = word.indexOf(part);
			if (at < 0) continue;
			const [left, right] = [valueIn(word.slice(0, at)), valueIn(word.slice(at + part.length))];
			return left === null || right === null ? null : (left || 1) * value + right;
		}
		const alone = units.get(word) ?? tens.get(word);
		if (alone !== undefined) return alone;
		const [unit, ten] = word.split(joints.and);
		const [low, high] = [units.get(unit ?? ''), tens.get(ten ?? '')];
		if (low && high) return low + high;
		const teen = word.endsWith(joints.teen) ? units.get(word.slice(0, -joints.teen.length)) : undefined;
		return teen ? teen + 10 : null;
	};
	return (word) => {
		if (word.length < LEAST_CHARACTERS || word.length > MOST_CHARACTERS) return null;
		const multiplier = multipliers.get(word);
		if (multiplier) return multiplier;
		const value = valueIn(word);
		return value !== null && value > 1 ? { add: value } : null;
	};
}
