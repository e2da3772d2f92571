import { expect, test } from 'vitest';
import { searchPlan } from './changed-words';
import { ANCHORING } from './thresholds';

test('what people clip is looked for as far as it may have shifted, and the longest quote without holding the page', () => {
	expect(searchPlan(200, 264)).toMatchObject({ reach: 98 });
	expect(searchPlan(2_000, 2_064)).toMatchObject({ reach: 512, places: 7 });
	for (let length = 1; length <= ANCHORING.longest; length = Math.ceil(length * 1.3)) {
		const { reach, places } = searchPlan(length, length + 64);
		expect((2 * reach + 1) * (length + 64) * Math.min(places, ANCHORING.candidates)).toBeLessThanOrEqual(
			1.3 * ANCHORING.steps,
		);
		expect(places).toBeGreaterThanOrEqual(2);
	}
});
