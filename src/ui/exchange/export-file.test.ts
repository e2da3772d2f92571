import { expect, test } from 'vitest';
import { exportName, isArchive } from './export-file';
import { EXPORT_FORMATS, type ExportFormatId } from './export-formats';

test('no two formats are written into files of one name', () => {
	const now = new Date('2026-01-02T12:00:00Z');
	const names = (Object.keys(EXPORT_FORMATS) as ExportFormatId[]).flatMap((id) => {
		const options = { pages: true, texts: true, notes: true, details: false };
		const single = exportName(id, { ...options, pages: false }, now);
		return isArchive(id, options) ? [single, exportName(id, options, now)] : [single];
	});
	expect(names).toContain('sidelight-clippings-2026-01-02.json');
	expect(names).toContain('sidelight-clippings-2026-01-02.csl.json');
	expect(new Set(names).size).toBe(names.length);
});
