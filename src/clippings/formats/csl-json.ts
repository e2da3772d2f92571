import { safeNormalize } from '../../text/safe-normalize';
import { webAddress } from '../../text/web-address';
import type { Collection } from './collection';
import { groupByPage, oneLine, type PageGroup, titleOf } from './collection';
import { jsonItems } from './json-items';
import { numbered } from './numbered';

/** A date as CSL has it: year, month and day as far as they are known. */
interface CslDate {
	'date-parts': [number[]];
}

/** One page as an item of CSL-JSON, schema 1.0; the passages and comments stand in `note`. */
export interface CslItem {
	id: string;
	type: 'webpage';
	title: string;
	author?: [{ literal: string }];
	'container-title'?: string;
	issued?: CslDate;
	accessed?: CslDate;
	URL?: string;
	language?: string;
	keyword?: string;
	note?: string;
}

/** One item for each page, for citation programs such as Zotero and pandoc; in pieces. */
export function* writeCslJson(collection: Collection): Generator<string> {
	yield '[';
	yield* jsonItems(cslItems(collection));
	yield ']\n';
}

export function* cslItems(collection: Collection): Generator<CslItem> {
	const own = numbered('-');
	for (const group of groupByPage(collection)) yield toItem(group, own(citationKey(group)));
}

function toItem({ page, clippings }: PageGroup, id: string): CslItem {
	const issued = toDate(page.published);
	const accessed = toDate(page.accessed.slice(0, 10));
	const url = webAddress(page.url);
	const tags = [...new Set(clippings.flatMap((clipping) => clipping.tags))];
	return {
		id,
		type: 'webpage',
		title: titleOf(page),
		...(page.author ? { author: [{ literal: page.author }] } : {}),
		...(page.site ? { 'container-title': page.site } : {}),
		...(issued ? { issued } : {}),
		...(accessed ? { accessed } : {}),
		...(url ? { URL: url } : {}),
		...(page.language ? { language: page.language } : {}),
		...(tags.length > 0 ? { keyword: tags.join(', ') } : {}),
		note: clippings
			.map(({ selectors, comment }) => [`“${oneLine(selectors.quote.exact)}”`, comment].filter(Boolean).join(' – '))
			.join('\n'),
	};
}

function toDate(date: string | null): CslDate | null {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
	return parts && { 'date-parts': [parts.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))] };
}

/** A key such as `paper-2022-ferry`: publisher, year and the title's first long word. */
function citationKey({ page }: PageGroup): string {
	const word = (text: string | null) =>
		safeNormalize(text ?? '', 'NFKD')
			.toLowerCase()
			.match(/[a-z0-9]{4,}/)?.[0] ?? null;
	const year = /^\d{4}/.exec(page.published ?? '')?.[0];
	return [word(page.author) ?? word(page.site), year, word(page.title)].filter(Boolean).join('-') || 'page';
}
