import { beforeAll, expect, test } from 'vitest';
import { bundledPack } from '../../tests/support/packs';
import { assemblePlainText } from '../text/assemble';
import { collectMatrices, writeMatrix } from './matrix';
import type { ClauseMatrix } from './note';
import { matrixText } from './page-text';

// Compiled once; on a busy machine that takes longer than a test may.
beforeAll(async () => void (await bundledPack()), 60_000);

async function context(published: string | null) {
	return { pack: await bundledPack(), article: assemblePlainText('A text.', { published }) };
}

async function matrixOf(document: string, published: string | null): Promise<ClauseMatrix> {
	const matrix = writeMatrix(document, await context(published));
	if (!matrix) throw new Error(`${document} has no clauses`);
	return matrix;
}

const answers = ({ clauses, parties }: ClauseMatrix, clause: string) =>
	clauses
		.find(({ id }) => id === clause)
		?.replies.map(({ party, date, later }) => [parties[party], date, later ? 'later' : 'then']);

test('a draft treaty gives its clauses, each with the replies of the parties in date order', async () => {
	const matrix = await matrixOf('P01', '2022-01-20');
	expect(matrix).toMatchObject({ id: 'security-guarantees-2022/P01', date: '2021-12-17', later: false });
	expect(matrix.clauses.map(({ title }) => title)).toContain('No eastward expansion');
	expect(answers(matrix, 'P01-4-1')).toEqual([
		['United States', '2022-01-10', 'then'],
		['NATO', '2022-01-12', 'then'],
		['NATO', '2022-01-26', 'later'],
		['China', '2022-02-04', 'later'],
		['Germany', '2022-02-15', 'later'],
		['Ukraine', null, 'then'],
	]);
	expect(matrix.parties).toEqual(['NATO', 'United States', 'China', 'Germany', 'Ukraine']);
});

test('the status stands as it was on the date of the page, and what followed is apart', async () => {
	const status = async (published: string | null) =>
		(await matrixOf('P16', published)).clauses[0]?.status.map(({ state, later }) => `${state} ${later}`);
	expect(await status('2019-01-01')).toEqual(['adopted false', 'lapsed true']);
	expect(await status('2022-01-01')).toEqual(['adopted false', 'lapsed false']);
	expect(await status(null)).toEqual(['adopted false', 'lapsed false']);
});

test('a text that is younger than the page is later as a whole', async () => {
	expect(await matrixOf('P03', '2022-01-13')).toMatchObject({ later: true });
	expect(await matrixOf('P03', null)).toMatchObject({ later: false });
});

test('a document without clauses has no matrix, and one that several notes name is made once', async () => {
	const given = await context('2022-01-20');
	const matrices = collectMatrices();
	const ids = ['security-guarantees-2022/P01'];
	expect(matrices.matricesOf(['D001', 'P01', 'P15', 'nothing'], given)).toEqual(ids);
	expect(matrices.matricesOf(['P01'], given)).toEqual(ids);
	expect(matrices.list()).toHaveLength(1);
});

test('every clause, status and reply of the corpus is cited', async () => {
	const { pack, article } = await context('2022-01-20');
	const matrices = pack.ids('document').flatMap((id) => writeMatrix(id, { pack, article }) ?? []);
	expect(matrices.length).toBeGreaterThan(10);
	for (const { clauses, parties, sources } of matrices) {
		const cited = clauses.flatMap((clause) => [clause, ...clause.status, ...clause.replies]);
		expect(cited.filter((line) => line.sources.length === 0)).toEqual([]);
		expect(new Set(cited.flatMap((line) => line.sources)).size).toBe(sources.length);
		expect(clauses.flatMap(({ replies }) => replies.filter(({ party }) => !parties[party]))).toEqual([]);
	}
});

test('as plain text, what came after the page says so', async () => {
	const text = matrixText(await matrixOf('P01', '2022-01-20'));
	expect(text).toContain('Status: proposed, 15 December 2021 [2]; later answered, 26 January 2022 [3][4]');
	expect(text).toMatch(/^ {2}- NATO, 12 January 2022: .+ \[/m);
	expect(text).toMatch(/^ {2}- later: China, 4 February 2022: .+ \[/m);
	expect(text).toContain('Answers: none held');
});
