import { expect, test } from 'vitest';
import { accountArea } from '../../../tests/support/account-area';
import { openAccount } from './account';

const name = (number: number) => `00000000000000aa-${String(number).padStart(8, '0')}-00000000000000ff.seg`;
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** An account whose clock goes on by ten seconds with each look. */
const opened = (items = new Map<string, unknown>()) => {
	let now = 0;
	return openAccount(accountArea(items), () => (now += 10_000));
};

test('is full at 60,000 characters for all devices, loses nothing then, and takes more once something went', async () => {
	const items = new Map<string, unknown>([['theme', 'x'.repeat(8000)]]);
	const remote = opened(items);
	let stored = 0;
	const fill = async () => {
		for (;;) await remote.write('v1/log', name(stored + 1), random(1000)).then(() => stored++);
	};
	await expect(fill()).rejects.toMatchObject({ failure: 'full' });
	expect(stored).toBeGreaterThan(40);
	expect(await remote.list('v1/log')).toHaveLength(stored);
	const size = [...items]
		.filter(([key]) => key !== 'theme')
		.reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
	expect(size).toBeLessThanOrEqual(60_000);
	await remote.remove('v1/log', name(1));
	await remote.write('v1/log', name(stored + 1), random(1000));
	expect(items.get('theme')).toBe('x'.repeat(8000));
});

test('has no room for what would never fit', async () => {
	const remote = opened();
	await expect(remote.write('v1/snap', `${'ab'.repeat(16)}.shd`, random(10))).rejects.toMatchObject({
		failure: 'full',
	});
	await expect(remote.write('v1/log', name(1), random(60_000))).rejects.toMatchObject({ failure: 'full' });
	expect(await remote.list('v1/log')).toBeNull();
});

test('writes once in ten seconds, and says when again', async () => {
	let now = 1_000_000;
	const remote = openAccount(accountArea(), () => now);
	await remote.write('v1/log', name(1), random(300));
	now += 4000;
	await expect(remote.write('v1/log', name(2), random(300))).rejects.toMatchObject({
		failure: 'busy',
		details: { retryAfter: 6000 },
	});
	now += 6000;
	await remote.write('v1/log', name(2), random(300));
	expect(await remote.list('v1/log')).toHaveLength(2);
});

test('shows a file only when all of its parts have come', async () => {
	const [there, here] = [new Map<string, unknown>(), new Map<string, unknown>()];
	const bytes = random(20_000);
	await opened(there).write('v1/log', name(1), bytes);
	expect(there.size).toBeGreaterThan(2);
	const remote = opened(here);
	for (const [key, value] of there) {
		expect(await remote.list('v1/log')).toBeNull();
		expect(await remote.read('v1/log', name(1))).toBeNull();
		here.set(key, value);
	}
	expect(await remote.read('v1/log', name(1))).toEqual(bytes);
});

test.each([
	['QUOTA_BYTES quota exceeded', 'full'],
	['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
	['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'busy'],
	['Sync is not available', 'offline'],
])('takes “%s” for %s', async (message, failure) => {
	const area = { ...accountArea(), set: () => Promise.reject(new Error(message)) };
	await expect(openAccount(area).write('v1/log', name(1), random(10))).rejects.toMatchObject({ failure });
});
