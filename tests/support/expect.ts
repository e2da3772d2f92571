import { expect as base } from '@playwright/test';

/** How soon a poll looks again, in milliseconds. Playwright's own intervals grow to a second, which most answers are a fraction of. */
const INTERVALS = [50, 50, 100, 100, 200, 200, 400];

const poll: typeof base.poll = (actual, options) =>
	base.poll(actual, { intervals: INTERVALS, ...(typeof options === 'string' ? { message: options } : options) });

/** Playwright's `expect` with polls that look again sooner. */
export const expect: typeof base = new Proxy(base, {
	get: (target, name) => (name === 'poll' ? poll : Reflect.get(target, name)),
});
