/**
 * Why the store did not do what it was asked; nothing was changed then.
 * - `full`: the disk or the browser's quota is used up;
 * - `blocked`: another window of an older version holds the store and did not let go;
 * - `newer`: a later version of Sidelight wrote the store;
 * - `upgrade`: it could not be brought into the form of this version, and stays in that of the version before;
 * - `refused`: the browser gives no storage here (a private window, storage switched off, a damaged profile);
 * - `stopped`: the caller stopped it;
 * - `unknown`: something else failed, which is no fault of the store.
 */
export const STORE_FAILURES = ['full', 'blocked', 'newer', 'upgrade', 'refused', 'stopped', 'unknown'] as const;
export type StoreFailure = (typeof STORE_FAILURES)[number];

export class StoreError extends Error {
	constructor(
		readonly failure: StoreFailure,
		options?: ErrorOptions,
	) {
		super(`The store of clippings failed: ${failure}.`, options);
	}
}

/** What an edit goes beyond; `LIMITS` has how much there may be. Nothing was stored. */
export class EditError extends Error {
	constructor(readonly limit: 'comment' | 'tag' | 'tags') {
		super(`The edit goes beyond what a clipping may hold: ${limit}.`);
	}
}

/** The errors of IndexedDB and of storage by their names; any other is none of the store's. */
const BY_NAME: Record<string, StoreFailure> = {
	QuotaExceededError: 'full',
	VersionError: 'newer',
	AbortError: 'stopped',
	InvalidStateError: 'refused',
	InvalidAccessError: 'refused',
	NotAllowedError: 'refused',
	NotFoundError: 'refused',
	NotReadableError: 'refused',
	SecurityError: 'refused',
	TransactionInactiveError: 'refused',
	UnknownError: 'refused',
};

/** The store's error for what IndexedDB threw; an error of the store's own is passed on. */
export function storeError(cause: unknown): StoreError {
	if (cause instanceof StoreError) return cause;
	const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
	const failure = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
	return new StoreError(failure ?? 'unknown', { cause });
}
