import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBackup } from '../../src/clippings/formats/backup';
import { writeOwnJson } from '../../src/clippings/formats/own-json';
import { clipping, pageText } from '../../src/clippings/model';
import { dataFile } from '../../src/settings/data-file';
import { EXPORTED } from '../../src/settings/stored';
import { whole } from '../support/clipping-files';

const lines = readFileSync(join(import.meta.dirname, '../../docs/clipping-formats.md'), 'utf8').split('\n');

/** The fields that a table of docs/clipping-formats.md names in its first column, by the table's heading. */
function documented(heading: string): string[] {
	const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
	const rows = lines.slice(start + 2, start < 0 ? 0 : lines.findIndex((line, i) => i > start && line === ''));
	return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => String(name)));
}

const { shape } = clipping;
const NOW = '2026-01-02T03:04:05.000Z';
const nothing = { clippings: [], texts: [] };

test.each([
	['File', JSON.parse(whole(writeOwnJson(nothing, NOW)))],
	['Clipping', shape],
	['Selectors', shape.selectors.shape],
	['Page', shape.page.shape],
	['Note', shape.notes.def.element.shape],
	['Text', pageText.shape],
	['Backup', JSON.parse(whole(writeBackup(dataFile({}, '1.0.0', new Date(NOW)), nothing, NOW)))],
])('docs/clipping-formats.md names the fields of a %s', (heading, schema) => {
	expect(documented(heading).sort()).toEqual(Object.keys(schema).sort());
});

test('docs/clipping-formats.md names all that a backup can hold', () => {
	const row = lines.find((line) => line.startsWith('| `data` |')) ?? '';
	expect(EXPORTED.filter(({ key }) => !row.includes(`\`${key}\``))).toEqual([]);
});
