import type { Bytes } from '../format/bytes';
import type { Withdrawal } from '../format/withdrawal';
import type { RunFailure, Trouble } from '../state';
import type { Tx } from './store';

/** The vault that this device belongs to. */
export interface VaultMeta {
	/** 32 hex digits. */
	id: string;
	/** The vault file as it was last seen, so that any device can put it back. */
	file: { name: string; number: number; bytes: Bytes };
	/** The number of the vault file that the keys are from; that of `file` is greater after another device changed it. */
	opened: number;
	/** The vault's keys by epoch, from 0; not to be read out. */
	keys: readonly CryptoKey[];
}

/** This device as a writer of the log. */
export interface WriterMeta {
	/** 16 hex digits. */
	device: string;
	/** What the reader calls it, and the browser it is in. */
	name: string;
	browser: string;
	/** Its latest segment: number, 0 for none, and hash. */
	seq: number;
	prev: string | null;
	/** When that was sealed, by this device's clock, in milliseconds. */
	said: number;
	/** Whether it has something to say though nothing changed: that it is there, or that a file is damaged. */
	hasNews: boolean;
	/** Devices that the reader took out, to be told in the next segment. */
	removes: readonly string[];
	/** Own files that nobody takes in, as their key was withdrawn: to be removed once what they said was sent anew. */
	discards?: readonly string[];
	/** Own files of the log that are in `sealed`, oldest first. */
	files: readonly OwnFile[];
}

/** An own file of the log whose bytes are kept, and what the storage made of it. */
export interface OwnFile {
	name: string;
	/** Bytes. */
	size: number;
	/** How many documents it changes. */
	changes?: number;
	/** Whether the storage said to have taken it; else it is to be written. */
	sent: boolean;
	/** Something else may stand under its name: that is read before it is written, and taken away where it is another. */
	replace?: boolean;
	/** Whether the last listing showed it whole: only then others can have it. */
	shown?: boolean;
	/** In how many listings in a row it was not whole though it was sent. */
	missed?: number;
	/** Whether there was nothing under its name when that was last read. */
	absent?: boolean;
	/** The size that this storage tells of it, where that is another and it was read whole. */
	listedAs?: number;
}

/** How far the log was read. */
interface LogMeta {
	/** Whether this device has taken in what the vault held when it joined. */
	joined: boolean;
	/** What `Remote.version` said when the log was last listed, and how often it was trusted since. */
	version: string | null;
	trusted: number;
	/** The greatest generation of a snapshot that was seen. */
	generation: number;
	/** Files of the log and their bytes, when it was last listed. */
	files: number;
	bytes: number;
	/** What is resent whole after joining: documents after this id; null when done. */
	resendAfter: string | null;
}

/** What is wrong with the storage, by name of file or device, each with the time since when, by this device's clock. */
export interface HealthMeta {
	/** Files that cannot be read. */
	bad: Readonly<Record<string, number>>;
	/** Those that others were told of, with the time when they last were. */
	told: Readonly<Record<string, number>>;
	/** Files that only a later version can read. */
	newer: readonly string[];
	/** Devices of which somebody has segments that nobody shows. */
	withheld: Readonly<Record<string, number>>;
	/** Files that were read and are gone without a snapshot that names them. */
	missing: Readonly<Record<string, number>>;
	/** Files that were read, were in no listing in so many polls, and were there all the same when that was last asked. */
	unlisted?: { names: readonly string[]; polls: number };
	/** When such a loss was last found, until the reader has taken note. */
	rolledBack: { at: number; files: number } | null;
	/** When a snapshot of everything is to be written to make good a loss. */
	repairAt: number | null;
	/** Listed files that were written with a key that was withdrawn before; `told`: of how many the reader has taken note. */
	withdrawn?: { at: number; files: number; told: number };
	/** The folder is no longer this vault's: nothing is written there until the reader decides. */
	folder: 'gone' | 'replaced' | 'locked' | 'newer' | null;
}

