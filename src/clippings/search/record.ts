import { composed } from '../../text/unseen';
import type { Clipping } from '../model';
import { outletOf } from '../outlet';
import { fold } from './fold';
import type { TextField } from './query';

/** The texts of a clipping that are searched, in the order in which they are joined. */
const PARTS = ['quote', 'comment', 'tag', 'title', 'site', 'outlet', 'around'] as const satisfies (
	| TextField
	| 'around'
)[];
type RecordPart = (typeof PARTS)[number];

/** A clipping's texts, folded for searching. Offsets are those of the texts after `NFC`, without what does not show. */
export interface SearchRecord {
	/** All parts, a line break between two, so that one look is enough for a word that may stand anywhere. */
	all: string;
	fields: Record<RecordPart, string>;
}

const records = new WeakMap<Clipping, SearchRecord>();

/** The record of a clipping, made when it is first asked for and kept as long as the clipping. Linear in its texts. */
export function searchRecord(clipping: Clipping): SearchRecord {
	let record = records.get(clipping);
	if (!record) {
		record = makeRecord(clipping);
		records.set(clipping, record);
	}
	return record;
}

/** Marks that hold a phrase together where it is typed, and cannot be typed within one. */
const PHRASE_MARKS = /["“”„«»]/g;

/** What a search may name: each mark that cannot be typed is a space, as in the suggestions of a search. */
export const asTyped = (name: string): string => name.replace(PHRASE_MARKS, ' ');

function makeRecord(clipping: Clipping): SearchRecord {
	const { page, selectors, comment, tags, notes, around } = clipping;
	const outlet = asTyped(outletOf(clipping));
	const texts: Record<RecordPart, string> = {
		quote: selectors.quote.exact,
		comment,
		tag: asTyped(tags.join('\n')),
		title: page.title ?? '',
		site: join(outlet, URL.canParse(page.url) ? new URL(page.url).hostname : page.url),
		outlet: join(outlet, page.author, ...notes.map(({ heading }) => heading)),
		around,
	};
	const parts = PARTS.map((part) => composed(texts[part]));
	const all = fold(parts.join('\n'));
	const fields = {} as Record<RecordPart, string>;
	let from = 0;
	for (const [i, part] of PARTS.entries()) {
		const to = from + (parts[i]?.length ?? 0);
		fields[part] = all.slice(from, to);
		from = to + 1;
	}
	return { all, fields };
}

export const foldField = (text: string): string => fold(composed(text));

const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n');
