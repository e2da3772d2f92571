import { joinParts, splitParts } from './account-parts';
import { type Remote, RemoteError, type RemoteFile } from './remote';

/** As much of the browser's storage area as is needed. */
export interface AccountArea {
	get(keys: null): Promise<Record<string, unknown>>;
	set(items: Record<string, unknown>): Promise<void>;
	remove(keys: string[]): Promise<void>;
}

/** Keys begin with it, so that settings can lie beside. */
const OURS = 'n/';

/** Characters for the files of all devices, of the 102,400 that an account has. */
const MOST_CHARACTERS = 60_000;

/** Between two writes; Chrome refuses more than 1,800 an hour. */
const APART_MS = 10_000;

/** What fits: the vault file, and segments of a few edits. */
const FITTING = /^v1\/(vault-[\w-]+\.json|log\/[\w-]+\.seg)$/;

const prefixOf = (folder: string, name: string): string => `${OURS}${folder}/${name}/`;

/**
 * The browser's own account (`storage.sync`) as a small relay: what one device writes, the others of the same account in
 * the same make of browser get after a while. It holds the vault file and segments, 60,000 characters in all, so it is a
 * stop-gap until a storage is connected: `write` rejects with `full` when no more fits, and for snapshots, which never
 * would; and with `busy` and `retryAfter` within ten seconds of the last one.
 *
 * A file lies in base64 under keys `n/<folder>/<name>/<part>`. Its whole name is in the key, so that two copies of one
 * profile, which number their files alike, do not overwrite each other's. A file of which parts are still on their way
 * is not there yet.
 */
export function openAccount(area: AccountArea, now: () => number = Date.now): Remote {
	// Held in memory alone: a worker that was stopped had been idle for longer than the pause.
	let lastWrite = Number.NEGATIVE_INFINITY;

	/** Every item of ours by its key. */
	async function items(): Promise<Map<string, string>> {
		const all = await attempt('reading the account', () => area.get(null));
		const isOurs = (item: [string, unknown]): item is [string, string] =>
			item[0].startsWith(OURS) && typeof item[1] === 'string';
		return new Map(Object.entries(all).filter(isOurs));
	}

	return {
		async list(folder) {
			const all = await items();
			const names = new Set(
				[...all.keys()].flatMap(
					(key) => /^(.+)\/([^/]+)\/\d\d$/.exec(key.slice(OURS.length))?.slice(1, 3).join('\n') ?? [],
				),
			);
			const files: RemoteFile[] = [...names].flatMap((found) => {
				const [place, name = ''] = found.split('\n');
				const bytes = place === folder ? joinParts(all, prefixOf(folder, name)) : null;
				return bytes ? [{ name, size: bytes.length }] : [];
			});
			return files.length > 0 ? files : null;
		},

		async read(folder, name) {
			return joinParts(await items(), prefixOf(folder, name));
		},

		async write(folder, name, bytes) {
			const what = `writing ${name}`;
			if (!FITTING.test(`${folder}/${name}`)) throw new RemoteError('full', `${what}: not a file for the account`);
			const prefix = prefixOf(folder, name);
			const all = await items();
			if (joinParts(all, prefix)?.length === bytes.length) return;
			const parts = splitParts(bytes, prefix);
			const taken = lengthOf([...all].filter(([key]) => !key.startsWith(prefix)));
			if (parts === null || taken + lengthOf(Object.entries(parts)) > MOST_CHARACTERS)
				throw new RemoteError('full', `${what}: ${taken} of ${MOST_CHARACTERS} characters of the account are taken`);
			const retryAfter = lastWrite + APART_MS - now();
			if (retryAfter > 0) throw new RemoteError('busy', `${what}: the last was only just written`, { retryAfter });
			lastWrite = now();
			await attempt(what, () => area.set(parts));
			const stale = [...all.keys()].filter((key) => key.startsWith(prefix) && !(key in parts));
			if (stale.length > 0) await attempt(what, () => area.remove(stale));
		},

		async remove(folder, name) {
			const keys = [...(await items()).keys()].filter((key) => key.startsWith(prefixOf(folder, name)));
			if (keys.length > 0) await attempt(`removing ${name}`, () => area.remove(keys));
		},

		async makeFolder() {},

		async version() {
			return null;
		},
	};
}

const lengthOf = (items: readonly (readonly [string, string])[]): number =>
	items.reduce((total, [key, value]) => total + key.length + value.length, 0);

/** Browsers tell their limits in words alone: Chrome names its constants, Firefox has `QuotaExceededError`. */
async function attempt<T>(what: string, action: () => Promise<T>): Promise<T> {
	try {
		return await action();
	} catch (cause) {
		const text = cause instanceof Error ? `${cause.name} ${cause.message}` : '';
		if (/MAX_WRITE_OPERATIONS/i.test(text)) throw new RemoteError('busy', `${what}: too many writes`, { cause });
		if (/quota|MAX_ITEMS/i.test(text)) throw new RemoteError('full', `${what}: the account is full`, { cause });
		throw new RemoteError('offline', `${what} failed`, { cause });
	}
}
