import { UNSPACED } from '../../text/writing';
import type { Condition } from './query';

/** A condition on words, as against one on dates, colours and the like. */
export type Words = Extract<Condition, { kind: 'text' }>;

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts written without spaces have no beginnings of words: there a word is found anywhere. */
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** Whether a form is found within words, too. */
export const isAnywhere = (form: string): boolean => HAS_UNSPACED.test(form) || !LETTER.test(form.charAt(0));

/** The first place from `from` at which a form begins a word, or stands `anywhere`; -1 where there is none. */
export function findForm(text: string, form: string, from: number, anywhere = isAnywhere(form)): number {
	let at = text.indexOf(form, from);
	if (at < 0 || anywhere) return at;
	for (; at >= 0; at = text.indexOf(form, at + 1)) {
		if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return at;
	}
	return -1;
}

/** The letters of ASCII by a table: almost every look at a character ends here. */
function isLetter(unit: number): boolean {
	if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);
	return LETTER.test(String.fromCharCode(unit));
}

/** Whether a folded text holds one of the forms. */
export const holds = (text: string, { forms }: Words): boolean => forms.some((form) => findForm(text, form, 0) >= 0);

/** Whether what holds the words must hold the shorter ones, at the same place or before: each form begins with one of theirs. */
export const goesOn = ({ field, forms }: Words, shorter: Words): boolean =>
	field === shorter.field &&
	forms.every((form) =>
		shorter.forms.some((begun) => form.startsWith(begun) && isAnywhere(begun) === isAnywhere(form)),
	);
