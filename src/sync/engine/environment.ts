import type { Bytes, Random } from '../format/bytes';
import type { Remote, RemoteError } from '../remotes/remote';
import type { Progress } from '../state';
import type { SyncStore } from '../store/store';

/** All that sync takes from outside, so that a test can be its clock, its dice, its disk and its network. */
export interface Environment {
	store: SyncStore;
	remote: Remote;
	/** Milliseconds since 1970, by this device's clock. */
	now(): number;
	random: Random;
	/** Of a run that goes on where the storage refuses a single file: what it refused; see `passOver`. */
	refused?: Map<string, RemoteError>;
	/** How many files are asked for at a time. */
	parallel: number;
	/** Whether the texts of articles go to the storage; what is there already can be fetched all the same. */
	sendsTexts?: boolean;
	/** Told now and then during long work: keeps the worker alive, shows progress. */
	progress?(step: Progress): void;
	/**
	 * The Yjs client that edits a clipping, one for each as long as this object lives: it may not outlive the memory of
	 * this process, or a copied profile would have it too.
	 */
	sessions: Map<string, number>;
}

/** The Yjs client for this device's edits of a clipping. */
export function clientOf({ sessions, random }: Environment, clipping: string): number {
	const known = sessions.get(clipping);
	if (known !== undefined) return known;
	const client = new DataView(random(4).buffer).getUint32(0);
	sessions.set(clipping, client);
	return client;
}

/** Who edits a clipping on this device, and when: what its document is told. */
export const sessionOf = (env: Environment, clipping: string, device: string) => ({
	clientId: clientOf(env, clipping),
	at: env.now(),
	device,
});

/** Evenly drawn from [0, below), for delays that keep devices apart. */
export const draw = ({ random }: Environment, below: number): number =>
	Math.floor((new DataView(random(4).buffer).getUint32(0) / 2 ** 32) * below);

export const sameBytes = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
