/** Whether a date lies before or after a period; each of the three as exact as it is known: `2022`, `2022-01` or `2022-01-12`. */
export function isOutside(date: string, { from, to }: { from: string; to: string }): boolean {
	const isBefore = (a: string, b: string): boolean => {
		const length = Math.min(a.length, b.length);
		return a.slice(0, length) < b.slice(0, length);
	};
	return isBefore(date, from) || isBefore(to, date);
}
