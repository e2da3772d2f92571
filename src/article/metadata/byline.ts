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

/** The names in a line of a page that tells the authors, or null when it names nobody. */
export function cleanByline(line: string): string | null {
	return nameOf(plainText(line)?.replace(BY, '').replace(NO_NAME, ''));
}

/** The names in a fact for machines; its wording is kept, as nothing but names belongs there. */
export const authorName = (value: string | null): string | null => nameOf(value?.replace(BY, ''));

function nameOf(text: string | null | undefined): string | null {
	const name = plainText(text)?.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '') ?? '';
	return /\p{L}{2}/u.test(name) && !ACCOUNT.test(name) && !ADDRESS.test(name) ? name : null;
}
