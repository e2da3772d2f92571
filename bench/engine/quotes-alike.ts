import { alignWords } from '../../src/fingerprint/align';
import { tokenise } from '../../src/text/tokenise';
import type { Line, Query } from './quotes-data';

/** Lines of a passage, as many as a statement may span. */
const MOST_LINES = 3;

interface Passage {
	from: number;
	to: number;
}

/**
 * Whether a passage holds at least as many of a query's words, in order, as any passage about its gold lines: then words
 * alone do not tell that it is the wrong one. Quoted words are counted where there are any, else all.
 */
export function isAlike(
	lines: readonly Line[],
	places: ReadonlyMap<string, number>,
	query: Query,
	found: Passage,
): boolean {
	const wanted = hashesOf(query.innerQuotes.join(' ') || query.text);
	const kept = ({ from, to }: Passage): number => {
		const text = lines
			.slice(from, to)
			.map((line) => line.text)
			.join(' ');
		const runs = alignWords(wanted, hashesOf(text));
		return runs.reduce((sum, { op, entry }) => sum + (op === 'keep' ? entry[1] - entry[0] : 0), 0);
	};
	const gold = query.gold.flatMap((id) => passagesAbout(lines, places.get(id)));
	return kept(found) >= Math.max(0, ...gold.map(kept));
}

function passagesAbout(lines: readonly Line[], at: number | undefined): Passage[] {
	if (at === undefined) return [];
	const passages: Passage[] = [];
	for (let from = Math.max(0, at - MOST_LINES + 1); from <= at; from++) {
		for (let to = at + 1; to <= Math.min(lines.length, from + MOST_LINES); to++) {
			if (lines[from]?.doc === lines[at]?.doc && lines[to - 1]?.doc === lines[at]?.doc) passages.push({ from, to });
		}
	}
	return passages;
}

const hashesOf = (text: string): Uint32Array => tokenise(text).hashes;
