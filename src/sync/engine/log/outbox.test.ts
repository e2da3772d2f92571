import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../store/memory';
import { firstOut, putOut } from './outbox';

const change = fc.record({
	id: fc.string({ maxLength: 4 }),
	update: fc
		.oneof(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(40_000, 64 * 1024, 64 * 1024 + 1, 600_000))
		.map((length) => new Uint8Array(length)),
	isTracked: fc.boolean(),
});

test('gives back all that was put in, in order, in parts that a segment can carry', async () => {
	const transactions = fc.array(fc.array(change, { maxLength: 300 }), { maxLength: 6 });
	await fc.assert(
		fc.asyncProperty(transactions, async (given) => {
			const store = memoryStore();
			for (const changes of given) await store.change(['outbox'], (tx) => putOut(tx, changes));
			const taken: unknown[] = [];
			for (;;) {
				const { changes, upTo } = await store.read(['outbox'], firstOut);
				if (upTo === undefined) break;
				const bytes = changes.reduce((sum, { update }) => sum + update.length, 0);
				expect(changes.length === 1 || (changes.length <= 1000 && bytes <= 512 * 1024)).toBe(true);
				taken.push(...changes);
				await store.change(['outbox'], (tx) => tx.clear('outbox', upTo));
			}
			expect(taken).toEqual(given.flat());
		}),
		{ numRuns: 50 },
	);
});

test('holds many small changes in few rows, which fill a segment', async () => {
	const store = memoryStore();
	const changes = Array.from({ length: 5000 }, (_, i) => ({
		id: `${i}`,
		update: new Uint8Array(90),
		isTracked: false,
	}));
	await store.change(['outbox'], (tx) => putOut(tx, changes));
	expect(await store.read(['outbox'], (tx) => tx.count('outbox'))).toBe(50);
	expect((await store.read(['outbox'], firstOut)).changes).toHaveLength(1000);
});
