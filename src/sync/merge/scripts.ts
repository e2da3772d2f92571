/** A character of a script that is written without spaces, as a part of a pattern: each counts as a word. */
export const UNSPACED = `[${['Han', 'Hira', 'Kana', 'Thai', 'Lao', 'Khmr', 'Mymr'].map((script) => `\\p{sc=${script}}`).join('')}]`;
