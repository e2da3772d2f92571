import type { Pack } from '../corpus/pack/open';
import type { RecordItem } from '../corpus/schema/record';
import type { Drift, Stance } from '../matching/match';
import { countWords } from './lead';
import type { NoteItem } from './note';
import { compareDates, writeDate } from './partial-dates';
import { plain } from './pieces';
import type { Sources } from './sources';

/** An entry with what pages are compared with. */
type Recorded = { record?: RecordItem[] | undefined };

/** More words of the page than this are not repeated: the passage itself stands in the note. */
const MOST_WORDS_REPEATED = 8;

/**
 * One sentence for each thing that the page gives otherwise than the record of the entry: what the page says, what the
 * record has. A line that rests on a curated record is dated by its first source, so that a page is not held to what was
 * published later.
 */
export function driftItems(drift: readonly Drift[], entry: Recorded, pack: Pack, sources: Sources): NoteItem[] {
	return drift.map((one) => {
		const item = entry.record?.[Number(/^record\.(\d+)$/.exec(one.record.at)?.[1])];
		const cited = sources.cite(one.record.cite);
		return {
			label: null,
			date: one.record.at.startsWith('record') ? firstDate(cited, sources) : null,
			pieces: [plain(`${pageSide(one, item)}; ${recordSide(one, pack)}.`)],
			sources: cited,
		};
	});
}

/** The date of the oldest of some sources; null where one has none. */
function firstDate(cited: readonly number[], { list }: Sources): string | null {
	const dates = cited.map((i) => list[i]?.date ?? null).toSorted(compareDates);
	return dates.includes(null) ? null : (dates[0] ?? null);
}

function pageSide({ kind, page, record }: Drift, item: RecordItem | undefined): string {
	if (item?.page && page.tells === 'otherwise') return item.page;
	if (page.tells === 'nothing') return OMITTED[kind] ?? 'The page does not say so here';
	if (record.at === 'wording' && kind === 'modality')
		return 'The page has other words of possibility, denial or inclusion here';
	if (countWords(page.exact) > MOST_WORDS_REPEATED) return 'The page has it otherwise';
	if (kind === 'date') return `The page gives ${page.exact}`;
	return `The page ${VERBS[kind] ?? 'says'} “${page.exact}”`;
}

/** What a page does with the words that differ, where it is not simply saying them. */
const VERBS: Partial<Record<Drift['kind'], string>> = {
	number: 'gives',
	attribution: 'names as its source',
};

const OMITTED: Partial<Record<Drift['kind'], string>> = {
	attribution: 'The page names no source for it',
	modality: 'The page names no condition here',
	status: 'The page does not say here for how long or to what end',
};

function recordSide({ record }: Drift, { metadata }: Pack): string {
	const { at, text } = record;
	if (at === 'date') return `the words are dated ${writeDate(text, metadata.language)}`;
	if (at === 'speaker') {
		return `they are documented as words of ${metadata.speakers.find(({ id }) => id === text)?.name ?? text}`;
	}
	return at === 'wording' ? `the documented words are “${text}”` : text;
}

/** How the page takes up the point, as a label of its sentence; null where that is not clear, or the page's own voice. */
export const stanceLabel = (stance: Stance): string | null => STANCES[stance] ?? null;

const STANCES: Partial<Record<Stance, string>> = {
	reports: 'As said by others',
	doubts: 'As open to question',
	denies: 'As disputed',
};
