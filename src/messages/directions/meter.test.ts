import { expect, test } from 'vitest';
import { createMeter } from './meter';

const HOUR_MS = 60 * 60 * 1000;

test('a sender sends so many calls and so much within an hour; others are not touched by it', () => {
	let now = 0;
	const meter = createMeter({ calls: 3, characters: 20 }, () => now);
	for (const payload of ['a', null, 'b']) meter(1, payload);
	expect(() => meter(1, 'c')).toThrow('more within an hour');
	meter(2, 'x'.repeat(18));
	expect(() => meter(2, 'x')).toThrow('more within an hour');
	now = HOUR_MS - 1;
	expect(() => meter(1, 'c')).toThrow('more within an hour');
	now = HOUR_MS;
	meter(1, 'c');
	meter(2, 'x');
	// A clock that was set back begins a new hour, and locks nobody out.
	now = -3 * HOUR_MS;
	for (const payload of ['a', null, 'b']) meter(1, payload);
});

test('no more senders are remembered than there are tabs', () => {
	const meter = createMeter({ calls: 1, characters: 9 }, () => 0);
	for (let sender = 0; sender <= 1000; sender++) meter(sender, null);
	meter(0, null);
	expect(() => meter(1000, null)).toThrow();
});
