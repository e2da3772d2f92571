import { describe, expect, test } from 'vitest';
import { allOrNone, extended, type Line, NOTHING, retained, type Selection, toggled } from './selection';

const lines: Line[] = [...'abcdef'].map((id) => ({ key: id, clipping: { id } }));
const line = (at: number): Line => lines[at] ?? { key: '', clipping: { id: '' } };
const chosen = (selection: Selection) => [...selection.chosen].sort().join('');

describe('selection', () => {
	test('goes on from the anchor and takes back what a longer range chose', () => {
		const long = extended(toggled(NOTHING, line(1)), lines, 1, 4);
		expect(chosen(long)).toBe('bcde');
		const short = extended(long, lines, 4, 2);
		expect(chosen(short)).toBe('bc');
		expect(chosen(extended(short, lines, 2, 0))).toBe('ab');
	});

	test('keeps what was chosen before a range began', () => {
		const far = toggled(toggled(NOTHING, line(5)), line(1));
		expect(chosen(extended(extended(far, lines, 1, 3), lines, 3, 2))).toBe('bcf');
	});

	test('begins a range at the current line where nothing was chosen, or where the anchor is gone', () => {
		expect(chosen(extended(NOTHING, lines, 2, 3))).toBe('cd');
		expect(chosen(extended({ ...NOTHING, anchor: 'gone' }, lines, 3, 1))).toBe('bcd');
	});

	test('chooses all, then none', () => {
		const all = allOrNone(toggled(NOTHING, line(0)), lines);
		expect(chosen(all)).toBe('abcdef');
		expect(chosen(allOrNone(all, lines))).toBe('');
	});

	test('lets go of what is gone, and is the same object where nothing is', () => {
		const two = toggled(toggled(NOTHING, line(0)), line(1));
		expect(chosen(retained(two, (id) => id === 'b'))).toBe('b');
		expect(retained(two, () => true)).toBe(two);
	});
});
