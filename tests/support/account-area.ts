import type { AccountArea } from '../../src/sync/remotes/account';

const [ALL, ITEM, ITEMS] = [102_400, 8192, 512];

/** `browser.storage.sync` with the limits that Chromium and Firefox were both measured to keep. */
export function accountArea(items: Map<string, unknown> = new Map()): AccountArea {
	const sizeOf = ([key, value]: [string, unknown]) => key.length + JSON.stringify(value).length;
	return {
		get: async () => Object.fromEntries(items),
		async set(added) {
			const after = new Map([...items, ...Object.entries(added)]);
			const sizes = [...after].map(sizeOf);
			if (sizes.some((size) => size > ITEM)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
			if (sizes.reduce((sum, size) => sum + size, 0) > ALL) throw new Error('QUOTA_BYTES quota exceeded');
			if (after.size > ITEMS) throw new Error('MAX_ITEMS quota exceeded');
			for (const [key, value] of Object.entries(added)) items.set(key, value);
		},
		async remove(keys) {
			for (const key of keys) items.delete(key);
		},
	};
}
