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
 * One word in what people wrote, as the pattern of a token: what stands between white space, and in scripts without spaces
 * a character with its marks (accents, tones, the choice of a variant). All who merge and compare texts begin with it.
 */
export const WRITTEN_WORD = `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])\\S)+`;

const IS_ONE_WORD = new RegExp(`^(?:${WRITTEN_WORD})$`, 'u');
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const BEGINS_WITH_MARK = /^\p{M}/u;

/** Whether what `before` ends with and `after` begins with would be one word, put side by side; a mark goes to any letter. */
export function growTogether(before: string, after: string): boolean {
	const last = lastCharacter(before);
	return last !== '' && after !== '' && IS_ONE_WORD.test(last + String.fromCodePoint(after.codePointAt(0) ?? 0));
}

/** Whether neither of two words that stand side by side needs a space between them. */
export const areUnspaced = (before: string, after: string): boolean =>
	BEGINS_UNSPACED.test(lastCharacter(before)) && BEGINS_UNSPACED.test(after);

/** The last character with its marks, of which white space is none: empty at the end of a word. O(its length). */
function lastCharacter(text: string): string {
	let at = text.length;
	do at -= (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
	while (at > 0 && BEGINS_WITH_MARK.test(text.slice(at)));
	return text.slice(Math.max(at, 0)).trimStart();
}

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
