import * as Y from 'yjs';
import type { Bytes } from '../format/bytes';
import { canonicalJson } from '../format/canonical-json';
import { hash32 } from '../format/hash32';
import { clipOf, type SyncedClipping } from './clipping-document';
import type { Changed } from './yjs';

/**
 * The document that a clipping begins with. Its two Yjs clients follow from the id and from what they write: one for the
 * comment, one for the rest. Two devices that hold the same clipping write the same bytes and nothing doubles; where only
 * the rest differs, the comment is still one.
 */
export function firstDocument(record: SyncedClipping, text: string | null): Changed {
	const comment = record.comment.toWellFormed();
	const clip = canonicalJson(clipOf(record));
	const tags = [...new Set(record.tags.map((tag) => tag.toWellFormed()))];
	const { id, colour, hasText, changed } = record;
	// Of arrays of plain values JSON.stringify writes the canonical form too.
	const bytes = encodeFirst({
		rest: {
			client: hash32(JSON.stringify([id, 'rest', clip, tags, colour, hasText, text, changed])),
			note: { clip, colour, hasText, ...(text === null ? {} : { text }), changed: Date.parse(changed) },
			tags,
		},
		comment: { client: hash32(JSON.stringify([id, 'comment', comment])), text: comment },
	});
	return { doc: bytes, update: bytes };
}

/** What two clients write into an empty document. */
export interface FirstWriting {
	rest: { client: number; note: Readonly<Record<string, unknown>>; tags: readonly string[] };
	comment: { client: number; text: string };
}

/** One piece of writing at a root: what stands under a key of its map, or all that a text or an array holds. */
interface Piece {
	root: 'note' | 'tags' | 'comment';
	key: string | null;
	content: Y.ContentAny | Y.ContentString;
}

/** In a struct's first byte: that it has a key. */
const WITH_KEY = 0x20;

/**
 * The document as Yjs encodes it, byte by byte, without making it: that takes ten times as long, and a first sync begins
 * many thousands.
 */
export function encodeFirst({ rest, comment }: FirstWriting): Bytes {
	const pieces = new Map<number, Piece[]>();
	const write = (client: number, piece: Piece) => pieces.set(client, [...(pieces.get(client) ?? []), piece]);
	for (const [key, value] of Object.entries(rest.note))
		write(rest.client, { root: 'note', key, content: new Y.ContentAny([value]) });
	if (rest.tags.length > 0) write(rest.client, { root: 'tags', key: null, content: new Y.ContentAny([...rest.tags]) });
	if (comment.text !== '')
		write(comment.client, { root: 'comment', key: null, content: new Y.ContentString(comment.text) });

	const encoder = new Y.UpdateEncoderV1();
	encoder.writeLen(pieces.size);
	for (const [client, written] of [...pieces].sort(([a], [b]) => b - a)) {
		encoder.writeLen(written.length);
		encoder.writeClient(client);
		// The clock that it begins with.
		encoder.writeLen(0);
		for (const piece of written) writePiece(encoder, piece);
	}
	// Nothing is deleted.
	encoder.writeLen(0);
	return encoder.toUint8Array() as Bytes;
}

function writePiece(encoder: Y.UpdateEncoderV1, { root, key, content }: Piece): void {
	encoder.writeInfo(content.getRef() | (key === null ? 0 : WITH_KEY));
	// It stands in a root of the document, by name.
	encoder.writeParentInfo(true);
	encoder.writeString(root);
	if (key !== null) encoder.writeString(key);
	content.write(encoder, 0);
}
