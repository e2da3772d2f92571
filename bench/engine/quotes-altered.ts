/** One way to alter a quotation, and what the matcher should say of it. */
export interface Altered {
	kind: AlterationKind;
	text: string;
	finding: 'exact' | 'trimmed' | 'inner-cut' | 'words-changed' | 'spliced';
}

export const ALTERATIONS = [
	'exact',
	'dropped',
	'swapped',
	'replaced',
	'mixed',
	'trimmed',
	'cut-marked',
	'cut-unmarked',
	'spliced',
	'turned',
] as const;
export type AlterationKind = (typeof ALTERATIONS)[number];

/** Share of words that are dropped, swapped or replaced. */
const ALTERED_SHARE = 0.1;

/** Numbers between 0 and 1 from a seed (mulberry32), so that every run measures the same. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** FNV-1a of an id: the half it belongs to, and its seed. */
export function hashOf(id: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * `text` altered in one way, or null where it is too short or has no place for it. `other` is the text that a splice
 * takes its second half from. Words at either end stay, so that a drop is a cut and not a trim.
 */
export function alter(text: string, other: string, kind: AlterationKind, random: () => number): Altered | null {
	const words = text.split(/\s+/).filter((word) => bare(word) !== '');
	if (words.length < 12) return null;
	const count = Math.max(1, Math.round(words.length * ALTERED_SHARE));
	const result = (altered: readonly string[] | null, finding: Altered['finding']): Altered | null =>
		altered && { kind, text: altered.join(' '), finding };
	const half = Math.floor(words.length / 2);
	switch (kind) {
		case 'exact':
			return result(words, 'exact');
		case 'dropped':
			return result(edit(words, count, random, drop), 'inner-cut');
		case 'swapped':
			return result(edit(words, Math.ceil(count / 2), random, swap), 'words-changed');
		case 'replaced':
			return result(edit(words, count, random, replace), 'words-changed');
		case 'mixed':
			return result(mixed(words, count, random), 'words-changed');
		case 'trimmed':
			return result(trim(words, random), 'trimmed');
		case 'cut-marked':
			return result(cut(words, random, true), 'inner-cut');
		case 'cut-unmarked':
			return result(cut(words, random, false), 'inner-cut');
		case 'spliced': {
			const tail = other.split(/\s+/).slice(-half);
			return tail.length < 8 || half < 8 ? null : result([...words.slice(0, half), ...tail], 'spliced');
		}
		case 'turned':
			return half < 8 ? null : result([...words.slice(half), ...words.slice(0, half)], 'spliced');
	}
}

type Edit = (words: string[], at: number, random: () => number) => boolean;

function edit(words: readonly string[], count: number, random: () => number, change: Edit): string[] | null {
	const edited = [...words];
	let done = 0;
	for (let tries = 0; tries < 60 && done < count; tries++) {
		const at = 1 + Math.floor(random() * (edited.length - 3));
		if (change(edited, at, random)) done++;
	}
	return done === count ? edited : null;
}

/** A word beside its like is not dropped: it would be no difference that can be seen. */
const drop: Edit = (words, at) => {
	if (bare(words[at] ?? '') === bare(words[at - 1] ?? '') || bare(words[at] ?? '') === bare(words[at + 1] ?? ''))
		return false;
	words.splice(at, 1);
	return true;
};

const swap: Edit = (words, at) => {
	const [first = '', second = ''] = [words[at], words[at + 1]];
	if (bare(first) === bare(second)) return false;
	words.splice(at, 2, second, first);
	return true;
};

const replace: Edit = (words, at, random) => {
	const by = words[Math.floor(random() * words.length)] ?? '';
	if (bare(by) === bare(words[at] ?? '')) return false;
	words[at] = by;
	return true;
};

/** A third of each, at least one word replaced. */
function mixed(words: readonly string[], count: number, random: () => number): string[] | null {
	const replaced = edit(words, Math.max(1, Math.round(count / 3)), random, replace);
	const swapped = replaced && edit(replaced, Math.round(count / 3), random, swap);
	return swapped && edit(swapped, Math.round(count / 3), random, drop);
}

function trim(words: readonly string[], random: () => number): string[] {
	const keep = Math.max(10, Math.round(words.length * (0.5 + random() * 0.3)));
	const from = Math.floor(random() * Math.max(1, words.length - keep));
	return words.slice(from === 0 ? 0 : from, Math.min(words.length - (from === 0 ? 1 : 0), from + keep));
}

function cut(words: readonly string[], random: () => number, marked: boolean): string[] {
	const length = 3 + Math.floor(random() * Math.max(1, words.length / 3 - 3));
	const from = 4 + Math.floor(random() * Math.max(1, words.length - length - 8));
	return [...words.slice(0, from), ...(marked ? ['…'] : []), ...words.slice(from + length)];
}
