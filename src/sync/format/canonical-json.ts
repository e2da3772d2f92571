/**
 * JSON in one form for each value (RFC 8785): no spaces, members sorted by UTF-16 units. `value` is plain data; members
 * that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const members = value as Record<string, unknown>;
	let text = '';
	for (const key of Object.keys(members).sort())
		if (members[key] !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(members[key])}`;
	return `{${text}}`;
}
