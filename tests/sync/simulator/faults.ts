import { type Remote, RemoteError, type RemoteFile } from '../../../src/sync/remotes/remote';
import type { Chance } from './chance';
import type { Profile } from './profiles';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the simulation counts. */
export interface Counts {
	crashes: number;
	faults: number;
	tampered: number;
	clones: number;
	/** Files of the log that were cleared away. */
	cleared: number;
}

/** The storage as a device meets it over a bad network, run by a bad server. `isOn` says whether anything goes wrong. */
export function faulty(remote: Remote, profile: Profile, dice: Chance, counts: Counts, isOn: () => boolean): Remote {
	const happens = (often: number): boolean => {
		if (!isOn() || !dice.oneIn(often)) return false;
		counts.faults++;
		return true;
	};
	const earlier: RemoteFile[][] = [];
	const failures = ['offline', 'busy', 'offline', 'busy', 'no-folder', 'refused'] as const;
	const fail = (): never => {
		throw new RemoteError(dice.pick(failures), 'The simulated storage fails.');
	};
	/** Fails before the effect, or after. */
	async function either<T>(effect: () => Promise<T>): Promise<T> {
		if (happens(profile.fail)) fail();
		const result = await effect();
		if (happens(profile.fail)) fail();
		return result;
	}
	return {
		list: (folder) =>
			either(async () => {
				const files = await remote.list(folder);
				if (folder !== 'v1/log' || !files) return files;
				const shown = dice.shuffle(files);
				const old = happens(profile.stale) && earlier.length > 0 ? dice.pick(earlier) : null;
				earlier.push(shown);
				if (earlier.length > 8) earlier.shift();
				return old ?? shown;
			}),
		read: (folder, name) =>
			either(async () => {
				const bytes = await remote.read(folder, name);
				if (!bytes || folder === 'v1') return bytes;
				if (happens(profile.shortRead)) return bytes.slice(0, dice.below(bytes.length + 1));
				return happens(profile.flippedRead) ? flip(bytes, dice) : bytes;
			}),
		write: (folder, name, bytes) =>
			either(async () => {
				if (happens(profile.drop)) return;
				if (!happens(profile.cut)) return remote.write(folder, name, bytes);
				await remote.write(folder, name, bytes.slice(0, dice.below(bytes.length)));
				if (dice.oneIn(2)) fail();
			}),
		remove: (folder, name) =>
			either(() => {
				if (folder === 'v1/log') counts.cleared++;
				return remote.remove(folder, name);
			}),
		makeFolder: (folder) => either(() => remote.makeFolder(folder)),
		version: (folder) => remote.version(folder),
	};
}

/** With one bit turned over. */
export function flip(bytes: Bytes, dice: Chance): Bytes {
	const flipped = bytes.slice();
	const at = dice.below(bytes.length);
	if (bytes.length > 0) flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.below(8));
	return flipped;
}
