import type { Settings } from '../../settings/settings';
import type { SyncConfig } from '../config';
import type { Answer, Request } from '../remotes/request';
import type { Progress, SyncState } from '../state';

/**
 * What sync asks of the browser beyond the database and the network. It is given by whoever loads sync, the worker or the
 * settings page, which have all of it anyway: so the script of sync carries no second copy.
 */
export interface SyncHost {
	config: { get(): Promise<SyncConfig | null>; set(config: SyncConfig | null): Promise<void> };
	settings: { get(): Promise<Settings>; change(change: Partial<Settings>): Promise<void> };
	/**
	 * Whether the browser lets us send, and reach the hosts of this match pattern; null for a storage that is none, as the
	 * browser's account.
	 */
	permits(pattern: string | null): Promise<boolean>;
	/** In a page, which can connect to nothing: has the worker make a request of the storage at `address`. */
	askWorker?(address: string, request: Request, signal: AbortSignal | undefined): Promise<Answer>;
	/** The browser's own account. */
	account: {
		get(keys: null): Promise<Record<string, unknown>>;
		set(items: Record<string, unknown>): Promise<void>;
		remove(keys: string[]): Promise<void>;
	};
	/** The folder that the reader chose, where that is their storage. */
	directory(): Promise<FileSystemDirectoryHandle | undefined>;
	/** Any call of an extension interface: browsers stop a worker that makes none for 30 seconds. */
	stayAlive(): void;
	tellState(state: SyncState): Promise<void>;
	tellProgress(progress: Progress | null): void;
}
