import { asTyped, foldField } from '../../../clippings/search/record';
import type { Counts } from './counts';

/** The fields of a search, as they are typed, in the order in which help lists them. */
export const FIELDS = [
	'quote',
	'comment',
	'title',
	'tag',
	'outlet',
	'site',
	'since',
	'until',
	'color',
	'orphan',
	'has',
] as const;
export type Field = (typeof FIELDS)[number];

/** What can stand in place of the word that is being typed. */
export interface Suggestion {
	/** The part of a search that it stands for, such as `tag:harbour`. */
	part: string;
	/** The field, where a field alone is suggested. */
	field: Field | null;
	/** How many clippings have it; null for fields. */
	count: number | null;
}

const MOST_OFFERED = 7;

/** One part of a search as it is typed: an optional minus and field, then a word or a phrase, or nothing yet. */
const PART = /-?(?:[a-z]+:)?(?:"[^"]*(?:"|$)|[^\s"]+)|-?[a-z]+:/giu;

interface Typed {
	start: number;
	end: number;
	text: string;
}

/** The part that the caret is in or right behind. */
function partAt(query: string, caret: number): Typed | null {
	for (const match of query.matchAll(PART)) {
		const [text] = match;
		if (match.index < caret && caret <= match.index + text.length)
			return { start: match.index, end: match.index + text.length, text };
	}
	return null;
}

/** A field with a value, in quotation marks where it needs them. */
export function partOf(field: Field, value: string): string {
	const plain = asTyped(value).trim();
	return /\s/.test(plain) ? `${field}:"${plain}"` : `${field}:${plain}`;
}

/** Values that a field can have, and how often each occurs. */
function valuesOf(field: Field, counts: Counts): Iterable<readonly [string, number | null]> {
	switch (field) {
		case 'tag':
			return counts.tags;
		case 'outlet':
		case 'site':
			return counts.outlets;
		case 'color':
			return counts.colours;
		case 'has':
			return [
				['note', null],
				['comment', null],
				['tag', null],
				['text', null],
			];
		default:
			return [];
	}
}

/** What fits the part at the caret: values after a field; fields, tags and outlets for the beginning of a word. */
export function suggest(query: string, caret: number, counts: Counts): Suggestion[] {
	const typed = partAt(query, caret)?.text;
	if (!typed) return [];
	const [, minus = '', name, rest = ''] = /^(-?)(?:([a-z]+):)?"?(.*?)"?$/iu.exec(typed) ?? [];
	const word = foldField(rest);
	const ofField = (field: Field): Suggestion[] =>
		[...valuesOf(field, counts)]
			.filter(([value]) => wordsBegin(foldField(value), word))
			.map(([value, count]) => ({ part: minus + partOf(field, value), field: null, count }))
			.filter(({ part }) => part !== typed);
	if (name !== undefined) {
		const field = fieldNamed(name);
		return field ? ofField(field).slice(0, MOST_OFFERED) : [];
	}
	if (word.length < 2) return [];
	const fields = FIELDS.filter((field) => field.startsWith(word)).map((field) => ({
		part: `${minus}${field}:`,
		field,
		count: null,
	}));
	return [...fields, ...ofField('tag').slice(0, 3), ...ofField('outlet').slice(0, 2)].slice(0, MOST_OFFERED);
}

const fieldNamed = (name: string): Field | null =>
	name.toLowerCase() === 'colour' ? 'color' : (FIELDS.find((field) => field === name.toLowerCase()) ?? null);

const wordsBegin = (value: string, word: string): boolean =>
	value.startsWith(word) || value.includes(` ${word}`) || value.includes(`/${word}`);

/** The search with a suggestion in place of the part at the caret, and where the caret then is. */
export function accept(query: string, caret: number, { part, field }: Suggestion): { query: string; caret: number } {
	const { start, end } = partAt(query, caret) ?? { start: caret, end: caret };
	const isComplete = field === null || field === 'orphan';
	const before = query.slice(0, start) + part + (isComplete ? ' ' : '');
	return { query: before + query.slice(end).replace(/^\s+/, ''), caret: before.length };
}

/** Whether a search has exactly this part. */
export const hasPart = (query: string, part: string): boolean => partsOf(query).includes(part);

const partsOf = (query: string): readonly string[] => query.match(PART) ?? [];

/** The search with a part added at its end, or without it where it is there. */
export function togglePart(query: string, part: string): string {
	const parts = partsOf(query);
	return (parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]).join(' ');
}
