/**
 * JSON in one form for each value (RFC 8785): no spaces, members sorted by UTF-16 units. `value` is plain data; members
 * that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const members = value as Record<string, unknown>;
	const kept = Object.keys(members)
		.sort()
		.filter((key) => members[key] !== undefined);
	return `{${kept.map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key])}`).join()}}`;
}
