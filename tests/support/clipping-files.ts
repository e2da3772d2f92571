import { parseJson } from '../../src/clippings/formats/parse-json';
import { readClippings } from '../../src/clippings/formats/read';

/** What a writer gives in pieces, as one text. */
export const whole = (pieces: Iterable<string>): string => [...pieces].join('');

/** The same of bytes. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
	new Uint8Array(pieces.flatMap((piece) => [...piece]));

/** Runs steps to their end at once. */
export function drain<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** What a file comes to. */
export function readText(text: string, now = '2026-01-01T00:00:00.000Z') {
	const parsed = parseJson(text);
	if ('problem' in parsed) return { ok: false as const, format: null, problems: [parsed.problem] };
	return drain(readClippings(parsed.data, now));
}
