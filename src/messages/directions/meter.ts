/** What one sender may send within an hour. */
export interface Allowance {
	calls: number;
	/** Of all payloads as JSON. */
	characters: number;
}

interface Spent extends Allowance {
	/** When the hour began, in milliseconds. */
	since: number;
}

const HOUR_MS = 60 * 60 * 1000;

/** Senders that are remembered; those beyond are tabs that were closed long ago. */
const MOST_SENDERS = 1000;

/**
 * Counts what each sender sends, by the hour that its first call began, and throws where that goes beyond the allowance. It
 * counts in memory: a worker that stops forgets, but stops only once nobody calls it for half a minute.
 */
export function createMeter(
	allowed: Allowance,
	now: () => number = Date.now,
): (sender: number, payload: unknown) => void {
	const spent = new Map<number, Spent>();
	return (sender, payload) => {
		const before = spent.get(sender);
		const isSameHour = before !== undefined && Math.abs(now() - before.since) < HOUR_MS;
		const own = isSameHour ? before : { since: now(), calls: 0, characters: 0 };
		own.calls++;
		own.characters += JSON.stringify(payload)?.length ?? 0;
		spent.delete(sender);
		spent.set(sender, own);
		for (const oldest of spent.keys()) {
			if (spent.size <= MOST_SENDERS) break;
			spent.delete(oldest);
		}
		if (own.calls > allowed.calls || own.characters > allowed.characters)
			throw new Error('This page has sent more within an hour than Sidelight takes from one.');
	};
}
