/** What is chosen in a list: by id, so that it outlives searching, sorting and grouping. */
export interface Selection {
	chosen: ReadonlySet<string>;
	/** From where a range goes on, as the key of a line; null until something was chosen. */
	anchor: string | null;
	/** What the last range chose, which the next range from the same anchor replaces. */
	range: ReadonlySet<string>;
}

export const NOTHING: Selection = { chosen: new Set(), anchor: null, range: new Set() };

/** A line as far as choosing goes. */
export interface Line {
	key: string;
	clipping: { id: string };
}

/** Chooses a line, or no longer. */
export function toggled({ chosen }: Selection, { key, clipping: { id } }: Line): Selection {
	const next = new Set(chosen);
	if (!next.delete(id)) next.add(id);
	return { chosen: next, anchor: key, range: new Set() };
}

/**
 * Chooses from the anchor to a line; what the range before chose beyond that is let go. Where the anchor is no longer in
 * the list, the range begins at `from`.
 */
export function extended(selection: Selection, lines: readonly Line[], from: number, to: number): Selection {
	const found = lines.findIndex(({ key }) => key === selection.anchor);
	const anchor = found >= 0 ? found : from;
	const range = new Set(lines.slice(Math.min(anchor, to), Math.max(anchor, to) + 1).map(({ clipping: { id } }) => id));
	const chosen = new Set([...selection.chosen].filter((id) => !selection.range.has(id)));
	return { chosen: new Set([...chosen, ...range]), anchor: lines[anchor]?.key ?? null, range };
}

/** Everything in the list; where all of it is chosen already, nothing. */
export function allOrNone({ chosen, anchor }: Selection, lines: readonly Line[]): Selection {
	const all = new Set(lines.map(({ clipping: { id } }) => id));
	const isAll = [...all].every((id) => chosen.has(id));
	return isAll ? NOTHING : { chosen: all, anchor, range: new Set() };
}

/** Without what is no longer there. The same object where nothing is gone. */
export function retained(selection: Selection, isThere: (id: string) => boolean): Selection {
	const chosen = new Set([...selection.chosen].filter(isThere));
	return chosen.size === selection.chosen.size ? selection : { ...selection, chosen };
}
