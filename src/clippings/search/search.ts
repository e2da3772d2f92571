import type { Clipping } from '../model';
import { holds, type Words } from './find-form';
import type { Condition, Query } from './query';
import { searchRecord } from './record';

/** The addresses of the pages whose kept texts hold a condition's words; null while nobody has looked. */
export type TextAnswers = (condition: Words) => ReadonlySet<string> | null;

/**
 * The clippings that meet every condition, in the order in which they are given. A plain walk over folded texts: with
 * ten thousand clippings a search is a few megabytes of `indexOf`, which needs no index to keep up to date. Words in the
 * kept texts of pages count as far as `inTexts` has an answer: see `pageTexts`.
 */
export function search(
	clippings: readonly Clipping[],
	{ conditions }: Query,
	inTexts: TextAnswers = () => null,
): Clipping[] {
	if (conditions.length === 0) return [...clippings];
	const tests = conditions.map((condition) => ({
		condition,
		pages: isForTexts(condition) ? inTexts(condition) : null,
	}));
	return clippings.filter((clipping) =>
		tests.every(({ condition, pages }) => meets(clipping, condition, pages) !== condition.negated),
	);
}

/** Whether the kept texts of pages can decide a condition: words that no field is named for. */
export const isForTexts = (condition: Condition): condition is Condition & Words =>
	condition.kind === 'text' && condition.field === null;

function meets(clipping: Clipping, condition: Condition, pages: ReadonlySet<string> | null): boolean {
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
			const { all, fields } = searchRecord(clipping);
			if (condition.field !== null) return holds(fields[condition.field], condition);
			return holds(all, condition) || (pages?.has(clipping.page.url) ?? false);
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
