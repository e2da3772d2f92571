import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOSTILE_FOLDER, HOSTILE_PAGES } from '../support/hostile-pages';

test('every page of the folder is in the table, and the other way round', () => {
	expect(HOSTILE_PAGES.map(({ file }) => file).sort()).toEqual(readdirSync(HOSTILE_FOLDER).sort());
});
