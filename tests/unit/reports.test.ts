import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHAPES } from '../support/shapes';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const ROWS = ['docs/reports-tried.md', 'docs/faults.md']
	.flatMap((path) => read(path).split('\n'))
	.filter(
		(line) => line.startsWith('| ') && !/^\| (?:What went wrong|Report|In the middle of|What happens) \|/.test(line),
	)
	.map((line) => line.split(' | '));

/** The tests that a row names: each title with the file that stands before it. */
const titlesIn = (cell: string): [file: string, title: string][] =>
	[...cell.matchAll(/`([\w/.-]+\.(?:test\.tsx?|spec\.ts|ts))`((?:,? “[^”]+”)+)/g)].flatMap(
		([, file = '', titles = '']) =>
			[...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']): [string, string] => [file, title]),
	);
const shapesIn = (cell: string): string[] =>
	[...cell.matchAll(/`tests\/pages\/shapes\/([\w.-]+)`/g)].map(([, file = '']) => file);

describe.each(ROWS.map((cells) => [cells[0]?.slice(2) ?? '', cells.at(-1) ?? '']))('%s', (_, cell) => {
	test('names a test, a page of a table, or why there is none', () => {
		const named = titlesIn(cell).length + shapesIn(cell).length;
		expect(named > 0 || /\b(?:cannot|not|nothing)\b/.test(cell)).toBe(true);
	});

	test('names what is there', () => {
		for (const [file, title] of titlesIn(cell)) expect(read(file), `${file} “${title}”`).toContain(`'${title}'`);
		for (const file of shapesIn(cell)) expect(SHAPES.map((shape) => shape.file)).toContain(file);
	});
});
