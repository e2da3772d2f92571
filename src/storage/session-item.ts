import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { parsedItem, type StoredItem } from './stored-item';

/** A kind of value that each tab has one of. */
type TabValue = 'reading' | 'focus' | 'once' | 'clippings';

const TAB_VALUES: readonly TabValue[] = ['reading', 'focus', 'once', 'clippings'];

const keyOf = (name: TabValue, tabId: number) => `session:${name}:${tabId}` as const;

/**
 * A value of one tab, undefined where it has none. The browser's session storage outlives the worker and is empty again
 * when the browser closes; content scripts cannot see it. Only Sidelight writes it, so it is taken for what it says. Made
 * for one call or watch, so it is none of WXT's definitions, each of which reads its value once for itself.
 */
export function sessionItem<T>(name: TabValue, tabId: number): StoredItem<T | undefined> {
	const key = keyOf(name, tabId);
	const raw = {
		getValue: () => storage.getItem<unknown>(key),
		setValue: (value: unknown) => storage.setItem(key, value),
		watch: (changed: (now: unknown, before: unknown) => void) => storage.watch<unknown>(key, changed),
	};
	return parsedItem(key, raw, (stored) => (stored ?? undefined) as T | undefined);
}

/** Takes away all values of a tab. */
export const forgetTab = (tabId: number): Promise<void> =>
	storage.removeItems(TAB_VALUES.map((name) => keyOf(name, tabId)));

/** The values of all tabs that have one. */
export async function sessionItems<T>(name: TabValue): Promise<{ tabId: number; value: T }[]> {
	const stored = Object.entries(await storage.snapshot('session'));
	return stored.flatMap(([key, value]) => {
		const tabId = tabOfKey(name, key);
		return tabId === null ? [] : [{ tabId, value: value as T }];
	});
}

/** Calls back whenever the value of any tab changes, until `signal` aborts. */
export function watchSessionItems<T>(
	name: TabValue,
	changed: (tabId: number, value: T | undefined) => void,
	signal?: AbortSignal,
): void {
	const listener = (changes: Record<string, { newValue?: unknown }>) => {
		for (const [key, { newValue }] of Object.entries(changes)) {
			const tabId = tabOfKey(name, key);
			if (tabId !== null) changed(tabId, (newValue ?? undefined) as T | undefined);
		}
	};
	browser.storage.session.onChanged.addListener(listener);
	signal?.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
}

/** The tab of a key of this name; null for other keys. */
function tabOfKey(name: TabValue, key: string): number | null {
	const [before, id = ''] = key.split(':');
	return before === name && /^\d+$/.test(id) ? Number(id) : null;
}
