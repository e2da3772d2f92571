import { expect, test } from 'vitest';
import { isOutside } from './is-outside';

const PERIOD = { from: '2021-11-01', to: '2022-02' };

test.each([
	['2021-10-31', true],
	['2021-11-01', false],
	['2022-02-28', false],
	['2022-03-01', true],
	['2021-10', true],
	['2021-11', false],
	['2021', false],
	['2020', true],
	['2026-05-03', true],
])('%s lies outside of November 2021 to February 2022: %s', (date, outside) => {
	expect(isOutside(date, PERIOD)).toBe(outside);
});
