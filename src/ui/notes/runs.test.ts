import { expect, test } from 'vitest';
import { joinRuns } from './runs';

test('neighbours of one role are joined, and white space stands outside', () => {
	const runs = joinRuns([
		{ text: 'NATO’s open-door', role: 'kept' },
		{ text: ' policy ', role: 'kept' },
		{ text: 'which has\n', role: 'left-out' },
	]);
	expect(runs).toEqual([
		{ role: 'kept', before: '', text: 'NATO’s open-door policy', after: ' ' },
		{ role: 'left-out', before: '', text: 'which has', after: '\n' },
	]);
});

test('nothing is lost', () => {
	const pieces = [' a ', '', '  ', 'b c'].map((text, at) => ({ text, role: at % 2 ? 'added' : 'plain' }) as const);
	const shown = joinRuns(pieces).map(({ before, text, after }) => before + text + after);
	expect(shown.join('')).toBe(' a   b c');
});
