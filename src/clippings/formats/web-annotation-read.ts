import * as z from 'zod/mini';
import { newId } from '../id';
import { type Clipping, type ClippingSelectors, COLOURS, pageText } from '../model';
import { fromOutside, instantOf } from './from-outside';
import {
	check,
	fieldProblems,
	fileProblem,
	isTooMany,
	noPassage,
	type ReadItem,
	readRecord,
	tooMany,
} from './read-item';
import { readSelectors } from './read-selectors';

const oneOrMany = <T extends z.ZodMiniType>(item: T) =>
	z.pipe(
		z.union([z.array(item), item]),
		z.transform((value) => (Array.isArray(value) ? value : [value]) as z.infer<T>[]),
	);

/** The parts of an annotation that are read; others are passed over, as the model wants it (§2.2). */
const selector = z.looseObject({ type: z.optional(z.string()) });
const body = z.union([
	z.string(),
	z.object({ value: z.optional(z.string()), purpose: z.optional(oneOrMany(z.string())) }),
]);
const target = z.union([
	z.string(),
	z.object({
		id: z.optional(z.string()),
		source: z.optional(z.union([z.string(), z.object({ id: z.string() })])),
		selector: z.optional(oneOrMany(selector)),
		styleClass: z.optional(oneOrMany(z.string())),
	}),
]);
const annotation = z.object({
	id: z.optional(z.string()),
	created: z.optional(z.string()),
	modified: z.optional(z.string()),
	body: z.optional(oneOrMany(body)),
	bodyValue: z.optional(z.string()),
	target: oneOrMany(target),
	'sidelight:data': z.optional(z.object({ '@value': z.record(z.string(), z.unknown()) })),
});
type Annotation = z.infer<typeof annotation>;

const point = z.object({ value: z.string(), refinedBy: z.object({ start: z.int() }) });
const rangeSelector = z.pipe(
	z.object({ startSelector: point, endSelector: point }),
	z.transform(({ startSelector, endSelector }) => ({
		startContainer: startSelector.value,
		startOffset: startSelector.refinedBy.start,
		endContainer: endSelector.value,
		endOffset: endSelector.refinedBy.start,
	})),
);

const isType = (type: unknown, name: string): boolean => type === name || (Array.isArray(type) && type.includes(name));

/** The annotations of a collection, a page of one, a list, or one by itself; null where it is none of these. */
function annotationsOf(data: unknown): unknown[] | null {
	if (Array.isArray(data)) return data;
	if (typeof data !== 'object' || data === null) return null;
	const { type, items, first } = data as Record<string, unknown>;
	if (isType(type, 'Annotation')) return [data];
	if (isType(type, 'AnnotationPage') && Array.isArray(items)) return items;
	const page = isType(type, 'AnnotationCollection') && typeof first === 'object' ? first : null;
	return page && 'items' in page && Array.isArray(page.items) ? page.items : null;
}

export const isWebAnnotation = (data: unknown): boolean =>
	annotationsOf(data)?.some(
		(item) => typeof item === 'object' && item !== null && 'type' in item && isType(item.type, 'Annotation'),
	) ?? false;

/** Reads W3C Web Annotations of any maker, and Sidelight's own without loss. */
export function* readWebAnnotations(data: unknown, now: string): Generator<ReadItem> {
	const items = annotationsOf(data);
	if (!items) return yield fileProblem('unknown-format');
	if (isTooMany(items.length)) return yield tooMany();
	yield* readTexts(data);
	for (const [i, item] of items.entries()) yield readAnnotation(item, i + 1, now);
}

const carried = z.object({ 'sidelight:texts': z.object({ '@value': z.array(z.unknown()) }) });

function* readTexts(data: unknown): Generator<ReadItem> {
	if (typeof data !== 'object' || data === null || !('sidelight:texts' in data)) return;
	const parsed = check(carried, data);
	if (!parsed.success) return yield fieldProblems(parsed.error, null);
	for (const [i, text] of parsed.data['sidelight:texts']['@value'].entries()) {
		const result = check(pageText, text);
		yield result.success ? { text: result.data } : fieldProblems(result.error, i + 1, 'sidelight:texts');
	}
}

function readAnnotation(item: unknown, record: number, now: string): ReadItem {
	const parsed = check(annotation, item);
	if (!parsed.success) return fieldProblems(parsed.error, record);
	const passage = passageOf(parsed.data);
	return passage ? readRecord(toClipping(parsed.data, passage, now), record) : noPassage(record, 'target.selector');
}

interface AnnotatedPassage {
	url: string;
	selectors: ClippingSelectors;
	colour: Clipping['colour'] | null;
}

/** The first target that names words of a page. */
function passageOf({ target: targets }: Annotation): AnnotatedPassage | null {
	for (const one of targets) {
		if (typeof one === 'string') continue;
		const source = typeof one.source === 'object' ? one.source.id : (one.source ?? one.id);
		const selectors = readSelectors(one.selector ?? [], rangeSelector);
		const colour = COLOURS.find((name) => one.styleClass?.includes(name)) ?? null;
		if (source !== undefined && selectors) return { url: source, selectors, colour };
	}
	return null;
}

function toClipping(of: Annotation, { url, selectors, colour }: AnnotatedPassage, now: string): unknown {
	const bodies = (of.body ?? []).map((one) => (typeof one === 'string' ? { value: one } : one));
	const isTag = ({ purpose }: { purpose?: string[] }) => purpose?.includes('tagging') ?? false;
	const words = (tags: boolean) => bodies.filter((one) => isTag(one) === tags).flatMap(({ value }) => value ?? []);
	const created = instantOf(of.created) ?? now;
	return {
		...fromOutside({ url, selectors, now }),
		id: /^urn:uuid:(.+)$/.exec(of.id ?? '')?.[1] ?? newId(Date.parse(created)),
		comment: [...words(false), ...(of.bodyValue === undefined ? [] : [of.bodyValue])].join('\n\n'),
		tags: words(true),
		created,
		changed: instantOf(of.modified) ?? created,
		...(colour ? { colour } : {}),
		...of['sidelight:data']?.['@value'],
	};
}
