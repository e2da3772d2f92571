import * as z from 'zod/mini';
import { newId } from '../id';
import { fromOutside, instantOf } from './from-outside';
import { plainText } from './plain-text';
import { check, fieldProblems, isTooMany, noPassage, type ReadItem, readRecord, tooMany } from './read-item';

/** The file that Obsidian Web Clipper writes on exporting highlights: pages with the words highlighted on them. */
const pages = z.array(z.object({ url: z.string(), title: z.optional(z.string()), highlights: z.array(z.unknown()) }));

/** A highlight: its words under `text`, in some versions under `content` and as HTML. */
const highlight = z.object({
	text: z.optional(z.string()),
	content: z.optional(z.string()),
	timestamp: z.optional(z.string()),
	notes: z.optional(z.array(z.string())),
});

export const isObsidian = (data: unknown): boolean => {
	const parsed = pages.safeParse(data);
	return parsed.success && parsed.data.length > 0;
};

/** Reads the highlights of an Obsidian Web Clipper export; records are counted through all pages. */
export function* readObsidian(data: unknown, now: string): Generator<ReadItem> {
	const parsed = check(pages, data);
	if (!parsed.success) return yield fieldProblems(parsed.error, null);
	if (isTooMany(parsed.data.reduce((sum, { highlights }) => sum + highlights.length, 0))) return yield tooMany();
	let record = 0;
	for (const { url, title = null, highlights } of parsed.data)
		for (const one of highlights) yield readHighlight(one, { url, title, record: ++record, now });
}

function readHighlight(
	data: unknown,
	{ url, title, record, now }: { url: string; title: string | null; record: number; now: string },
): ReadItem {
	const parsed = check(highlight, data);
	if (!parsed.success) return fieldProblems(parsed.error, record);
	const exact = plainText(parsed.data.text ?? parsed.data.content ?? '');
	if (exact === '') return noPassage(record, 'text');
	const created = instantOf(parsed.data.timestamp) ?? now;
	const selectors = { quote: { exact, prefix: '', suffix: '' }, position: null, range: null };
	const read = {
		...fromOutside({ url, selectors, now: created, title }),
		id: newId(Date.parse(created)),
		comment: (parsed.data.notes ?? []).join('\n\n'),
		tags: [],
		created,
		changed: created,
	};
	return readRecord(read, record);
}
