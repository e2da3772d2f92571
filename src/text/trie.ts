import { must } from './must';

/**
 * A set of words that finds, for any word, those of its beginnings that are in the set, reading the word once and
 * stopping at the first letter that none of them has. Flat, so that it can lie in a file and be used without parsing:
 * nodes are numbered level by level, so that the children of a node stand together and need no pointers of their own.
 *
 *     words       a, an, at, to
 *     node        0    1    2    3    4    5
 *     letters     ·    a    t    n    t    o
 *     children    1    3    5    6    6    6    6      children of node i: [children[i], children[i + 1])
 *     ends        0    0    1    1    2    3    4      words that end at node i: values [ends[i], ends[i + 1])
 *     values      0 (a)  1 (an)  2 (at)  3 (to)
 */
export interface Trie {
	letters: Uint32Array;
	children: Uint32Array;
	ends: Uint32Array;
	/** Positions of the words in the list that the trie was built from; ascending for each node. */
	values: Uint32Array;
}

/** A trie of words, each known by its position in `words`. Empty words are never found. O(letters · log words). */
export function buildTrie(words: readonly string[]): Trie {
	const sorted = words.map((word, position) => ({ word, position })).filter(({ word }) => word !== '');
	sorted.sort((a, b) => compare(a.word, b.word) || a.position - b.position);
	const letters = [0];
	const children = [1];
	const ends = [0];
	const values: number[] = [];
	// Each with the words that begin with its letters.
	const nodes = [{ begun: sorted, depth: 0 }];
	for (const { begun, depth } of nodes) {
		const itself = begun.filter(({ word }) => word.length === depth);
		for (const { position } of itself) values.push(position);
		let child: typeof sorted = [];
		for (const one of begun.slice(itself.length)) {
			const letter = one.word.charCodeAt(depth);
			if (child[0]?.word.charCodeAt(depth) !== letter) {
				child = [];
				letters.push(letter);
				nodes.push({ begun: child, depth: depth + 1 });
			}
			child.push(one);
		}
		ends.push(values.length);
		children.push(nodes.length);
	}
	return {
		letters: Uint32Array.from(letters),
		children: Uint32Array.from(children),
		ends: Uint32Array.from(ends),
		values: Uint32Array.from(values),
	};
}

/**
 * The node behind `node` by one letter, or 0. O(log children). Searches by its own hand: it is asked for the letters of every
 * word of a page, and with the shared search takes four times as long.
 */
export function childOf(trie: Trie, node: number, letter: number): number {
	let low = must(trie.children[node]);
	let high = must(trie.children[node + 1]);
	while (low < high) {
		const middle = (low + high) >> 1;
		const found = must(trie.letters[middle]);
		if (found === letter) return middle;
		if (found < letter) low = middle + 1;
		else high = middle;
	}
	return 0;
}

/** Whether four arrays are a trie of at most `words` words: then every walk through it stays inside. O(nodes). */
export function isTrie({ letters, children, ends, values }: Trie, words: number): boolean {
	return (
		letters.length > 0 &&
		children.length === letters.length + 1 &&
		ends.length === letters.length + 1 &&
		children[letters.length] === letters.length &&
		ends[letters.length] === values.length &&
		children.every((child, node) => child > Math.min(node, letters.length - 1)) &&
		isAscending(children) &&
		isAscending(ends) &&
		values.every((value) => value < words)
	);
}

function isAscending(numbers: Uint32Array): boolean {
	let before = 0;
	return numbers.every((number) => {
		const isBehind = number >= before;
		before = number;
		return isBehind;
	});
}

/** By UTF-16 units, the order in which the trie's letters stand. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
