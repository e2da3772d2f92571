import type { Clipping, PageText } from '../model';
import type { Condition, Query, TextField } from './query';
import { foldField, type SearchRecord, searchRecord } from './record';

/** Where a word with no field before it is looked for. */
const EVERYWHERE: readonly (TextField | 'around')[] = ['quote', 'note', 'title', 'tag', 'outlet', 'site', 'around'];

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts written without spaces have no beginnings of words: there a word is found anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A library's clippings, made ready for searching. */
export type SearchIndex = readonly SearchRecord[];

/** Folds all texts once, each page's text once however many clippings it has. Linear in the texts' length. */
export function indexClippings(clippings: readonly Clipping[], texts: readonly PageText[]): SearchIndex {
	const folded = new Map(texts.map(({ url, text }) => [url, foldField(text)]));
	return clippings.map((clipping) => searchRecord(clipping, folded.get(clipping.page.url) ?? ''));
}

/**
 * The clippings that meet every condition, in the order of the index. A plain walk over folded texts: with ten thousand
 * clippings a search is a few megabytes of `indexOf`, which needs no index to keep up to date.
 */
export function search(index: SearchIndex, { conditions }: Query): Clipping[] {
	// The page's text is shared by its clippings: each condition looks at it once.
	const inText = conditions.map(() => new Map<string, boolean>());
	return index.flatMap((record) =>
		conditions.every((condition, i) => meets(record, condition, inText[i] ?? new Map()) !== condition.negated)
			? [record.clipping]
			: [],
	);
}

function meets(record: SearchRecord, condition: Condition, inText: Map<string, boolean>): boolean {
	const { clipping } = record;
	switch (condition.kind) {
		case 'since':
			return clipping.created.slice(0, condition.date.length) >= condition.date;
		case 'until':
			return clipping.created.slice(0, condition.date.length) <= condition.date;
		case 'colour':
			return clipping.colour === condition.colour;
		case 'orphan':
			return clipping.standing?.state === 'gone';
		case 'has':
			return hasWhat(clipping, condition.what);
		case 'text': {
			const fields = condition.field === null ? EVERYWHERE : [condition.field];
			if (fields.some((field) => holds(record.fields[field], condition))) return true;
			if (condition.field !== null || record.text === '') return false;
			const { url } = clipping.page;
			const known = inText.get(url) ?? holds(record.text, condition);
			inText.set(url, known);
			return known;
		}
	}
}

function hasWhat({ notes, comment, tags, hasText }: Clipping, what: 'note' | 'comment' | 'tag' | 'text'): boolean {
	switch (what) {
		case 'note':
			return notes.length > 0;
		case 'comment':
			return comment !== '';
		case 'tag':
			return tags.length > 0;
		case 'text':
			return hasText;
	}
}

type Words = Extract<Condition, { kind: 'text' }>;

const holds = (text: string, { forms }: Words): boolean => forms.some((form) => findForm(text, form, 0) >= 0);

/** The first place from `from` at which a form begins a word; -1 where there is none. */
function findForm(text: string, form: string, from: number): number {
	const anywhere = UNSPACED.test(form) || !LETTER.test(form[0] ?? '');
	for (let at = text.indexOf(form, from); at >= 0; at = text.indexOf(form, at + 1)) {
		if (anywhere || at === 0 || !LETTER.test(text[at - 1] ?? '')) return at;
	}
	return -1;
}

/** Where a search's words stand in a text that is shown, for marking them: spans in order, not overlapping. */
export function hitsIn(
	text: string,
	{ conditions }: Query,
	field: TextField | 'around',
): { start: number; end: number }[] {
	const folded = foldField(text);
	const found = conditions.flatMap((condition) => {
		if (condition.kind !== 'text' || condition.negated) return [];
		if (condition.field !== null && condition.field !== field) return [];
		return condition.forms.flatMap((form) => {
			const spans = [];
			for (let at = findForm(folded, form, 0); at >= 0; at = findForm(folded, form, at + form.length))
				spans.push({ start: at, end: at + form.length });
			return spans;
		});
	});
	const spans: { start: number; end: number }[] = [];
	for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
	}
	return spans;
}
