import type { Pack } from '../corpus/pack/open';
import { type Tokens, tokenise } from '../text/tokenise';

const caches = new WeakMap<Pack, Map<number, Tokens>>();

/** The words of a row of the pack's wording table, tokenised once. */
export function wordingTokens(pack: Pack, row: number): Tokens {
	let cache = caches.get(pack);
	if (!cache) {
		cache = new Map();
		caches.set(pack, cache);
	}
	let tokens = cache.get(row);
	if (!tokens) {
		tokens = tokenise(pack.wordings[row]?.text ?? '');
		cache.set(row, tokens);
	}
	return tokens;
}

/** Rows of the wording table per speaker, for quotations too short for the index. */
export function wordingsBy(pack: Pack, speakers: ReadonlySet<string>): number[] {
	return pack.wordings.flatMap((row, i) => (speakers.has(row.speaker) ? [i] : []));
}
