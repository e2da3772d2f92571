import type { Clipping } from '../model';
import { type Collection, shownClipping } from './collection';

/** The columns, in order; the first row names them. */
const COLUMNS: readonly [string, (clipping: Clipping) => string | null][] = [
	['passage', ({ selectors }) => selectors.quote.exact],
	['comment', ({ comment }) => comment],
	['tags', ({ tags }) => tags.join('; ')],
	['colour', ({ colour }) => colour],
	['title', ({ page }) => page.title],
	['site', ({ page }) => page.site],
	['author', ({ page }) => page.author],
	['published', ({ page }) => page.published],
	['url', ({ page }) => page.url],
	['language', ({ page }) => page.language],
	['clipped', ({ created }) => created],
	['changed', ({ changed }) => changed],
	['notes', ({ notes }) => notes.map(({ heading, text }) => `${heading}: ${text}`).join('\n')],
	['id', ({ id }) => id],
];

/**
 * A table after RFC 4180, in UTF-8 with a byte-order mark, which spreadsheets need to see that it is UTF-8. What a
 * spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection), also where it would come to begin
 * a cell in countries whose lists are parted by semicolons, or by tabs; and every cell is quoted. In pieces.
 */
export function* writeCsv({ clippings }: Collection): Generator<string> {
	yield `\uFEFF${COLUMNS.map(([name]) => cell(name)).join(',')}\r\n`;
	for (const shown of clippings.map(shownClipping))
		yield `${COLUMNS.map(([, value]) => cell(defuse(value(shown) ?? ''))).join(',')}\r\n`;
}

/** What begins a formula, half and full width, or a command of older programs; behind where a cell may begin. */
const FORMULA = /(^|[;\t\r\n])(?=[^\S\t\r\n]*(?:["']+[^\S\t\r\n]*)?[=+\-@|\uff1d\uff0b\uff0d\uff20])/g;

const defuse = (text: string): string => text.replace(FORMULA, "$1'").replace(/^(?=[\t\r])/, "'");

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
