import * as de from './de';
import * as en from './en';
import type { ArticleWords, KnownLanguage, MatchedLanguage, MatchingWords, QuotingHabits, TextWords } from './language';
import * as ru from './ru';
import * as uk from './uk';
import * as zh from './zh';

// A table for each subject, so that a bundle carries the words that it uses and no others.

/** What a text is cut up by, and what tells its language. */
export const TEXT: Readonly<Record<KnownLanguage, TextWords>> = {
	en: en.text,
	ru: ru.text,
	de: de.text,
	zh: zh.text,
	uk: uk.text,
};

/** What the furniture of a page says. */
export const ARTICLE: Readonly<Record<KnownLanguage, ArticleWords>> = {
	en: en.article,
	ru: ru.article,
	de: de.article,
	zh: zh.article,
	uk: uk.article,
};

/** What the engine compares by. */
export const MATCHING: Readonly<Record<MatchedLanguage, MatchingWords>> = {
	en: en.matching,
	ru: ru.matching,
	de: de.matching,
	zh: zh.matching,
};

/** How print sets somebody's words. */
export const QUOTING: Readonly<Record<KnownLanguage, QuotingHabits>> = {
	en: en.quoting,
	ru: ru.quoting,
	de: de.quoting,
	zh: zh.quoting,
	uk: uk.quoting,
};

/** The row of a language in a table; undefined where it has none. `language`: a primary tag. */
export const rowOf = <Row>(table: Readonly<Record<string, Row>>, language: string | null): Row | undefined =>
	language !== null && Object.hasOwn(table, language) ? table[language] : undefined;

/** What the engine compares by in a language; undefined where it compares nothing. */
export const matchingWords = (language: string | null): MatchingWords | undefined => rowOf(MATCHING, language);
