import { describe, expect, test } from 'vitest';
import type { SyncState } from '../sync/state';
import { nextRun } from './sync';

const NOW = Date.UTC(2022, 0, 12, 10);
const MINUTE = 60_000;

const state = (other: Partial<Extract<SyncState, { on: true }>>): SyncState => ({
	on: true,
	vault: 'aa'.repeat(16),
	waiting: 0,
	unreadable: 0,
	lastGood: NOW,
	trouble: null,
	alarms: [],
	devices: [],
	log: { files: 0, bytes: 0 },
	texts: { all: 0, left: 0 },
	...other,
});

describe('the next run of sync', () => {
	test('is the regular one where nothing happens, and none while sync is off', () => {
		expect(nextRun({ on: false }, 'push', NOW)).toBeNull();
		expect(nextRun(state({}), 'poll', NOW)).toBeNull();
	});

	test('is soon after changes, since others may be at work too', () => {
		expect(nextRun(state({}), 'push', NOW)).toBe(NOW + 5 * MINUTE);
	});

	test('is in a minute where something still waits', () => {
		expect(nextRun(state({ waiting: 1 }), 'poll', NOW)).toBe(NOW + MINUTE);
		expect(nextRun(state({ texts: { all: 3, left: 1 } }), 'poll', NOW)).toBe(NOW + MINUTE);
	});

	test('is when the storage may answer again, and no sooner than alarms can ring', () => {
		const busy = (until: number) => state({ waiting: 1, trouble: { kind: 'busy', until } });
		expect(nextRun(busy(NOW + 8 * MINUTE), 'push', NOW)).toBe(NOW + 8 * MINUTE);
		expect(nextRun(busy(NOW - 1), 'push', NOW)).toBe(NOW + MINUTE);
	});

	test('is the regular one where only the reader can help', () => {
		expect(nextRun(state({ waiting: 3, trouble: { kind: 'sign-in' } }), 'push', NOW)).toBeNull();
		expect(nextRun(state({ trouble: { kind: 'folder-gone' } }), 'poll', NOW)).toBeNull();
	});
});
