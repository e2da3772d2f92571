import { must } from '../../text/must';

/** Rows of cells as lines of aligned columns; the first row is the head. Columns after the first of numbers align right. */
export function table(rows: readonly (readonly string[])[]): string[] {
	const [head = []] = rows;
	const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		row
			.map((cell, column) => {
				const width = must(widths[column]);
				return isNumber(cell) ? cell.padStart(width) : cell.padEnd(width);
			})
			.join('  ')
			.trimEnd(),
	);
}

const isNumber = (cell: string): boolean => /^\d/.test(cell);
