import { expect, test } from 'vitest';
import { byDate } from './order';

const item = (label: string, date: string | null) => ({ label, date, pieces: [], sources: [] });

test('lines stand in date order, undated ones last, equals as they came', () => {
	const items = [item('d', null), item('c', '2022-01-12'), item('a', '2021'), item('b', '2022-01-12')];
	expect(byDate(items).map(({ label }) => label)).toEqual(['a', 'c', 'b', 'd']);
});
