import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import { isKept, readKept, watchKept, writeKept } from './kept';
import type { KeptKey } from './kept-keys';
import { serially } from './serially';

/**
 * An area, and a key in it: `kept` is out of reach of scripts in web pages, and outlives the browser; `local` outlives
 * even a database that the browser cleared away, and is for what is nobody's secret.
 */
type AreaKey = `kept:${KeptKey}` | `${'local' | 'session'}:${string}`;

/** One thing in the browser's storage, by what is made of whatever is stored there. */
export interface StoredItem<T> {
	get(): Promise<T>;
	/** Stores it, whatever was there. */
	set(value: T): Promise<void>;
	/**
	 * Changes it by what it is; what comes back as it was, the same object, is not written. Whatever is stored in one area
	 * is stored in turn, whichever context asks for it, so that no change is lost. Rejects where `change` throws or the
	 * browser cannot store it.
	 */
	change(change: (now: T) => T): Promise<void>;
	/** Calls back with it, and what it was, whenever any context changed it, until `signal` aborts. */
	watch(changed: (now: T, before: T) => void, signal?: AbortSignal): void;
}

/**
 * An item that is there once. A value whose meaning changes needs a version and a migration, which WXT's definition takes;
 * it then keeps the version beside the value, under the key with a `$` behind it.
 */
export const storedItem = <T>(key: AreaKey, parse: (stored: unknown) => T): StoredItem<T> =>
	parsedItem(key, rawItem(key), parse);

/** What is used of WXT's items. */
type RawItem = Pick<WxtStorageItem<unknown, Record<string, unknown>>, 'getValue' | 'setValue' | 'watch'>;

function rawItem(key: AreaKey): RawItem {
	const [area = '', name = ''] = key.split(':');
	if (area !== 'kept' || !isKept(name)) return storage.defineItem<unknown>(key as `local:${string}`, { version: 1 });
	return {
		getValue: () => readKept(name),
		setValue: (value) => writeKept({ [name]: value }),
		watch(changed) {
			const stop = new AbortController();
			watchKept(name, changed, stop.signal);
			return () => stop.abort();
		},
	};
}

/** The same over whatever reads, writes and watches the key. */
export function parsedItem<T>(key: AreaKey, raw: RawItem, parse: (stored: unknown) => T): StoredItem<T> {
	const get = async () => parse(await raw.getValue());
	const apply = async (change: (now: T) => T) => {
		const now = await get();
		const next = change(now);
		if (next !== now) await raw.setValue(next);
	};
	return {
		get,
		set: (value) => serially(areaOf(key), () => raw.setValue(value)),
		change: (change) => serially(areaOf(key), () => apply(change)),
		watch(changed, signal) {
			const stop = raw.watch((now, before) => changed(parse(now), parse(before)));
			signal?.addEventListener('abort', stop);
		},
	};
}

const areaOf = (key: AreaKey): string => key.slice(0, key.indexOf(':'));
