import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { randomNumbers } from '../../tests/support/random';

/** English words as often as people use them: the lists of `word-frequency/`, read at bench time and never copied. */
export interface Language {
	/** The most frequent first. */
	words: string[];
	/** How many words are more frequent; -1 for none of the list. */
	rank(word: string): number;
	/** A word at random, by its frequency. */
	draw(random: (below: number) => number): string;
}

const RESOLUTION = 2 ** 32;

/** Null where the list is not on this machine. Its numbers are centibels: a frequency of 10^(-n / 100). */
export function readLanguage(benchDir: string): Language | null {
	const file = join(benchDir, 'word-frequency', 'en.tsv.gz');
	if (!existsSync(file)) return null;
	const rows = gunzipSync(readFileSync(file))
		.toString('utf8')
		.split('\n')
		.map((line) => line.split('\t'))
		.filter(([word]) => /^[a-z]+$/.test(word ?? ''));
	const words = rows.map(([word]) => word ?? '');
	const sums = new Float64Array(words.length);
	let sum = 0;
	for (const [i, [, centibels]] of rows.entries()) {
		sum += 10 ** (-Number(centibels) / 100);
		sums[i] = sum;
	}
	const ranks = new Map(words.map((word, i) => [word, i]));
	return {
		words,
		rank: (word) => ranks.get(word) ?? -1,
		draw: (random) => {
			const wanted = (random(RESOLUTION) / RESOLUTION) * sum;
			let low = 0;
			let high = words.length - 1;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((sums[middle] ?? 0) < wanted) low = middle + 1;
				else high = middle;
			}
			return words[low] ?? '';
		},
	};
}

/** Sentences of 12 to 27 words, until there are so many words. The same for the same seed. */
export function sentences(language: Language, words: number, seed: number): string[] {
	const random = randomNumbers(seed);
	const made: string[] = [];
	for (let left = words; left > 0; ) {
		const length = Math.min(left, 12 + random(16));
		const line = Array.from({ length }, () => language.draw(random)).join(' ');
		made.push(`${line.charAt(0).toUpperCase()}${line.slice(1)}.`);
		left -= length;
	}
	return made;
}
