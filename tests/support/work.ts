/**
 * How much a task does, as the number of calls of the built-in functions that work is made of, and of the characters that
 * they copy or search. Unlike time it is the same on every machine and in every run. What loops over numbers alone do is
 * not counted, unless they ask `Math` for something.
 */
export function countWork(task: () => unknown): number {
	let work = 0;
	const restore: (() => void)[] = [];
	const count = (owner: object, name: string, cost: (receiver: unknown, result: unknown) => number): void => {
		const original = Object.getOwnPropertyDescriptor(owner, name);
		const call: unknown = original?.value;
		if (!original || typeof call !== 'function') throw new Error(`${name} is no function to count`);
		const counted = function (this: unknown, ...args: unknown[]): unknown {
			const result: unknown = Reflect.apply(call, this, args);
			work += cost(this, result);
			return result;
		};
		Object.defineProperty(owner, name, { ...original, value: counted });
		restore.push(() => Object.defineProperty(owner, name, original));
	};
	const lengthOf = (value: unknown): number =>
		typeof value === 'string' || Array.isArray(value) ? 1 + value.length : 1;
	for (const name of ['charCodeAt', 'charAt', 'codePointAt']) count(String.prototype, name, () => 1);
	for (const name of ['slice', 'toLowerCase', 'normalize', 'replace', 'trim']) {
		count(String.prototype, name, (_, result) => lengthOf(result));
	}
	for (const name of ['includes', 'lastIndexOf', 'startsWith', 'endsWith']) count(String.prototype, name, () => 1);
	for (const name of ['test', 'exec']) count(RegExp.prototype, name, () => 1);
	for (const name of ['slice', 'concat', 'map', 'filter', 'flatMap', 'flat']) {
		count(Array.prototype, name, (receiver, result) => lengthOf(receiver) + lengthOf(result));
	}
	for (const name of ['push', 'find', 'findIndex', 'some', 'every', 'includes']) count(Array.prototype, name, () => 1);
	for (const name of ['get', 'set', 'has']) count(Map.prototype, name, () => 1);
	for (const name of ['add', 'has']) count(Set.prototype, name, () => 1);
	for (const name of ['imul', 'max', 'min']) count(Math, name, () => 1);
	try {
		task();
	} finally {
		for (const put of restore) put();
	}
	return work;
}
