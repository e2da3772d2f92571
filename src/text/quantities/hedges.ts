import type { Hedge, MatchingWords } from '../../languages/language';

type Patterns = MatchingWords['hedgesBehind'];

/** How the words about a number limit it. `before` and `behind` are the text on either side. Exact where no language is known. */
export function hedgeOf(before: string, behind: string, words: MatchingWords | undefined): Hedge {
	if (!words) return 'exact';
	return fitting(words.hedges, before) ?? fitting(words.hedgesBehind, behind) ?? 'exact';
}

const fitting = (patterns: Patterns, text: string): Hedge | undefined =>
	(Object.keys(patterns) as Hedge[]).find((hedge) => patterns[hedge]?.test(text));
