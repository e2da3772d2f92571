import { plainText } from './text';

/** The word that introduces a byline. */
export const BY = /^(?:(?:written |posted |reported |story )?by|von|автор:?|текст:?|作者[:：]?)\s+/i;

/** Where a byline goes over into the time of publication, an account or a role. */
const NO_NAME =
	/\s*(?:[|•·@\d]|\b(?:on|am|um|at|publiziert|veröffentlicht|published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d+)\b).*$/i;

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
	const name = plainText(text)?.replace(/[\s,;:–—-]+$/, '') ?? '';
	return /\p{L}{2}/u.test(name) && !ACCOUNT.test(name) && !ADDRESS.test(name) ? name : null;
}
