/** Whether two JSON values are the same, whatever the order of their fields. A field without a value is none. */
export function equal(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [left, right] = [a, b].map((value) => Object.entries(value).filter(([, inner]) => inner !== undefined));
	if (left?.length !== right?.length) return false;
	const other = new Map(right);
	return left?.every(([key, value]) => other.has(key) && equal(value, other.get(key))) ?? false;
}
