/** Most levels and values in a value that is kept and not looked into. */
const MOST_LEVELS = 30;
const MOST_VALUES = 20_000;

/** Whether a JSON value can be stored and written again: neither too deep nor too much of it. Without recursion, O(n). */
export function isBounded(value: unknown): boolean {
	const open: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
	let values = 0;
	for (let next = open.pop(); next; next = open.pop()) {
		if (++values > MOST_VALUES) return false;
		if (typeof next.value !== 'object' || next.value === null) continue;
		if (next.depth > MOST_LEVELS) return false;
		for (const inner of Object.values(next.value)) open.push({ value: inner, depth: next.depth + 1 });
	}
	return true;
}
