import { expect, test } from 'vitest';
import type { ClauseMatrix, Note } from '../../notes/note';
import { hasLater, shownMatrices, shownSources } from './page-context';

const item = (...sources: number[]) => ({ label: null, date: null, pieces: [], sources });
const note = {
	leadSources: [0],
	matrices: ['p/A', 'p/B'],
	sections: [
		{ kind: 'variants', items: [{ ...item(1), remark: { text: '', sources: [2] } }] },
		{ kind: 'later', items: [item(3)] },
	],
} as unknown as Note;
const matrix = (id: string, later: boolean) => ({ id, later, clauses: [] }) as unknown as ClauseMatrix;

test('the sources of a note are those of what is shown of it, remarks included', () => {
	expect([...shownSources(note, true)]).toEqual([0, 1, 2, 3]);
	expect([...shownSources(note, false)]).toEqual([0, 1, 2]);
});

test('a note shows its own matrices, without those of texts that are younger than the page', () => {
	const matrices = [matrix('p/A', true), matrix('p/B', false), matrix('p/C', false)];
	const ids = (later: boolean) => shownMatrices(note, { published: null, later, matrices }).map(({ id }) => id);
	expect(ids(true)).toEqual(['p/A', 'p/B']);
	expect(ids(false)).toEqual(['p/B']);
});

test('a page has something later if a note, a clause or an event of it is', () => {
	const page = { notes: [], matrices: [], timeline: null };
	expect(hasLater(page)).toBe(false);
	expect(hasLater({ ...page, notes: [note] })).toBe(true);
	expect(hasLater({ ...page, matrices: [matrix('p/A', true)] })).toBe(true);
	const timeline = { date: '2022-01-01', days: 14, held: 1, sources: [], events: [] };
	expect(hasLater({ ...page, timeline })).toBe(false);
});
