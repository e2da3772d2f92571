/** The items of a JSON array, one a line, without its brackets. */
export function* jsonItems(items: Iterable<unknown>): Generator<string> {
	let before = '\n';
	for (const item of items) {
		yield `${before}${JSON.stringify(item)}`;
		before = ',\n';
	}
	yield '\n';
}
