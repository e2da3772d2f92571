/** How well a text matches the annotators': both between 0 and 1; null for a page on which it is undefined. */
export interface PageScore {
	precision: number | null;
	recall: number | null;
}

const SHINGLE = 4;

/** Scores one page as article-extraction-benchmark's evaluate.py does: by multisets of 4-word shingles. */
export function scorePage(truth: string, text: string): PageScore {
	const wanted = shingles(truth);
	const found = shingles(text);
	let both = 0;
	let extra = 0;
	for (const [shingle, count] of found) {
		const shared = Math.min(count, wanted.get(shingle) ?? 0);
		both += shared;
		extra += count - shared;
	}
	const missed = total(wanted) - both;
	return { precision: share(both, extra, missed), recall: share(both, missed, extra) };
}

/** The mean of the numbers that are defined. */
export function mean(values: readonly (number | null)[]): number {
	const defined = values.filter((value) => value !== null);
	return defined.reduce((sum, value) => sum + value, 0) / (defined.length || 1);
}

/** `both` of `both + lost`; 1 when nothing differs, undefined (null) when there is nothing to have a share of. */
function share(both: number, lost: number, other: number): number | null {
	if (both + lost === 0) return null;
	if (lost === 0 && other === 0) return 1;
	return both / (both + lost);
}

function total(counts: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
}

function shingles(text: string): Map<string, number> {
	const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
	const counts = new Map<string, number>();
	for (let start = 0; start < Math.max(1, words.length - SHINGLE + 1); start++) {
		const shingle = words.slice(start, start + SHINGLE).join('\u0001');
		if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
	}
	return counts;
}
