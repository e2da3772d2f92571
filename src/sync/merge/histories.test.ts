import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { history, play, wordsOf } from '../../../tests/support/histories';
import { applyUpdates, mergeUpdates, readDocument } from './documents';

const { standing: _, ...clipping } = aClipping();
const first = { ...clipping, comment: '«one» «two» «three» «four» «five» «six» «seven» «eight»' };

/** Other histories on every run of the tests. */
const RUNS = 800;

test('three devices that each do as they like agree in the end, and nothing is lost', () => {
	const order = fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 });
	fc.assert(
		fc.property(history, order, fc.integer({ min: 1, max: 5 }), (steps, order, size) => {
			const { devices, updates, kept, lives } = play(first, steps);
			const all = applyUpdates(null, updates);
			const state = readDocument(all.doc);
			expect(all.bad).toEqual([]);

			// Words that nobody took away who saw them are there; so is the note, if a deleter had not seen all of it.
			const words = new Set(wordsOf(state.content?.comment ?? ''));
			expect([...kept].filter((word) => !words.has(word))).toEqual([]);
			expect(state.content?.comment).not.toContain('»«');
			expect(state.state).toBe(lives ? 'whole' : 'deleted');

			// In any order, some twice, in groups.
			const shuffled = [...order.map((i) => updates[i % updates.length] ?? new Uint8Array()), ...updates.toReversed()];
			const grouped = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, i) =>
				mergeUpdates(shuffled.slice(i * size, (i + 1) * size)),
			);
			expect(readDocument(applyUpdates(null, grouped).doc)).toEqual(state);
			// On top of what a device has, and of whole documents.
			for (const { doc } of devices) expect(readDocument(applyUpdates(doc, updates).doc)).toEqual(state);
			const whole = devices.map(({ doc }) => doc);
			expect(readDocument(applyUpdates(null, [...whole, ...updates]).doc)).toEqual(state);
		}),
		{ numRuns: RUNS },
	);
});
