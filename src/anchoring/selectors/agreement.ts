import { must } from '../../text/must';

/**
 * How far two texts agree from their common edge on: the best score over all pairs of beginnings, where each
 * character that agrees counts one and each that is changed, missing or more takes one away (Needleman-Wunsch with free
 * ends). At most the shorter length. O(n·m).
 */
export function agreeAhead(a: string, b: string): number {
	let run = 0;
	while (run < a.length && run < b.length && a.charCodeAt(run) === b.charCodeAt(run)) run++;
	if (run === a.length || run === b.length) return run;
	const width = b.length - run;
	let row = Int32Array.from({ length: width + 1 }, (_, j) => -j);
	let best = 0;
	for (let i = 1; i <= a.length - run; i++) {
		const next = new Int32Array(width + 1);
		next[0] = -i;
		for (let j = 1; j <= width; j++) {
			const same = a.charCodeAt(run + i - 1) === b.charCodeAt(run + j - 1);
			const score = Math.max(must(row[j - 1]) + (same ? 1 : -1), must(row[j]) - 1, must(next[j - 1]) - 1);
			next[j] = score;
			if (score > best) best = score;
		}
		row = next;
	}
	return run + best;
}

/** How far two texts agree from their common end backwards: as `agreeAhead`. */
export function agreeBehind(a: string, b: string): number {
	return agreeAhead(reversed(a), reversed(b));
}

function reversed(text: string): string {
	let result = '';
	for (let i = text.length - 1; i >= 0; i--) result += text.charAt(i);
	return result;
}
