import type { Listed } from './language';

/** The words of a list, in order. */
export const listed = (list: Listed): string[] => (list === '' ? [] : list.split(', '));

/** A part of a pattern that fits where one of these does; null stands for a language that has none. */
export const anyOf = (patterns: readonly (RegExp | null)[]): string =>
	`(?:${patterns.flatMap((pattern) => (pattern ? [pattern.source] : [])).join('|')})`;
