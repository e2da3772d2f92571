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
 * A table after RFC 4180, in UTF-8 with a byte-order mark, which spreadsheets need to see that it is UTF-8. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). In pieces.
 */
export function* writeCsv({ clippings }: Collection): Generator<string> {
	yield `\uFEFF${COLUMNS.map(([name]) => name).join(',')}\r\n`;
	for (const shown of clippings.map(shownClipping))
		yield `${COLUMNS.map(([, value]) => cell(defuse(value(shown) ?? ''))).join(',')}\r\n`;
}

const defuse = (text: string): string => (/^[\s]*[=+\-@\t\r|]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => (/[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
