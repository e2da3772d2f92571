import * as Y from 'yjs';
import type { Bytes } from '../format/bytes';

/** What a change gives: the document after it, and what other devices have to apply. */
export interface Changed {
	doc: Bytes;
	update: Bytes;
}

/** Who changes a document. */
export interface Session {
	/**
	 * The Yjs client; a random one where it is left out. It may be used again for the same document only by whoever holds all
	 * that was written under it: so never across restarts, nor for a device (a copied profile would have it too).
	 */
	clientId?: number;
	/** Now, in milliseconds since 1970. */
	at: number;
	/** The device's id, kept in the marker of a deletion so that others can say where it was done. */
	device?: string;
}

/** Throws what Yjs throws for bytes that are no document: what is stored here was checked when it came. */
export function openDocument(bytes: Uint8Array | null, clientId?: number): Y.Doc {
	// A document's guid is for documents within others; making one up costs more than all else here.
	const doc = new Y.Doc({ guid: '' });
	if (bytes) Y.applyUpdate(doc, bytes);
	// After the bytes: Yjs takes another client where they hold structs of this one.
	if (clientId !== undefined) doc.clientID = clientId;
	return doc;
}

export const bytesOf = (doc: Y.Doc): Bytes => Y.encodeStateAsUpdate(doc) as Bytes;

/** Changes a document; null where nothing came of it. */
export function change(doc: Y.Doc, work: () => void): Changed | null {
	const updates: Uint8Array[] = [];
	const listen = (update: Uint8Array) => updates.push(update);
	doc.on('update', listen);
	doc.transact(work);
	doc.off('update', listen);
	return updates.length > 0 ? { doc: bytesOf(doc), update: mergeUpdates(updates) } : null;
}

/** One update for several; the documents that it makes are the same. */
export const mergeUpdates = (updates: readonly Uint8Array[]): Bytes => Y.mergeUpdates([...updates]) as Bytes;

interface Applied {
	doc: Bytes;
	/** Places of updates that could not be applied. */
	bad: number[];
}

/**
 * Applies updates in any order, known ones again too. What cannot be applied is left out, and named by its index in `bad`;
 * it leaves no trace. Never throws for what `updates` hold.
 */
export function applyUpdates(before: Uint8Array | null, updates: readonly Uint8Array[]): Applied {
	const applied = applyAll(before, updates);
	return isReadable(applied) ? applied.result : applyOneByOne(before, updates);
}

/**
 * Whether a document can be read again from its bytes for certain: nothing in it waits for what it rests upon, which Yjs keeps as it
 * came without looking into it, and nothing is of no length, which it writes and does not read.
 */
export const isSound = ({ store: { pendingStructs, pendingDs, clients } }: Y.Doc): boolean =>
	pendingStructs === null &&
	pendingDs === null &&
	[...clients.values()].every((structs) => structs.every(({ length }) => length > 0));

/** Whether a document can be read again from its bytes. */
function isReadable({ sound, result }: { sound: boolean; result: Applied }): boolean {
	if (sound) return true;
	try {
		openDocument(result.doc);
		return true;
	} catch {
		return false;
	}
}

/** The same where one of the updates makes a document that cannot be read again: each is tried alone. */
function applyOneByOne(before: Uint8Array | null, updates: readonly Uint8Array[]): Applied {
	const result: Applied = { doc: bytesOf(openDocument(before)), bad: [] };
	for (const [i, update] of updates.entries()) {
		try {
			const doc = openDocument(result.doc);
			Y.applyUpdate(doc, update);
			const after = bytesOf(doc);
			openDocument(after);
			result.doc = after;
		} catch {
			result.bad.push(i);
		}
	}
	return result;
}

function applyAll(before: Uint8Array | null, updates: readonly Uint8Array[]): { sound: boolean; result: Applied } {
	const bad: number[] = [];
	let doc = openDocument(before);
	for (const [i, update] of updates.entries()) {
		try {
			Y.applyUpdate(doc, update);
		} catch {
			bad.push(i);
			// A failed update may have been taken in part: begin again without it.
			doc = openDocument(before);
			for (const [j, good] of updates.slice(0, i).entries()) if (!bad.includes(j)) Y.applyUpdate(doc, good);
		}
	}
	return { sound: isSound(doc), result: { doc: encoded(doc), bad } };
}

/** The bytes of a document; none where Yjs cannot write what waits in it. */
function encoded(doc: Y.Doc): Bytes {
	try {
		return bytesOf(doc);
	} catch {
		return new Uint8Array();
	}
}
