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
	const order = words.map((_, i) => i).filter((i) => words[i] !== '');
	const wordAt = (place: number): string => words[order[place] ?? -1] ?? '';
	order.sort((a, b) => compare(words[a] ?? '', words[b] ?? '') || a - b);
	const letters = [0];
	const children = [1];
	const ends = [0];
	const values: number[] = [];
	// The words of a node are neighbours in `order`: those that begin with its letters, themselves first.
	const nodes = [{ from: 0, to: order.length, depth: 0 }];
	for (const { from, to, depth } of nodes) {
		let at = from;
		while (at < to && wordAt(at).length === depth) values.push(order[at++] ?? 0);
		ends.push(values.length);
		while (at < to) {
			const letter = wordAt(at).charCodeAt(depth);
			const first = at;
			while (at < to && wordAt(at).charCodeAt(depth) === letter) at++;
			letters.push(letter);
			nodes.push({ from: first, to: at, depth: depth + 1 });
		}
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
	let low = trie.children[node] ?? 0;
	let high = trie.children[node + 1] ?? 0;
	while (low < high) {
		const middle = (low + high) >> 1;
		const found = trie.letters[middle] ?? 0;
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
		children.every((child, node) => child > Math.min(node, letters.length - 1) && child >= (children[node - 1] ?? 0)) &&
		ends.every((end, node) => end >= (ends[node - 1] ?? 0)) &&
		values.every((value) => value < words)
	);
}

/** By UTF-16 units, the order in which the trie's letters stand. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