/** Snapshots, their shards and the upkeep of the folder; times by this device's clock, in milliseconds. */
export interface SnapshotMeta {
	/** When one is to be written; null while the log is short. */
	due: number | null;
	/** By device, the last segment that is in a known snapshot, and the greatest generation of these. */
	covered: Readonly<Record<string, number>>;
	generation: number;
	/** Shards whose content is part of what this device holds, with the time when they were last read. */
	known: Readonly<Record<string, number>>;
	/** Shards that no manifest names, with the time when that was first seen. */
	unreferenced: Readonly<Record<string, number>>;
	cleaned: number;
	scrubbed: number;
	/** When old versions, acknowledged edits and deleted clippings were last looked at. */
	tidied: number;
}

/** Texts of articles; times by this device's clock, in milliseconds. */
interface TextsMeta {
	/** How many were left to be sent after the last run; 0 where texts stay here. */
	left: number;
	/** When the storage's texts were last compared with what is known of them. */
	tended: number;
	/** Files that were looked for in vain, with the time when the others were asked for them. */
	asked: Readonly<Record<string, number>>;
	/** Texts that no clipping names, with the time when that was first seen. */
	unreferenced: Readonly<Record<string, number>>;
}

/** How the last attempts went. */
export interface RunMeta {
	lastGood: number | null;
	/** Why the last attempt failed; null after a good one. */
	failure: RunFailure | null;
	/** What was asked then; not known of runs before this was kept. */
	request?: Trouble['request'] | null;
	attempts: number;
	/** No earlier than this is it tried again. */
	until: number;
}

/** The key that was withdrawn last. */
export interface WithdrawalMeta extends Withdrawal {
	/** Whether this device need not say so, or has. */
	said: boolean;
	/** Whether it has looked for what it wrote itself under that key and nobody takes in. */
	settled: boolean;
}

interface Meta {
	withdrawal: WithdrawalMeta;
	vault: VaultMeta;
	writer: WriterMeta;
	log: LogMeta;
	health: HealthMeta;
	snapshot: SnapshotMeta;
	texts: TextsMeta;
	run: RunMeta;
}

/** What a device begins with that has just joined. */
export const FRESH: Pick<Meta, 'log' | 'health' | 'snapshot' | 'texts' | 'run'> = {
	log: { joined: false, version: null, trusted: 0, generation: 0, files: 0, bytes: 0, resendAfter: null },
	health: { bad: {}, told: {}, newer: [], withheld: {}, missing: {}, rolledBack: null, repairAt: null, folder: null },
	snapshot: { due: null, covered: {}, generation: 0, known: {}, unreferenced: {}, cleaned: 0, scrubbed: 0, tidied: 0 },
	texts: { left: 0, tended: 0, asked: {}, unreferenced: {} },
	run: { lastGood: null, failure: null, request: null, attempts: 0, until: 0 },
};

/** Within a transaction over `sync`; undefined where this device is in no vault. */
export async function getMeta<T extends keyof Meta>(tx: Tx, topic: T): Promise<Meta[T] | undefined> {
	return (await tx.get('sync', topic))?.value as Meta[T] | undefined;
}

/** As `getMeta`, where the device is known to be in a vault. Throws `LeftVault` where it has left meanwhile. */
export async function needMeta<T extends keyof Meta>(tx: Tx, topic: T): Promise<Meta[T]> {
	const value = await getMeta(tx, topic);
	if (value === undefined) throw new LeftVault();
	return value;
}

/** Changes some fields of a topic. */
export async function changeMeta<T extends keyof Meta>(tx: Tx, topic: T, change: Partial<Meta[T]>): Promise<void> {
	await tx.put('sync', { topic, value: { ...(await needMeta(tx, topic)), ...change } });
}

/** This device left the vault, or took another id, while something was under way: that stops and changes nothing. */
export class LeftVault extends Error {}
