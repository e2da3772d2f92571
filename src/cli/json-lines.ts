import * as z from 'zod/mini';
import { MOST_BYTES_OF_LINES, readText } from './read-text';

/** An id stands in a column of its own, so it may not hold what parts columns and lines. */
export const id = z.pipe(z.union([z.string(), z.number()]), z.transform(String)).check(z.regex(/^[^\t\r\n]+$/));

/** A good line, with its number in the file, counted from 1. */
interface NumberedLine<T> {
	number: number;
	value: T;
}

/**
 * The good lines of a file (`-` is standard input; gzip is unpacked, by its first bytes); ids must differ. `report` is
 * told of every other line; `shape` is how a good one is written.
 */
export function readJsonLines<T extends { id: string }>(
	file: string,
	schema: z.ZodMiniType<T>,
	shape: string,
	report: (message: string) => void,
): NumberedLine<T>[] {
	const good = new Map<string, NumberedLine<T>>();
	for (const [i, text] of readText(file, MOST_BYTES_OF_LINES).split('\n').entries()) {
		if (text.trim() === '') continue;
		const where = `${file}, line ${i + 1}`;
		const parsed = parseJson(text);
		if (parsed === undefined) {
			report(`${where}: this is not JSON`);
			continue;
		}
		const result = schema.safeParse(parsed);
		if (!result.success) {
			report(`${where}: ${result.error.issues[0]?.path.join('.') || 'the line'}: write ${shape}`);
			continue;
		}
		const value = result.data;
		const twin = good.get(value.id);
		if (twin) report(`${where}: id: "${value.id}" stands in line ${twin.number} already`);
		else good.set(value.id, { number: i + 1, value });
	}
	return [...good.values()];
}

/** The value of a text in JSON; undefined where it is none. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
