/**
 * The number of a device's last segment, by a record of how far devices were read; 0 where the record does not name the
 * device, as it then has none of its segments.
 */
export const upTo = (read: Readonly<Record<string, number>>, device: string): number =>
	// biome-ignore lint/plugin: devices are named once something of theirs was read.
	read[device] ?? 0;
