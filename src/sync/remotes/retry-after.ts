/** Longer waits than a day are not believed. */
const MOST_MS = 24 * 60 * 60 * 1000;

/**
 * Milliseconds that a `Retry-After` header (RFC 9110 §10.2.3) asks to wait: seconds, or a date, taken against the server's
 * own `Date` where it gives one, since its clock and ours may differ. Undefined where there is none or it makes no sense.
 */
export function readRetryAfter(headers: Headers, now = Date.now()): number | undefined {
	const value = headers.get('retry-after')?.trim() ?? '';
	if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, MOST_MS);
	// Engines read dates into numbers, too.
	const until = /^[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
	if (Number.isNaN(until)) return undefined;
	const theirs = Date.parse(headers.get('date') ?? '');
	return Math.min(Math.max(until - (Number.isNaN(theirs) ? now : theirs), 0), MOST_MS);
}
