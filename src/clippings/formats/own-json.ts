import * as z from 'zod/mini';
import { clipping, pageText } from '../model';
import type { Collection } from './collection';
import { collect, fieldProblems, fileProblem, type ReadResult, refuse } from './problem';

/** Marks a file as Sidelight's own. */
export const FORMAT = 'sidelight-clippings';
const VERSION = 1;

/** Everything of the clippings, without loss: the form for backups. */
export function writeOwnJson({ clippings, texts }: Collection, exported: string): string {
	return `${JSON.stringify({ format: FORMAT, version: VERSION, exported, clippings, texts }, null, '\t')}\n`;
}

const envelope = z.object({
	format: z.literal(FORMAT),
	version: z.int(),
	clippings: z.array(z.unknown()),
	texts: z._default(z.array(z.unknown()), []),
});

export const isOwnJson = (data: unknown): boolean =>
	typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT;

export function readOwnJson(data: unknown): ReadResult {
	const file = envelope.safeParse(data);
	if (!file.success) return refuse(...fieldProblems(file.error, null));
	if (file.data.version > VERSION) return refuse(fileProblem('newer-version', String(file.data.version)));
	const texts = file.data.texts.map((text, i) => {
		const result = pageText.safeParse(text);
		return result.success ? result.data : fieldProblems(result.error, i + 1);
	});
	const bad = texts.flatMap((text) => (Array.isArray(text) ? text : []));
	if (bad.length > 0) return refuse(...bad.map((problem) => ({ ...problem, field: `texts.${problem.field ?? ''}` })));
	const records = file.data.clippings.map((record, i) => {
		const result = clipping.safeParse(record);
		return result.success ? { clipping: result.data } : { problems: fieldProblems(result.error, i + 1) };
	});
	return collect(
		records,
		texts.flatMap((text) => (Array.isArray(text) ? [] : [text])),
	);
}
