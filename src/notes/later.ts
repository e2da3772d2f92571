import type { NoteItem, NoteSection, SectionKind } from './note';
import { compareDates, isAfter } from './partial-dates';

/** Parts whose lines stand in date order; the others keep the order that they were written in. */
const DATED: ReadonlySet<SectionKind> = new Set(['replies', 'later', 'decisions']);

/** Parts that every publisher's card has, also where they hold nothing. */
const AXES: ReadonlySet<SectionKind> = new Set([
	'funding',
	'ownership',
	'editorial',
	'self-description',
	'described-by-others',
	'decisions',
]);

/**
 * Moves every line that is dated after the page into the part `later`, so that what was on record at the page's date
 * stands by itself. The part stands where the template put it, else last. A page without a date separates nothing.
 * Parts without lines are dropped, but for the axes of a publisher.
 */
export function separateLater(sections: readonly NoteSection[], published: string | null): NoteSection[] {
	const isLater = ({ kind }: NoteSection, { date }: NoteItem) => kind === 'later' || isAfter(date, published);
	const later = sections.flatMap((section) =>
		section.items
			.filter((item) => isLater(section, item))
			.map((item): NoteItem => (section.kind === 'later' ? item : { ...item, origin: section.kind })),
	);
	const places: readonly NoteSection[] = sections.some(({ kind }) => kind === 'later')
		? sections
		: [...sections, { kind: 'later', items: [] }];
	return places
		.map((section): NoteSection => {
			const { kind } = section;
			const items = kind === 'later' ? later : section.items.filter((item) => !isLater(section, item));
			return { kind, items: DATED.has(kind) ? items.toSorted((a, b) => compareDates(a.date, b.date)) : items };
		})
		.filter(({ kind, items }) => items.length > 0 || AXES.has(kind));
}
