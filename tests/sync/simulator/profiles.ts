/** How often, once in so many times, something goes wrong; 0 for never. */
export interface Profile {
	/** The browser dies before or after a change of its database or a request. */
	crash: number;
	/** A request fails before, or after, it had its effect. */
	fail: number;
	/** An upload is cut and left visible, or said to be stored and dropped. */
	cut: number;
	drop: number;
	/** What is read is short, or has a flipped bit; what is stored stays as it is. */
	shortRead: number;
	flippedRead: number;
	/** A listing is of some time ago. */
	stale: number;
	/** Somebody else puts a file into the folder. */
	junk: number;

	/** In steps: a profile is copied, a device joins, days pass. */
	clone: number;
	join: number;
	days: number;
	/** A snapshot is written, the folder is cleaned, a shard rots. */
	snapshot: number;
	clean: number;
	rot: number;
	/** A file is altered, two are swapped, one is taken away; the folder is put back to an earlier state. */
	tamper: number;
	swap: number;
	lose: number;
	rollBack: number;
	/** Whether the storage does one thing wrong all the time, from somewhere in the middle on. */
	lasting: boolean;
	/** A device's clock jumps by a year, forth or back. */
	jump: number;
	/** A device is taken out of the vault, and goes on writing. */
	remove: number;
}

const calm: Profile = {
	crash: 60,
	fail: 0,
	cut: 0,
	drop: 0,
	shortRead: 0,
	flippedRead: 0,
	stale: 0,
	junk: 0,
	clone: 130,
	join: 60,
	days: 40,
	snapshot: 60,
	clean: 60,
	rot: 0,
	tamper: 0,
	swap: 0,
	lose: 0,
	rollBack: 0,
	lasting: false,
	jump: 0,
	remove: 0,
};

const flaky: Profile = {
	...calm,
	fail: 12,
	cut: 25,
	drop: 30,
	shortRead: 25,
	flippedRead: 25,
	stale: 10,
	junk: 60,
};

export const PROFILES = {
	none: calm,
	flaky,
	gc: { ...calm, fail: 60, stale: 60, days: 10, snapshot: 8, clean: 6, rot: 25 },
	evil: {
		...flaky,
		fail: 6,
		cut: 12,
		drop: 15,
		shortRead: 12,
		flippedRead: 12,
		stale: 5,
		junk: 30,
		tamper: 15,
		swap: 40,
		lose: 20,
		rollBack: 60,
	},
	lasting: { ...calm, lasting: true },
	clocks: { ...calm, fail: 60, stale: 60, snapshot: 20, clean: 15, jump: 12 },
	removed: { ...calm, fail: 60, stale: 60, days: 60, snapshot: 20, clean: 30, remove: 25 },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;
