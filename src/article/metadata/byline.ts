import { TEXT } from '../../languages';
import { listed } from '../../languages/word-lists';
import { BY, DATELINE } from '../phrases';
import { plainText } from './text';

/** The months of English, which may stand before their day. */
const MONTHS = TEXT.en.months.flatMap(listed).join('|');

/** Where a byline goes over into the time of publication, an account or a role. */
const NO_NAME = new RegExp(`\\s*(?:[|•·@\\d]|\\b(?:${DATELINE}|(?:${MONTHS})\\.? \\d+)\\b).*$`, 'i');

/** Names of accounts, which say nothing. */
const ACCOUNT = /^(?:admin|administrator|webmaster|editor|user|guest|author|subject|root|staff)$/i;

/** Addresses of profiles, which stand where names should. */
const ADDRESS = /^(?:https?:|www\.|@)|\.com\b/i;

/** What stands for a name in the paper's own files: "Ada Lind (ali)". */
const CODE = / ?\(\p{Ll}[\p{Ll}./]{1,5}\)/gu;

/** A person's name with nothing else. */
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
const MOST_CHARACTERS_OF_NAME = 40;

/** Whether a line is a name in capital letters and nothing else, as texts are signed. */
export const isName = (line: string): boolean => line.length <= MOST_CHARACTERS_OF_NAME && NAME.test(line);

/** The names in a line of a page that tells the authors, or null when it names nobody. */
export function cleanByline(line: string): string | null {
	return nameOf(plainText(line)?.replace(BY, '').replace(NO_NAME, ''));
}

/** The names in a fact for machines; its wording is kept, as nothing but names belongs there. */
export const authorName = (value: string | null): string | null => nameOf(value?.replace(BY, ''));

function nameOf(text: string | null | undefined): string | null {
	const named = plainText(text)?.replace(CODE, '');
	const name = named?.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '') ?? '';
	return /\p{L}{2}/u.test(name) && !ACCOUNT.test(name) && !ADDRESS.test(name) ? name : null;
}
