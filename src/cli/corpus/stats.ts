import { CARD_AXES, filledAxes } from '../../corpus/card-axes';
import { compilePack } from '../../corpus/pack/compile';
import { readPackFile } from '../../corpus/pack/format';
import { checkReferences } from '../../corpus/source/check';
import { entriesOf, type PackSource } from '../../corpus/source/source';
import { type Measure, sources, symmetry } from '../../corpus/stats';
import { folderOf, print, type Subcommand } from './commands';
import { loadChecked } from './folder';
import { ENTRY_KINDS } from './kinds';
import { sizeTable } from './size-table';
import { table } from './table';

/** `sidelight corpus stats`: counts, sizes, and how much room each party, side and direction has. */
export const statsCommand: Subcommand = {
	options: {},
	run: async (positionals) => {
		const dir = folderOf(positionals);
		const source = loadChecked(dir, checkReferences);
		if (!source) return 1;
		const bytes = await compilePack(source);
		const { parties, sides, directions } = symmetry(source);
		const counts = ENTRY_KINDS.map((kind) => [
			kind,
			String(source.entries.filter((entry) => entry.kind === kind).length),
		]);
		print(
			...table([['kind', 'entries'], ...counts, ['fingerprint', String(source.fingerprints.size)]]),
			'',
			...sizeTable(bytes, (await readPackFile(bytes)).sections),
			'',
			...sourceTable(source),
			'',
			...cardTable(source),
			'',
			...measureTable('side', sides),
			'',
			...measureTable('party', parties),
			'',
			...table([
				['direction', 'claims', 'context words', 'replies', 'words a reply', 'citations', 'variants', 'near-misses'],
				...directions.map(
					({ direction, claims, contextWords, replies, replyWords, citations, variants, nearMisses }) => [
						direction,
						...[claims, contextWords, replies, Math.round(replyWords / replies), citations, variants, nearMisses].map(
							String,
						),
					],
				),
			]),
		);
		return 0;
	},
};

function sourceTable(source: PackSource): string[] {
	const { citations, direct, copies, unread, undated, secondHand, secondHandShare } = sources(source);
	return table([
		['sources', 'read where published', 'read in a copy', 'not read', 'undated', 'second-hand'],
		[
			String(citations),
			...[direct, copies, unread, undated].map(String),
			`${secondHand} (${(secondHandShare * 100).toFixed(1)} %)`,
		],
	]);
}

/** How many facts each card has on each axis, and how many axes are filled; the fullest first. */
function cardTable(source: PackSource): string[] {
	const outlets = entriesOf(source, 'outlet').map((outlet) => ({ outlet, filled: filledAxes(outlet).length }));
	const facts = (value: 'unknown' | readonly unknown[]) =>
		value === 'unknown' || value.length === 0 ? '–' : String(value.length);
	return table([
		['card', 'funding', 'ownership', 'editorial', 'describes itself', 'by others', 'decisions', 'filled'],
		...outlets
			.toSorted((a, b) => b.filled - a.filled || (a.outlet.id < b.outlet.id ? -1 : 1))
			.map(({ outlet, filled }) => [
				outlet.id,
				...CARD_AXES.map((axis) => facts(outlet[axis])),
				`${filled} of ${CARD_AXES.length}`,
			]),
	]);
}

const measureTable = (name: string, measures: readonly Measure[]): string[] =>
	table([
		[
			name,
			'statements',
			'their words',
			'replies to claims',
			'their words',
			'replies to clauses',
			'their words',
			'citations',
		],
		...measures.map(
			({ id, statements, statementWords, replies, replyWords, clauseReplies, clauseWords, citations }) => [
				id,
				...[statements, statementWords, replies, replyWords, clauseReplies, clauseWords, citations].map(String),
			],
		),
	]);
