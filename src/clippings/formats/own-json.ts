import * as z from 'zod/mini';
import { pageText } from '../model';
import type { Collection } from './collection';
import { jsonItems } from './json-items';
import { check, fieldProblems, fileProblem, isTooMany, type ReadItem, readRecord, tooMany } from './read-item';

/** Marks a file as Sidelight's own. */
const FORMAT = 'sidelight-clippings';
const VERSION = 1;

/** Everything of the clippings, without loss, in pieces. `docs/clipping-formats.md` describes it. */
export function* writeOwnJson({ clippings, texts }: Collection, exported: string): Generator<string> {
	yield `{"format":"${FORMAT}","version":${VERSION},"exported":${JSON.stringify(exported)},"clippings":[`;
	yield* jsonItems(clippings);
	yield '],"texts":[';
	yield* jsonItems(texts);
	yield ']}\n';
}

const envelope = z.object({
	format: z.literal(FORMAT),
	version: z.int(),
	clippings: z.array(z.unknown()),
	texts: z._default(z.array(z.unknown()), []),
});

export const isOwnJson = (data: unknown): boolean =>
	typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT;

export function* readOwnJson(data: unknown): Generator<ReadItem> {
	const file = check(envelope, data);
	if (!file.success) return yield fieldProblems(file.error, null);
	const { version, clippings, texts } = file.data;
	if (version > VERSION) return yield fileProblem('newer-version', String(version));
	if (isTooMany(clippings.length)) return yield tooMany();
	for (const [i, text] of texts.entries()) {
		const result = check(pageText, text);
		yield result.success ? { text: result.data } : fieldProblems(result.error, i + 1, 'texts');
	}
	for (const [i, record] of clippings.entries()) yield readRecord(record, i + 1);
}
