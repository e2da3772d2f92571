import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nearestRemaining } from './core/nearest-remaining';
import type { Row } from './core/rows';
import type { Library } from './follow-library';

/** The line that the keys move from. A clipping with two tags has two lines, so its id alone does not tell. */
interface Cursor {
	key: string | null;
	id: string;
}

interface CursorState {
	/** Index of the line in the rows; -1 where there is none, or where the search does not find it. */
	current: number;
	set: (cursor: Cursor | null) => void;
}

/** Keeps the current line while the list changes; when its clipping is deleted, `replaced` is told what comes next. */
export function useCursor(
	rows: readonly Row[],
	library: Library,
	start: string | null,
	replaced: (gone: string, next: string | null) => void,
): CursorState {
	const [cursor, set] = useState<Cursor | null>(start === null ? null : { key: null, id: start });
	const current = useMemo(() => lineOf(rows, cursor), [rows, cursor]);
	const before = useRef({ rows, current });
	const tell = useRef(replaced);
	tell.current = replaced;

	useEffect(() => {
		if (cursor && !library.has(cursor.id)) {
			const next = nearestRemaining(before.current.rows, before.current.current, (id) => library.has(id));
			set(next && { key: next.key, id: next.clipping.id });
			tell.current(cursor.id, next?.clipping.id ?? null);
		}
		before.current = { rows, current };
	}, [rows, library, cursor, current]);
	return { current, set };
}

function lineOf(rows: readonly Row[], cursor: Cursor | null): number {
	if (!cursor) return -1;
	const line = rows.findIndex(({ kind, key }) => kind === 'clipping' && key === cursor.key);
	return line >= 0 ? line : rows.findIndex((row) => row.kind === 'clipping' && row.clipping.id === cursor.id);
}
