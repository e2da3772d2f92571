import { expect, test } from 'vitest';
import type { ClauseMatrix } from '../../notes/note';
import { shownRows } from './matrix-rows';

const reply = (party: number, later: boolean, source: number) => ({
	party,
	date: '2022',
	text: '',
	sources: [source],
	later,
});
const clause = (id: string, replies: ClauseMatrix['clauses'][number]['replies']) => ({
	id,
	title: id,
	says: '',
	sources: [0],
	status: [
		{ state: 'proposed' as const, date: '2021', sources: [0], later: false },
		{ state: 'answered' as const, date: '2022', sources: [4], later: true },
	],
	replies,
});
const matrix: ClauseMatrix = {
	id: 'pack/D',
	language: 'en',
	title: 'D',
	date: '2021',
	later: false,
	parties: ['North', 'South', 'East'],
	clauses: [clause('a', [reply(1, false, 1), reply(1, true, 2)]), clause('b', [reply(2, true, 3)])],
	sources: [],
};

const shape = (later: boolean) =>
	shownRows(matrix, later).rows.map(({ answers }) =>
		answers.map(({ party, byThen, later: after }) => `${matrix.parties[party]} ${byThen.length}+${after.length}`),
	);

test('a party has a column once it has an answer to show, and a place in every row', () => {
	expect(shape(true)).toEqual([
		['South 1+1', 'East 0+0'],
		['South 0+0', 'East 0+1'],
	]);
	expect(shape(false)).toEqual([['South 1+0'], ['South 0+0']]);
});

test('what came later is left out with its sources', () => {
	expect([...shownRows(matrix, true).sources].sort()).toEqual([0, 1, 2, 3, 4]);
	expect([...shownRows(matrix, false).sources].sort()).toEqual([0, 1]);
	expect(shownRows(matrix, false).rows[0]?.status).toMatchObject({ byThen: [{ state: 'proposed' }], later: [] });
});
