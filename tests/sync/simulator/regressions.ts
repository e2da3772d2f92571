import type { ProfileName } from './profiles';

/** Seeds that failed once, each with what was wrong then. */
export const REGRESSIONS: readonly { profile: ProfileName; seed: number; was: string }[] = [
	{ profile: 'gc', seed: 239, was: 'three copies of a profile sent one edit, of which the deleter had seen two' },
	{ profile: 'flaky', seed: 419, was: 'a copy of a profile deleted a note that the other one had yet to send' },
	{
		profile: 'evil',
		seed: 500192,
		was: 'an edit that was replaced in what the deleter saw came late and brought a note back',
	},
	{
		profile: 'evil',
		seed: 700001,
		was: 'a text with a damaged version in its header was taken for a newer one, and not asked for',
	},
	{ profile: 'clocks', seed: 700000, was: 'each device wrote a purged note again for itself, and its comment doubled' },
	{ profile: 'lasting', seed: 700004, was: 'texts were cleaned up whose notes the storage did not show' },
	{
		profile: 'removed',
		seed: 9,
		was: 'who had joined and read nothing yet began with the snapshot of a removed device',
	},
	{ profile: 'removed', seed: 33, was: 'a snapshot alone still said that a key was withdrawn, and was read too late' },
	{
		profile: 'removed',
		seed: 39,
		was: 'one of two copies of a profile took its segment for the one that the withdrawal names',
	},
];
