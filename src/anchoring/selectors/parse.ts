import * as z from 'zod/mini';
import { tried } from '../../text/tried';
import type { Selector } from './types';

const offset = z.int().check(z.nonnegative());
/** A quote may be as long as an article, but not as long as a library. */
const words = z.string().check(z.maxLength(1_000_000));
const path = z.string().check(z.maxLength(10_000));

const schemas = {
	TextQuoteSelector: z.object({
		type: z.literal('TextQuoteSelector'),
		exact: words,
		prefix: z.optional(words),
		suffix: z.optional(words),
	}),
	TextPositionSelector: z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
	RangeSelector: z.object({
		type: z.literal('RangeSelector'),
		startContainer: path,
		startOffset: offset,
		endContainer: path,
		endOffset: offset,
	}),
} as const;

const OFFSETS: ReadonlySet<string> = new Set(['start', 'end', 'startOffset', 'endOffset']);

/** What is wrong with a value, and in which of its fields (`target.0.selector.1.exact`; empty for the value itself). */
interface SelectorFault {
	field: string;
	problem: string;
}

type ParsedSelectors = { passages: Selector[][] } | { fault: SelectorFault };

const record = z.record(z.string(), z.unknown());

/**
 * The passages that a value from outside names, each by one selector or more: a selector, a list of selectors of one
 * passage, or a Web Annotation (or anything else with `target` or `selector`), with a passage for each target. Selectors
 * of kinds that are not known here are passed over as the W3C model asks, as long as one of the others is left; a known
 * one that is not well formed is a fault.
 */
export function parseSelectors(value: unknown): ParsedSelectors {
	const passages: Selector[][] = [];
	for (const { list, field } of selectorLists(value, '')) {
		const selectors: Selector[] = [];
		for (const [i, item] of [list].flat().entries()) {
			const where = Array.isArray(list) ? joined(field, String(i)) : field;
			const selector = parseSelector(item, where);
			if (selector && 'fault' in selector) return selector;
			if (selector) selectors.push(selector);
		}
		if (selectors.length === 0) {
			return fault(field, `holds none of ${Object.keys(schemas).join(', ')}`);
		}
		passages.push(selectors);
	}
	return { passages };
}

/** Targets within targets are followed so deep; the model knows one within an annotation. */
const MOST_TARGETS = 8;

/** The selector or selectors of each passage, and where they stand. */
function selectorLists(value: unknown, field: string, level = 0): { list: unknown; field: string }[] {
	const { success, data } = record.safeParse(value);
	if (!success || Array.isArray(value) || isKnown(data.type) || level > MOST_TARGETS) return [{ list: value, field }];
	if ('target' in data) {
		const { target } = data;
		if (!Array.isArray(target)) return selectorLists(target, joined(field, 'target'), level + 1);
		return target.flatMap((item, i) => selectorLists(item, joined(field, `target.${i}`), level + 1));
	}
	if ('selector' in data) return [{ list: data.selector, field: joined(field, 'selector') }];
	return [{ list: value, field }];
}

function parseSelector(value: unknown, field: string): Selector | { fault: SelectorFault } | null {
	const { success, data } = record.safeParse(value);
	if (!success || Array.isArray(value)) return fault(field, 'is no selector');
	if (typeof data.type !== 'string') return fault(joined(field, 'type'), 'is missing');
	if (!isKnown(data.type)) return null;
	const schema = schemas[data.type];
	const result = tried(() => schema.safeParse(value));
	if (result?.success) return result.data;
	const name = String(result?.error.issues[0]?.path.at(0) ?? '');
	return fault(joined(field, name), OFFSETS.has(name) ? 'write a whole number from 0' : 'write a text, not too long');
}

const isKnown = (type: unknown): type is keyof typeof schemas =>
	typeof type === 'string' && Object.hasOwn(schemas, type);
const fault = (field: string, problem: string) => ({ fault: { field, problem } });
const joined = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);
