/** Gives names that differ, whatever the case of their letters: `name`, then `name 2`, `name 3`. Amortised O(1) a name. */
export function numbered(separator: string): (name: string) => string {
	const taken = new Set<string>();
	const last = new Map<string, number>();
	return (name) => {
		const key = name.toLowerCase();
		let n = last.get(key) ?? 0;
		let own: string;
		do own = ++n === 1 ? name : `${name}${separator}${n}`;
		while (taken.has(own.toLowerCase()));
		last.set(key, n);
		taken.add(own.toLowerCase());
		return own;
	};
}
