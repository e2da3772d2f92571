import type { Head } from '../../../clippings/store/sync-tables';
import type { Segment } from '../../format/segment';

/** A device of which nothing is known. */
export const newHead = (device: string): Head => ({
	device,
	seq: 0,
	hash: null,
	ahead: {},
	seen: {},
	seenIn: 0,
	removed: false,
	name: null,
	browser: null,
	heard: 0,
});

/** A device's head after one of its segments: the chain without holes, and what lies beyond. */
export function follow(head: Head, { seq, seen, info }: Segment, hash: string, now: number): Head {
	const chain = advance(head, { ...head.ahead, ...(seq > head.seq ? { [seq]: hash } : {}) });
	const isLatest = seq >= head.seenIn;
	return {
		...chain,
		first: head.first ?? now,
		heard: now,
		...(isLatest ? { seen, seenIn: seq } : {}),
		...(isLatest && info ? info : {}),
	};
}

/** The chain goes on as far as the segments beyond it are without holes. */
export function advance(head: Head, beyond: Readonly<Record<number, string>>): Head {
	const ahead = { ...beyond };
	let { seq, hash } = head;
	for (let next = ahead[seq + 1]; next !== undefined; next = ahead[seq + 1]) {
		seq += 1;
		hash = next;
	}
	for (const number of Object.keys(ahead).map(Number)) if (number <= seq) delete ahead[number];
	return { ...head, seq, hash, ahead };
}
