import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTrie, childOf, isTrie, type Trie } from './trie';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'д', '北'), maxLength: 5 });

/** Positions of the words that `text` begins with. */
function beginnings(trie: Trie, text: string): number[] {
	const found: number[] = [];
	let node = 0;
	for (let i = 0; i < text.length; i++) {
		node = childOf(trie, node, text.charCodeAt(i));
		if (node === 0) break;
		found.push(...trie.values.subarray(trie.ends[node], trie.ends[node + 1]));
	}
	return found.sort((a, b) => a - b);
}

describe('trie', () => {
	test('finds exactly the words that a word begins with', () => {
		fc.assert(
			fc.property(fc.array(word), word, (words, text) => {
				const trie = buildTrie(words);
				expect(isTrie(trie, words.length)).toBe(true);
				const expected = words.flatMap((one, i) => (one !== '' && text.startsWith(one) ? [i] : []));
				expect(beginnings(trie, text)).toEqual(expected);
			}),
		);
	});

	test('looks at no more nodes than a word has letters, whatever is in it', () => {
		const trie = buildTrie(Array.from({ length: 5000 }, (_, i) => i.toString(36).padStart(4, '0')));
		expect(beginnings(trie, '0q'.repeat(50_000))).toEqual([]);
	});

	test('knows arrays that are none', () => {
		const trie = buildTrie(['a', 'an', 'to']);
		expect(isTrie(trie, 2)).toBe(false);
		expect(isTrie({ ...trie, ends: trie.ends.slice(1) }, 3)).toBe(false);
		expect(isTrie({ ...trie, children: trie.children.map(() => 0) }, 3)).toBe(false);
		expect(isTrie({ ...trie, letters: new Uint32Array(0) }, 3)).toBe(false);
	});
});
