/**
 * Has the browser keep the store until the reader deletes it, also when the disk fills up. Asked whenever something came
 * into it, as asking again costs nothing. With `unlimitedStorage` Chrome and Edge evict nothing anyway, and Firefox agrees
 * without a question (docs/decisions/0010-unlimited-storage.md). Where it is refused all goes on, and the settings say so.
 */
export async function keepForGood(): Promise<boolean> {
	// Chrome's service worker cannot ask, and need not; Firefox's event page can, and has to.
	const ask = (globalThis.navigator?.storage as Partial<StorageManager> | undefined)?.persist;
	return (await ask?.call(navigator.storage).catch(() => false)) ?? false;
}
