/**
 * Puts all of `more` behind `list`, however many they are: the arguments of a call lie on the stack, which a hundred thousand
 * of them overflow, so `push(...more)` is for lists that are short by nature.
 */
export function append<T>(list: T[], more: readonly T[]): void {
	for (const item of more) list.push(item);
}
