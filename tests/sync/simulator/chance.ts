import { randomNumbers } from '../../support/random';

/** The only dice of a simulation. */
export interface Chance {
	/** In [0, n). */
	below(n: number): number;
	/** True once in n times, on average; never where n is 0. */
	oneIn(n: number): boolean;
	pick<T>(from: readonly T[]): T;
	bytes(length: number): Uint8Array<ArrayBuffer>;
	shuffle<T>(items: readonly T[]): T[];
}

export function chance(seed: number): Chance {
	// Neighbouring seeds are spread, or their first numbers would be alike.
	const below = randomNumbers(Math.imul(seed + 1, 0x9e3779b1));
	const pick = <T>(from: readonly T[]): T => {
		if (from.length === 0) throw new RangeError('There is nothing to pick from.');
		return from[below(from.length)] as T;
	};
	return {
		below,
		pick,
		oneIn: (n) => n > 0 && below(n) === 0,
		bytes: (length) => Uint8Array.from({ length }, () => below(256)),
		shuffle(items) {
			const left = [...items];
			return items.map(() => left.splice(below(left.length), 1)[0] as (typeof items)[number]);
		},
	};
}
