import * as z from 'zod/mini';
import { newId } from '../id';
import { type Clipping, clipping } from '../model';
import { fromOutside } from './from-outside';
import { plainText } from './plain-text';
import { collect, fieldProblems, type Problem, type ReadResult, refuse } from './problem';
import { instantOf } from './web-annotation-read';

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
export function readObsidian(data: unknown, now: string): ReadResult {
	const parsed = pages.safeParse(data);
	if (!parsed.success) return refuse(...fieldProblems(parsed.error, null));
	let record = 0;
	return collect(
		parsed.data.flatMap(({ url, title, highlights }) =>
			highlights.map((one) => readRecord(one, { url, title: title ?? null, record: ++record, now })),
		),
	);
}

function readRecord(
	data: unknown,
	{ url, title, record, now }: { url: string; title: string | null; record: number; now: string },
): { clipping: Clipping } | { problems: Problem[] } {
	const parsed = highlight.safeParse(data);
	if (!parsed.success) return { problems: fieldProblems(parsed.error, record) };
	const exact = plainText(parsed.data.text ?? parsed.data.content ?? '');
	if (exact === '') return { problems: [{ kind: 'no-passage', record, field: 'text', detail: null }] };
	const created = instantOf(parsed.data.timestamp) ?? now;
	const selectors = { quote: { exact, prefix: '', suffix: '' }, position: null, range: null };
	const result = clipping.safeParse({
		...fromOutside({ url, selectors, now: created, title }),
		id: newId(Date.parse(created)),
		comment: (parsed.data.notes ?? []).join('\n\n'),
		tags: [],
		created,
		changed: created,
	});
	return result.success ? { clipping: result.data } : { problems: fieldProblems(result.error, record) };
}
