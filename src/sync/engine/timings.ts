/**
 * When things of the protocol happen: times in milliseconds, each by the clock of the device that measures it. Where several
 * files go by one, it is one promise to the other devices.
 */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Devices that came upon the same work wait for so long, at random, before they do it, so that one is first. */
export const DRAW_WITHIN = HOUR / 6;

/** So long a file stays unreadable before its author is asked for it: most was only cut off on its way. */
export const ASK_AFTER = HOUR / 6;

/** The others are asked for one file so often at most. */
export const ASK_EVERY = DAY;

/** So often a device says what it has seen, if there is anything new, so that others can clean up. */
export const SAY_EVERY = 7 * DAY;

/** Devices not heard for longer are not waited for. They lose nothing: the snapshot has it all. */
export const LIVE_FOR = 30 * DAY;

/** Trouble with single files is told to the reader after so long: most of it passes. */
export const TOLD_AFTER = DAY;

/**
 * A snapshot that took longer is begun again: meanwhile another device may have found shards that no manifest names yet
 * old enough to clear away. Cleaning up stops after so long, too.
 */
export const LONGEST_UPKEEP = HOUR / 6;

/** So long texts are sent in one run: others wait for its end with what they want. The next run goes on. */
export const LONGEST_SENDING = HOUR / 30;

/** A shard that was read so lately is taken for whole. */
export const SHARD_FRESH_FOR = 7 * DAY;

/** A snapshot may replace what it names after this device has known it for so long. */
export const SNAPSHOT_SETTLED_AFTER = 7 * DAY;

/** A shard that no manifest names, or a text that no clipping does, goes after this device has seen that for so long. */
export const UNREFERENCED_FOR = 7 * DAY;

/** So long the names of cleared files are remembered: a listing may be late. */
export const NAMES_KEPT_FOR = 60 * DAY;

/** So long readers can look at what was merged, and a deleted clipping keeps its contents. */
export const HISTORY_KEPT_FOR = 90 * DAY;

/** How often the folder is cleaned up at most, and old versions and deleted clippings are looked at. */
export const CLEAN_EVERY = DAY;
export const TIDY_EVERY = DAY;

/** How often all of the newest snapshot is read, and the storage's texts are looked at. */
export const SCRUB_EVERY = 7 * DAY;
export const TEND_EVERY = 7 * DAY;
