import { describe, expect, test } from 'vitest';
import { PLUTO, packSource } from '../../tests/support/packs';
import { sources, symmetry } from './stats';

describe('symmetry', () => {
	test('counts what each party, side and direction has', () => {
		const { parties, sides, directions } = symmetry(packSource(PLUTO));
		expect(parties).toEqual([
			{
				id: 'iau',
				statements: 1,
				statementWords: 41,
				replies: 1,
				replyWords: 13,
				clauseReplies: 0,
				clauseWords: 0,
				citations: 1,
			},
			{
				id: 'critics',
				statements: 0,
				statementWords: 0,
				replies: 1,
				replyWords: 13,
				clauseReplies: 0,
				clauseWords: 0,
				citations: 1,
			},
		]);
		expect(sides).toEqual(parties);
		expect(directions).toEqual([
			{
				direction: 'event',
				claims: 1,
				contextWords: 31,
				replies: 2,
				replyWords: 26,
				citations: 2,
				variants: 5,
				nearMisses: 3,
			},
		]);
	});

	test('takes the parties of a side together', () => {
		const source = packSource('corpus');
		const { parties, sides } = symmetry(source);
		const west = source.metadata.parties.filter(({ side }) => side === 'west').map(({ id }) => id);
		const replies = parties.filter(({ id }) => west.includes(id)).reduce((sum, party) => sum + party.replies, 0);
		expect(sides.find(({ id }) => id === 'west')?.replies).toBe(replies);
	});
});

describe('sources', () => {
	test('counts how what is cited was read', () => {
		expect(sources(packSource(PLUTO))).toEqual({
			citations: 3,
			direct: 0,
			copies: 0,
			unread: 3,
			undated: 0,
			secondHand: 0,
			secondHandShare: 0,
		});
	});

	test('the bundled pack knows few of its sources at second hand', () => {
		const counted = sources(packSource('corpus'));
		expect(counted.direct + counted.copies + counted.unread).toBe(counted.citations);
		expect(counted.secondHandShare).toBeLessThanOrEqual(0.05);
	});
});
