import * as Y from 'yjs';
import type { Session } from './yjs';

/** A deletion, as its document keeps it: under the key that is the deleter's Yjs client. */
interface Marker {
	/** The Yjs client that wrote it. */
	client: number;
	/** Its number among what that client wrote. */
	clock: number;
	/** By client, how much the deleter had seen: everything below this clock. */
	known: ReadonlyMap<number, number>;
	at: number;
	device: string | null;
}

/** Who deleted a clipping, and when by their clock. */
export interface Deletion {
	at: number;
	/** The device's id; null where it is not told. */
	device: string | null;
}

const markersOf = (doc: Y.Doc) => doc.getMap<unknown>('deleted');

/** Within a transaction: marks the clipping as deleted by a device that has seen all that `doc` holds. */
export function markDeleted(doc: Y.Doc, { at, device }: Session): void {
	const clock = Y.getState(doc.store, doc.clientID);
	const marker = { at, clock, sv: Y.encodeStateVector(doc), ...(device === undefined ? {} : { dev: device }) };
	markersOf(doc).set(String(doc.clientID), marker);
}

/**
 * Whether some deletion knew each piece of writing in the document. What a deleter had not seen brings the clipping back, in
 * whatever order the two arrive; the marker itself counts as known.
 */
export function isDeleted(doc: Y.Doc): boolean {
	const markers = readMarkers(doc);
	if (markers.length === 0) return false;
	return [...Y.decodeStateVector(Y.encodeStateVector(doc))].every(([client, written]) => {
		let known = markers.reduce((most, marker) => Math.max(most, marker.known.get(client) ?? 0), 0);
		for (const marker of markers)
			if (marker.client === client && marker.clock <= known) known = Math.max(known, marker.clock + 1);
		return known >= written;
	});
}

/**
 * Whether what came to a document is by writers of whom it held the end before the beginning: what took the place of their
 * writing had been here, with its deletions, which waited for this. Whoever wrote that had seen it.
 */
export function isReplacedBefore(before: Y.Doc, after: Y.Doc): boolean {
	const { pendingDs, pendingStructs } = before.store;
	if (!pendingDs) return false;
	const replaced = Y.decodeUpdateV2(pendingDs).ds.clients;
	// What waits for the late writing had been here as well.
	const waiting = new Set(
		pendingStructs ? Y.decodeUpdateV2(pendingStructs.update).structs.map(({ id }) => id.client) : [],
	);
	const had = Y.decodeStateVector(Y.encodeStateVector(before));
	return [...Y.decodeStateVector(Y.encodeStateVector(after))].every(([client, written]) => {
		const known = had.get(client) ?? 0;
		if (known === written || waiting.has(client)) return true;
		return replaced.get(client)?.some(({ clock, len }) => clock + len > known) === true;
	});
}

/** All deletions, latest first. */
export function deletionsOf(doc: Y.Doc): Deletion[] {
	return readMarkers(doc)
		.map(({ at, device }) => ({ at, device }))
		.sort((a, b) => b.at - a.at);
}

function readMarkers(doc: Y.Doc): Marker[] {
	return [...markersOf(doc)].flatMap(([client, value]) => {
		const { at, clock, sv, dev } = (typeof value === 'object' && value !== null ? value : {}) as Record<
			string,
			unknown
		>;
		if (typeof at !== 'number' || typeof clock !== 'number' || !(sv instanceof Uint8Array)) return [];
		const device = typeof dev === 'string' ? dev : null;
		return [{ client: Number(client), clock, known: decode(sv), at, device }];
	});
}

function decode(stateVector: Uint8Array): Map<number, number> {
	try {
		return Y.decodeStateVector(stateVector);
	} catch {
		return new Map();
	}
}
