import { canonicalJson } from '../canonical-json';
import { hash32 } from '../hash32';
import { clipOf, partsOf, type SyncedClipping } from './clipping-document';
import { bytesOf, type Changed, openDocument } from './yjs';

/**
 * The document that a note begins with. Its two Yjs clients follow from the id and from what they write: one for the
 * comment, one for the rest. Two devices that hold the same clipping write the same bytes and nothing doubles; where only
 * the rest differs, the comment is still one.
 */
export function firstDocument(record: SyncedClipping, text: string | null): Changed {
	const comment = record.comment.toWellFormed();
	const clip = canonicalJson(clipOf(record));
	const tags = [...new Set(record.tags.map((tag) => tag.toWellFormed()))];
	const { id, colour, hasText, changed } = record;
	const doc = openDocument(null);
	const parts = partsOf(doc);
	doc.clientID = hash32(canonicalJson([id, 'rest', clip, tags, colour, hasText, text, changed]));
	doc.transact(() => {
		parts.note.set('clip', clip);
		parts.note.set('colour', colour);
		parts.note.set('hasText', hasText);
		if (text !== null) parts.note.set('text', text);
		parts.note.set('changed', Date.parse(changed));
		if (tags.length > 0) parts.tags.push(tags);
	});
	doc.clientID = hash32(canonicalJson([id, 'comment', comment]));
	doc.transact(() => parts.comment.insert(0, comment));
	const bytes = bytesOf(doc);
	return { doc: bytes, update: bytes };
}
