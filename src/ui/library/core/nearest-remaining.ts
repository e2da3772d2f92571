import type { ClippingRow, Row } from './rows';

/** The clipping's line nearest to a line whose clipping is still there: the next one below, or else above. */
export function nearestRemaining(
	rows: readonly Row[],
	line: number,
	isThere: (id: string) => boolean,
): ClippingRow | null {
	const isLeft = (row: Row | undefined): row is ClippingRow => row?.kind === 'clipping' && isThere(row.clipping.id);
	for (let at = line; at < rows.length; at++) {
		const row = rows[at];
		if (isLeft(row)) return row;
	}
	for (let at = line - 1; at >= 0; at--) {
		const row = rows[at];
		if (isLeft(row)) return row;
	}
	return null;
}
