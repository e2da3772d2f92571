import * as z from 'zod/mini';

/** Where the reader has hidden an entry's notes: on one page, or on all. */
export type HiddenWhere = 'page' | 'everywhere';

/** What a note is about, the same on every page and in every version of the pack. */
export interface EntryName {
	pack: string;
	kind: 'quote' | 'document' | 'claim' | 'outlet';
	entry: string;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** One choice of the reader: no notes of this entry, on one page or on all. */
export const hiddenChoice = z.object({
	pack: name,
	kind: z.enum(['quote', 'document', 'claim', 'outlet']),
	entry: name,
	/** Address of the one page, as `pageAddress` gives it; null where the entry is hidden everywhere. */
	page: z.nullable(z.string().check(z.maxLength(4000))),
	/** The day on which it was hidden. */
	date: z.iso.date(),
});

export type Hidden = z.infer<typeof hiddenChoice>;

/** Choices that are kept; the oldest go first. */
export const MAX_HIDDEN = 2000;

/** The whole list, as a file may bring it. */
export const hiddenList = z.array(hiddenChoice).check(z.maxLength(MAX_HIDDEN));

/** The choices in whatever was stored: bad ones are left out, the others kept. */
export function parseHidden(stored: unknown): Hidden[] {
	if (!Array.isArray(stored)) return [];
	return stored.flatMap((item) => {
		const result = hiddenChoice.safeParse(item);
		return result.success ? [result.data] : [];
	});
}

/** Where an entry is hidden, as seen from a page; null where its notes are shown. */
export function whereHidden(list: readonly Hidden[], entry: EntryName, page: string): HiddenWhere | null {
	const own = list.filter((item) => isOf(item, entry));
	if (own.some((item) => item.page === null)) return 'everywhere';
	return own.some((item) => item.page === page) ? 'page' : null;
}

/**
 * The list after an entry was hidden on a page or everywhere, or, with null, is shown there again. What was chosen on
 * other pages stays, so that showing an entry again brings back what was before.
 */
export function setHidden(
	list: readonly Hidden[],
	entry: EntryName,
	choice: { where: HiddenWhere | null; page: string; date: string },
): Hidden[] {
	const { where, page, date } = choice;
	const others = list.filter((item) => !(isOf(item, entry) && (item.page === null || item.page === page)));
	if (where === null) return others;
	const { pack, kind, entry: id } = entry;
	return [...others, { pack, kind, entry: id, page: where === 'page' ? page : null, date }].slice(-MAX_HIDDEN);
}

/** The list without one of its choices. */
export const takeBack = (list: readonly Hidden[], choice: Hidden): Hidden[] =>
	list.filter((item) => !(isOf(item, choice) && item.page === choice.page));

const isOf = (item: EntryName, { pack, kind, entry }: EntryName): boolean =>
	item.pack === pack && item.kind === kind && item.entry === entry;
