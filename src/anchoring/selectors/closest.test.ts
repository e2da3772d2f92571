import { describe, expect, test } from 'vitest';
import { anchor } from './anchor';
import { findClosest } from './closest';
import { describeSpan } from './describe';
import { prepareText } from './prepared';

const SAID = 'We will not allow anyone to slam closed NATO’s open-door policy';
const BEFORE = `The delegations met on Monday.\n“${SAID},” she told reporters later.\nThe talks go on.`;
const start = BEFORE.indexOf(SAID);
const quote = describeSpan(BEFORE, { start, end: start + SAID.length });

const closest = (page: string): string | null => {
	const span = quote && findClosest(quote, prepareText(page));
	return span && page.slice(span.start, span.end);
};

describe('the closest passage', () => {
	test('is shown where anchoring rightly takes none', () => {
		const page =
			'The delegations met on Monday.\nThe talks go on.\nThe delegations met on Monday.\nThe deputy secretary said NATO’s open-door policy would stay.\nThe talks go on.';
		expect(anchor({ quote, places: [] }, prepareText(page)).state).toBe('gone');
		expect(closest(page)).toContain('NATO’s open-door policy');
	});

	test('is none where nothing but a stock phrase is shared', () => {
		expect(closest('We will not close the pool, the town said, and nobody was told when it would open.')).toBeNull();
		expect(closest('')).toBeNull();
	});
});
