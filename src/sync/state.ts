import type { FailedRequest, RemoteFailure } from './remotes/remote';
import type { CheckStep } from './remotes/webdav-check';

/**
 * What keeps sync from going on, most pressing first, and which request failed, where one did. Nothing on this device changes
 * by any of it.
 */
export type Trouble = TroubleKind & { request?: FailedRequest };

type TroubleKind =
	/** The folder is empty, or another vault is in it: put the vault back, or choose another folder. */
	| { kind: 'folder-gone' }
	| { kind: 'folder-replaced' }
	/** The vault has a new passphrase and key: enter it. */
	| { kind: 'locked' }
	/** The vault was written by a later version: update the extension. */
	| { kind: 'newer' }
	/** The storage wants other credentials, or the browser's permission is gone, which no request tells. */
	| { kind: 'sign-in' }
	/** The storage does not let this user read, write or delete: the rest goes on where it is about single files. */
	| { kind: 'forbidden' }
	/** No room: editing goes on here, nothing is sent. */
	| { kind: 'full' }
	/** The storage takes no file of this size. */
	| { kind: 'too-large' }
	/** The folder to write into is missing, and the storage makes none. */
	| { kind: 'no-folder' }
	/** Something else answers: a captive portal, another server. */
	| { kind: 'not-storage' }
	| { kind: 'refused' }
	/** Its listings do not show this file, which it said to have stored: other devices cannot have it. */
	| { kind: 'unshown'; file: string }
	/** No answer, or asked to come back; it goes on by itself at `until`, in milliseconds since 1970. */
	| { kind: 'offline'; until: number }
	| { kind: 'busy'; until: number }
	/** The server failed by itself; tried again as well. */
	| { kind: 'server-error'; until: number }
	/** This device's own store failed: disk full, storage refused. */
	| { kind: 'store' }
	/** A mistake of this program. */
	| { kind: 'unknown' };

/** What the storage did that the reader should know; sync goes on. Times in milliseconds since 1970. */
export type Alarm =
	/** Files that cannot be read since a day: damaged, or tampered with. */
	| { kind: 'damaged'; since: number; files: number }
	/** Other devices have changes of these that the storage does not show since a day. */
	| { kind: 'withheld'; since: number; devices: readonly string[] }
	/** Files went that nothing replaced; this device puts them back, or has. */
	| { kind: 'rolled-back'; at: number; files: number; isRepaired: boolean }
	/** Files that were written with a key which was withdrawn before, and are not taken in: by a device that was removed. */
	| { kind: 'withdrawn'; at: number; files: number }
	/** Files that only a later version reads: update the extension. */
	| { kind: 'newer-files'; files: number };

/** What sync does just now. */
export interface Progress {
	doing: 'upload' | 'download' | 'snapshot' | 'verify' | 'key' | 'texts' | `trial-${CheckStep}`;
	done: number;
	/** Null while it is not known. */
	all: number | null;
}

/** What a device is called in the vault, and the browser that it is in. */
export interface DeviceName {
	name: string;
	browser: string;
}

/** A device that writes to the vault. */
export interface SyncDevice {
	id: string;
	/** What its reader calls it; null until it says. */
	name: string | null;
	browser: string | null;
	isThis: boolean;
	removed: boolean;
	/** When something from it first arrived here, or this device joined; null where that was not kept. */
	first: number | null;
	/** When something new from it last arrived here; null where it is known from hearsay. */
	heard: number | null;
}

export type SyncState =
	| { on: false }
	| {
			on: true;
			/** The vault's id. */
			vault: string;
			/** Changes that no listing of the storage has shown yet, in clippings. */
			waiting: number;
			/** Files of other devices that are known to be there and cannot be read, or are not shown. */
			unreadable: number;
			/** When everything was last seen to be here and there; null if never. */
			lastGood: number | null;
			trouble: Trouble | null;
			alarms: readonly Alarm[];
			devices: readonly SyncDevice[];
			/** Files of the log and their bytes, when it was last listed. */
			log: { files: number; bytes: number };
			/** Texts of articles on this device, and how many of them are on their way to the storage. */
			texts: { all: number; left: number };
	  };

/** Why the last attempt failed, as it is kept. */
export type RunFailure = RemoteFailure | 'store' | 'unknown';
