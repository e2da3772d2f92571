import type { FetchedText } from './engine/articles/fetch-text';
import type { Verified } from './engine/verify/verify-storage';
import type { Obstacle } from './obstacle';
import type { RemoteConfig } from './remotes/config';
import type { Line } from './remotes/relay';
import type { DiscoveredStorage } from './remotes/remote-storage-discovery';
import type { DeviceName, SyncState } from './state';

/** What a storage is before the reader decides to use it. */
export type Trial =
	/** Usable. `holds` says what is there: nothing of ours, or a vault to join. */
	| { outcome: 'ready'; holds: 'nothing' | 'vault'; config: RemoteConfig }
	/** Our folder is there, but no vault file: damaged. A device that is in that vault can put it back. */
	| { outcome: 'damaged' }
	/** A later version of Sidelight wrote the vault. */
	| { outcome: 'newer' }
	| { outcome: 'unusable'; obstacle: Obstacle };

/** How beginning, joining and changing the passphrase ended; nothing was changed where it is not `done`. */
export type Entered =
	| { outcome: 'done' }
	| { outcome: 'wrong-passphrase' }
	/** The vault file is not whole, or of a later version. */
	| { outcome: 'unreadable' }
	/** Somebody else began a vault there meanwhile: join it. */
	| { outcome: 'vault-there' }
	| { outcome: 'failed'; obstacle: Obstacle };

/** How verifying ended. */
export type Verification = Verified | { outcome: 'failed'; obstacle: Obstacle };

/** What came of asking for the text of an article; `failed`: the storage did not give it, or the disk did not take it. */
export type TextAnswer = { outcome: FetchedText } | { outcome: 'off' } | { outcome: 'failed'; obstacle: Obstacle };

/** What the script of sync does in the worker. */
export interface WorkerSync {
	state(): Promise<SyncState>;
	/** Gets the text of a clipping's page from the storage, if it is not here. Waits for nothing else that sync does. */
	fetchText(id: string): Promise<TextAnswer>;
	/** Sends and fetches. `isAsked`: the reader wants it, whatever the last attempt said. Nothing while sync is off. */
	run(errand: 'push' | 'poll', isAsked?: boolean): Promise<void>;
	/** Makes the request of a storage that a page of the extension sends over a line, and answers there. */
	relay(line: Line): Promise<void>;
}

/**
 * What a reader can ask of sync, in the settings page, which loads it when they do. Every call can be repeated, and rejects
 * for mistakes of this program alone. The state and the progress stand in `host/session-state.ts`.
 */
export interface SyncApi {
	/** How sync stands, asked of no storage; pages are told of it too. */
	state(): Promise<SyncState>;
	/** Which storage the vault lies in; null where sync is off. */
	storage(): Promise<RemoteConfig | null>;
	/** Other credentials, or a permission given again, for the same storage. */
	signIn(config: RemoteConfig): Promise<void>;
	/** Calls this device something else; the others hear of it with its next changes. */
	rename(name: string): Promise<void>;
	/** The remoteStorage of a `user@host`; null where none was found. */
	discover(address: string): Promise<DiscoveredStorage | null>;
	/** Tries a storage out; writes at most files of its own and takes them away again, also where `signal` ends it. */
	tryStorage(config: RemoteConfig, signal?: AbortSignal): Promise<Trial>;
	/** Makes a vault in a storage that has none, and this device its first. */
	begin(config: RemoteConfig, secret: string, device: DeviceName): Promise<Entered>;
	/** Makes this device one of the vault that is there: a union, nothing is taken away on either side. */
	join(config: RemoteConfig, secret: string, device: DeviceName): Promise<Entered>;
	/** Reads every file in the storage once more, and has what is damaged made good; `signal` stops the reading. */
	verify(signal?: AbortSignal): Promise<Verification>;
	changePassphrase(secret: string, newSecret: string): Promise<Entered>;
	/** Takes a device out, and a new key that it does not get. */
	removeDevice(device: string, secret: string, newSecret: string): Promise<Entered>;
	/** Takes a device out of the list that is gone for good, as the copy of a profile, without a new key. */
	mergeDevice(device: string): Promise<Entered>;
	/** Opens the new key after another device changed it. */
	unlock(secret: string): Promise<Entered>;
	/** After the folder was emptied or replaced: puts this device's vault back, or goes on in another storage. */
	putBack(): Promise<Entered>;
	moveTo(config: RemoteConfig): Promise<Entered>;
	/** Stops syncing on this device; nothing is deleted here or there. */
	leave(): Promise<void>;
	/** Deletes the vault from the storage, then leaves. */
	deleteVault(): Promise<Entered>;
	/** Everything as one file to be carried by hand (`leftOut`: but some texts); and such a file taken in. */
	exportBundle(): Promise<{ bundle: Blob; leftOut: boolean }>;
	importBundle(bundle: Blob): Promise<{ outcome: 'done'; files: number } | { outcome: 'other-vault' | 'unreadable' }>;
	/** The reader has seen what was told of a loss in the storage. */
	dismissAlarms(): Promise<void>;
}
