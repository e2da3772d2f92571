/** What sync keeps beside the clippings, in the same database, so that one transaction can change both. */

type Bytes = Uint8Array<ArrayBuffer>;

/** A clipping that was stored or taken away since it was last turned into an update of its document. */
export interface Dirty {
	id: string;
	/** Whether the reader took it away; else it was stored. */
	deleted: boolean;
}

/** The document that merges a clipping's edits, as Yjs encodes it. Reserved ids hold what is no clipping. */
export interface ClippingDocument {
	id: string;
	doc: Bytes;
}

/**
 * This device's last edits of a comment, until every device was seen to know them: by these it is told that somebody
 * edited the same comment without knowing of them.
 */
export interface OwnEdits {
	id: string;
	/** The document before the first of them. */
	base: Bytes;
	/** The segment that carries the last of them; null while none does. */
	seq: number | null;
}

/** An update of a document that is in no segment yet. */
export interface OutboxChange {
	id: string;
	update: Bytes;
	/** Whether `edits` or `trash` wait to be told which segment carries it. */
	isTracked: boolean;
}

/** Some that one transaction stored, one after another. Keys grow. */
export interface OutboxEntry {
	key?: number;
	changes: readonly OutboxChange[];
}

/** An own segment, kept until the storage shows it whole and a snapshot names it. */
export interface Sealed {
	name: string;
	bytes: Bytes;
}

/** A file of the log that this device need not read any more. */
export interface SeenFile {
	name: string;
	/**
	 * `applied`: a segment that was read, or written here; `covered`: one that a known snapshot names; `manifest`: a
	 * snapshot that holds nothing that this device lacks; `old`: one that a later snapshot includes; `other`: a file of
	 * another vault that was begun in the same folder; `withdrawn`: one that was written with a key that was withdrawn
	 * before, which is not taken in.
	 */
	how: 'applied' | 'covered' | 'manifest' | 'old' | 'other' | 'withdrawn';
	/** When it came to be here, by this device's clock, in milliseconds. */
	at: number;
}

/** What is known of a device that writes, this one too. */
export interface Head {
	device: string;
	/** All its segments up to this one are here, 0 for none, with the hash of that file. */
	seq: number;
	hash: string | null;
	/** Segments beyond a hole, by number. */
	ahead: Readonly<Record<number, string>>;
	/** What it said that it holds, in its latest segment: device -> segment. */
	seen: Readonly<Record<string, number>>;
	/** The segment that said so. */
	seenIn: number;
	/** Whether the reader took it out of the vault. */
	removed: boolean;
	name: string | null;
	browser: string | null;
	/** When something from it first arrived, or this device joined, as `heard`; not kept of devices that were known before. */
	first?: number;
	/** When something new from it last arrived, by this device's clock, in milliseconds; 0 if it is known from hearsay. */
	heard: number;
}

/** What a reader may want to look at after a merge, for 90 days. */
export type HistoryEntry = {
	key?: number;
	note: string;
	at: number;
	device: string;
	/** Whether the reader has decided what to keep. */
	settled?: boolean;
} & ({ kind: 'merged'; mine: string; theirs: string; merged: string } | { kind: 'revived'; by: string | null });

/** A deleted note, until its contents are purged. */
export interface Trashed {
	id: string;
	/** When it was first known here as deleted, by this device's clock, in milliseconds. */
	since: number;
	/** The segment that brought the deletion; null while it is in the outbox. */
	device: string | null;
	seq: number;
}

/** What the text of a page that is stored here is called in the vault; taken away with it, and where another replaces it. */
export interface NamedText {
	url: string;
	name: string;
	/** Bytes of its file as this device sealed it; 0 where another one did. */
	size: number;
}

/** A text of this device that its storage is not known to hold. */
export interface UnsentText {
	url: string;
}

/** An update that the merge refused though its file was authentic: kept, so that a later version can look at it. */
export interface Quarantined {
	key?: number;
	name: string;
	note: string;
	update: Bytes;
}
