import { expect, test, vi } from 'vitest';
import { timeAgo } from './time';

vi.mock('wxt/browser', () => ({ browser: {} }));

test('how long ago something was', () => {
	const now = Date.UTC(2026, 10, 3);
	const ago = (minutes: number) => timeAgo(now - minutes * 60_000, now, 'en');
	expect([0, 3, 60, 60 * 25, -5].map(ago)).toEqual([
		...['this minute', '3 minutes ago', '1 hour ago', 'yesterday', 'this minute'],
	]);
});
