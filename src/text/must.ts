/**
 * A value that the code around it has seen to: an element within bounds, a group that an expression always has. Where it
 * is missing after all, this throws, so that a mistake shows itself where it was made; a default would carry it on.
 *
 * @param what what is missing, for the message: `the last sentence`
 * @throws {Error} where the value is undefined or null
 */
export function must<T>(value: T, what = 'a value that must be there'): NonNullable<T> {
	if (value === undefined || value === null) throw new Error(`Missing: ${what}.`);
	return value;
}
