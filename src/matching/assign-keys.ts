import { must } from '../text/must';
import type { TokenRange } from './page';

/**
 * Gives each key a place of its own, so that one word does not count for two of them: earlier keys come first, and as
 * many get a place as can (augmenting paths; Kuhn 1955). Places that begin with the same word are one. Null for a key that
 * gets none. O(keys² × places).
 */
export function assignKeys(keys: readonly (readonly TokenRange[])[]): (TokenRange | null)[] {
	const given: (TokenRange | null)[] = keys.map(() => null);
	const owner = new Map<number, number>();
	for (let key = 0; key < keys.length; key++) place(key, new Set());
	return given;

	/** Finds a place for a key, moving others to theirs where that helps. */
	function place(key: number, tried: Set<number>): boolean {
		for (const own of must(keys[key])) {
			if (tried.has(own.from)) continue;
			tried.add(own.from);
			const other = owner.get(own.from);
			if (other !== undefined && !place(other, tried)) continue;
			owner.set(own.from, key);
			given[key] = own;
			return true;
		}
		return false;
	}
}
