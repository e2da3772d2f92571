import { type PackSource, type Problem, problemAt } from '../source/source';
import { BANNED_WORDS, type BannedWord } from './banned-words';
import { unquoted } from './quotations';
import type { Rule } from './rule';
import { type Text, textsOf } from './texts';

/**
 * Banned words in the pack's own texts. Quotations and titles are somebody else's words, and examples of what a page
 * says are not shown: there they may stand.
 */
export const banned: Rule = (source) => {
	const { language } = source.metadata;
	const words = BANNED_WORDS[language] ?? [];
	const patterns = words.map((word) => ({ ...word, pattern: patternOf(word.word) }));
	return [...textsOf(source)].filter(({ voice }) => voice === 'own').flatMap((text) => check(source, text, patterns));
};

function check(source: PackSource, text: Text, patterns: (BannedWord & { pattern: RegExp })[]): Problem[] {
	const parts = unquoted(text.value);
	return patterns.flatMap(({ pattern, reason, instead }) => {
		const hit = parts.map((part) => pattern.exec(part)?.[0]).find(Boolean);
		if (!hit) return [];
		const message = `"${hit}": ${reason} – ${instead}, or quote it if these are a source’s words`;
		return [problemAt(source, text.entry, text.path, message)];
	});
}

/** Whole words only, and `*` any ending. Words in capitals or hyphens are found as they are. */
const patternOf = (word: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}-])${word.replace('*', '\\p{L}*')}(?![\\p{L}\\p{N}])`, 'iu');
