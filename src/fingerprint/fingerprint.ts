import { must } from '../text/must';
import { tokenise } from '../text/tokenise';
import { shingleHashes } from './shingles';
import { winnow } from './winnow';

/** Words to a shingle, and shingles to a winnowing window, of document fingerprints. */
export const SHINGLE_SIZE = 5;
export const WINDOW = 4;

/** Written into every stored fingerprint; a reader refuses others. Change it with anything that changes a hash. */
export const ALGORITHM = 'winnow-5-4-v1';

/** The fingerprint of one section: its length in words and its selected hashes in ascending order, each once. */
export interface SectionFingerprint {
	words: number;
	hashes: Uint32Array;
}

/**
 * The fingerprint of a text in sections. Hashes are selected over the whole text, so that no boundary goes
 * unwatched; a shingle that crosses a boundary belongs to the section in which it begins. The order and the places of
 * the hashes are not kept: the words cannot be read off.
 */
export function fingerprint(sections: readonly string[]): SectionFingerprint[] {
	const text = sections.join('\n\n');
	const tokens = tokenise(text);
	const hashes = shingleHashes(tokens, SHINGLE_SIZE);
	const result = sections.map(() => ({ words: 0, hashes: new Set<number>() }));
	const sectionOf = sectionOfToken(sections, tokens.starts);
	for (const section of sectionOf) must(result[section]).words++;
	for (const index of winnow(hashes, WINDOW)) {
		must(result[must(sectionOf[index])]).hashes.add(must(hashes[index]));
	}
	return result.map(({ words, hashes: set }) => ({ words, hashes: Uint32Array.from(set).sort() }));
}

function sectionOfToken(sections: readonly string[], starts: Uint32Array): Uint16Array {
	const owners = new Uint16Array(starts.length);
	let section = 0;
	let end = sections[0]?.length ?? 0;
	for (const [i, start] of starts.entries()) {
		while (start >= end && section < sections.length - 1) {
			section++;
			end += 2 + must(sections[section]).length;
		}
		owners[i] = section;
	}
	return owners;
}
