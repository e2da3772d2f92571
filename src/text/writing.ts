/*
 * How scripts and languages are written, in one place. Sets of scripts are members of a character class, for patterns with
 * the flag `u`: `[${UNSPACED}]`.
 */

/**
 * Scripts that put no space between words: in them a character counts as a word. Devices that merge two versions of a text
 * cut it into words by this set and must come to the same (`src/sync/merge/word-changes.ts`): another script here is
 * another version of the vault.
 */
export const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';

/**
 * Scripts in which a character says about as much as two or three of an alphabet. Korean puts spaces, but a syllable of it
 * is one character; the letters of Thai and its neighbours are as light as those of an alphabet.
 */
export const DENSE = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}';

/** What a character of these counts as beside the letters of an alphabet where the length of prose is measured. */
export const DENSE_WEIGHT = 2.5;

/**
 * Whether the words of a language are counted by their characters, of which about two are a word. `language`: a primary
 * tag. Thai and its neighbours are none of these: a word of theirs has as many letters as one of an alphabet.
 */
export const charactersAreWords = (language: string | null): boolean => language === 'zh' || language === 'ja';
