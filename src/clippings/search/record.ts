import { safeNormalize } from '../../text/safe-normalize';
import type { Clipping } from '../model';
import { fold } from './fold';
import type { TextField } from './query';

/** The texts of a clipping that are searched, in the order in which they are joined. */
const PARTS = ['quote', 'comment', 'tag', 'title', 'site', 'outlet', 'around'] as const satisfies (
	| TextField
	| 'around'
)[];
type RecordPart = (typeof PARTS)[number];

/** A clipping's texts, folded for searching. Offsets are those of the texts themselves after `NFC`. */
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

function makeRecord({ page, selectors, comment, tags, notes, around }: Clipping): SearchRecord {
	const texts: Record<RecordPart, string> = {
		quote: selectors.quote.exact,
		comment,
		tag: tags.join('\n'),
		title: page.title ?? '',
		site: join(page.site, URL.canParse(page.url) ? new URL(page.url).hostname : page.url),
		outlet: join(page.site, page.author, ...notes.map(({ heading }) => heading)),
		around,
	};
	const parts = PARTS.map((part) => safeNormalize(texts[part], 'NFC'));
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

export const foldField = (text: string): string => fold(safeNormalize(text, 'NFC'));

const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n');
