/**
 * The vault's folders, below the one that the reader chose; the empty one is that folder itself. `v2` is a later version's:
 * here it is looked for and not touched.
 */
export type RemoteFolder = '' | 'v2' | 'v1' | 'v1/log' | 'v1/snap' | 'v1/art' | `v1/art/${string}`;

export interface RemoteFile {
	name: string;
	/** Bytes, as the storage tells them; of a file that is being written it may be less than all. */
	size: number;
}

/**
 * A storage that keeps files, as sync needs it: any that can do these six things will do. Nothing here relies on
 * preconditions, ETags, locks or clocks, which many servers get wrong (docs/sync.md). A file is written once under a
 * name that is used for no other bytes, so writing it again is harmless. All calls reject with `RemoteError` alone, and
 * are given up when the signal that the remote was opened with aborts.
 */
export interface Remote {
	/**
	 * The files in a folder, folders left out, in any order; null where there is no such folder. Storages that have no
	 * empty folders answer null as long as nothing was written there. Rejects rather than give a part of the list.
	 */
	list(folder: RemoteFolder): Promise<RemoteFile[] | null>;

	/** A file, whole; null where there is none. What is read may be damaged or cut: the caller checks it. */
	read(folder: RemoteFolder, name: string): Promise<Uint8Array<ArrayBuffer> | null>;

	/** Stores a file. Resolves as well where a file of this name is there already, without saying whether it is whole. */
	write(folder: RemoteFolder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;

	/** Takes a file away; resolves as well where there is none. */
	remove(folder: RemoteFolder, name: string): Promise<void>;

	/** Makes a folder and those above it; resolves as well where it is there. */
	makeFolder(folder: RemoteFolder): Promise<void>;

	/**
	 * Text that differs once files were added, replaced or removed, got in one small request; null where the storage has
	 * no such thing, was not seen to keep to it when it was set up, or where the folder changed so lately that a further
	 * change might not show. A saving for polls only: list the folder itself every few polls all the same.
	 */
	version(folder: RemoteFolder): Promise<string | null>;
}

/**
 * Why a storage did not do what it was asked.
 * - `offline`: no answer: no network, a timeout, a connection that broke. Try again later;
 * - `busy`: it asks to come back later (423, 429, 503);
 * - `server-error`: it failed by itself (500 and all of 5xx that have no name of their own here);
 * - `sign-in`: it wants other credentials (401), or the browser's permission is gone;
 * - `forbidden`: it knows who asks, and does not let them (403);
 * - `full`: it has no room (507);
 * - `too-large`: it refuses a file of this size (413);
 * - `no-folder`: the folder to write into is not there (404, 409);
 * - `not-storage`: what answers is something else: a web page, a captive portal, a redirect;
 * - `refused`: any other answer; trying again as it is will not help.
 */
export const REMOTE_FAILURES = [
	...(['offline', 'busy', 'server-error', 'sign-in', 'forbidden', 'full', 'too-large', 'no-folder'] as const),
	...(['not-storage', 'refused'] as const),
] as const;
export type RemoteFailure = (typeof REMOTE_FAILURES)[number];

/** A request that failed: its HTTP method, the file or folder that it was about, and the status of the answer, if one came. */
export interface FailedRequest {
	method: string;
	file: string;
	status: number | null;
}

export class RemoteError extends Error {
	constructor(
		readonly failure: RemoteFailure,
		/** What was asked and what came back, for diagnostics: no credentials, no full address. */
		message: string,
		readonly details: {
			/** Milliseconds after which the storage wants to be asked again. */
			retryAfter?: number;
			/** What was asked, of storages that speak HTTP. */
			request?: FailedRequest;
			/** Of `not-storage`: what answers instead, a web page, a redirect, or a server without the protocol. */
			found?: 'page' | 'redirect' | 'other';
			cause?: unknown;
		} = {},
	) {
		super(message, { cause: details.cause });
	}
}
