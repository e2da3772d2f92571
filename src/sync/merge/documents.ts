import type * as Y from 'yjs';
import type { Clipping } from '../../clippings/model';
import { canonicalJson } from '../format/canonical-json';
import { clipOf, partsOf, readContent, readText, type SyncedClipping } from './clipping-document';
import { changeComment, readComment } from './comment';
import { type Deletion, deletionsOf, isDeleted, isReplacedBefore, markDeleted } from './deletion';
import { firstDocument } from './first-document';
import { type Changed, change, openDocument, type Session } from './yjs';

export type { SyncedClipping } from './clipping-document';
export { applyUpdates, type Changed, mergeUpdates } from './yjs';

export interface DocumentState {
	/**
	 * - `whole`: to be shown;
	 * - `arriving`: what was clipped is not there yet, or was written by a later version: not to be shown, and kept;
	 * - `deleted`: somebody deleted it who had seen all of it. Its content is still there;
	 * - `purged`: deleted, and its content taken away.
	 */
	state: 'whole' | 'arriving' | 'deleted' | 'purged';
	/** Null while arriving, and once purged. */
	content: SyncedClipping | null;
	/** The name of the stored article; null where there is none. */
	text: string | null;
	/** Deletions, latest first, also those that the clipping came back from. */
	deletedBy: Deletion[];
	/** Whether it was deleted and came back, by what the deleter had not seen. */
	revived: boolean;
}

/** What a local change may carry besides the record. */
export interface LocalSession extends Session {
	/** The name of the article as it is stored; left as it is where this is left out. */
	text?: string | null;
}

/**
 * Brings a clipping's document to what this device's record says: null where the reader deleted it. Answers null where
 * nothing differs. A document is begun under clients that follow from its content, so that devices which import the same
 * file begin it with the same bytes. Linear in the clipping's length but for the comparison of comments, which is bounded.
 */
export function localChange(
	bytes: Uint8Array | null,
	record: Clipping | SyncedClipping | null,
	session: LocalSession,
): Changed | null {
	if (!bytes) return record && firstDocument(record, session.text ?? null);
	const doc = openDocument(bytes, session.clientId);
	return change(doc, () => {
		if (record) bring(doc, record, session);
		else if (!isDeleted(doc)) markDeleted(doc, session);
	});
}

/** What a document says. Never throws for a document that `applyUpdates` gave. */
export const readDocument = (bytes: Uint8Array): DocumentState => stateOf(openDocument(bytes));

/** The same of one that is open. */
export function stateOf(doc: Y.Doc): DocumentState {
	const content = readContent(doc);
	const deletedBy = deletionsOf(doc);
	const deleted = isDeleted(doc);
	const state = content ? (deleted ? 'deleted' : 'whole') : isEmptied(doc) ? 'purged' : 'arriving';
	return { state, content, text: readText(doc), deletedBy, revived: state === 'whole' && deletedBy.length > 0 };
}

/**
 * Deletes a clipping again that came back by what had been replaced in what the deleter saw, and that brings no word and no
 * tag. Null where it was not deleted or something is new.
 */
export function deleteAgain(before: Uint8Array, after: Uint8Array, session: Session): Changed | null {
	const [was, is] = [openDocument(before), openDocument(after, session.clientId)];
	if (!isDeleted(was) || isDeleted(is) || !isReplacedBefore(was, is)) return null;
	const seen = new Set(wordsIn(was));
	if (wordsIn(is).some((word) => !seen.has(word))) return null;
	return change(is, () => markDeleted(is, session));
}

/** Words of the comment, and tags. */
const wordsIn = (doc: Y.Doc): string[] => {
	const { comment = '', tags = [] } = readContent(doc) ?? {};
	return [...comment.split(/\s+/), ...tags.map((tag) => `#${tag}`)];
};

/** What `readDocument` says of the comment, and nothing else; null where the content is not there. */
export function commentOf(bytes: Uint8Array): string | null {
	const { note, comment } = partsOf(openDocument(bytes));
	return note.has('clip') ? readComment(comment) : null;
}

/**
 * Takes the content of a deleted clipping away for good; what is left says that it was deleted. Null where it is not deleted
 * or nothing is left to take. Every device's purge is the same, so they need not agree on who does it.
 */
export function purge(bytes: Uint8Array): Changed | null {
	const doc = openDocument(bytes);
	if (!isDeleted(doc)) return null;
	const { note, comment, tags } = partsOf(doc);
	const changed = change(doc, () => {
		for (const key of note.keys()) note.delete(key);
		comment.delete(0, comment.length);
		tags.delete(0, tags.length);
	});
	// All that is left of the document: who gets this before the deletion must not take the clipping for one to write again.
	return changed && { ...changed, update: changed.doc };
}

/** Whether what was clipped was there and was taken away. Yjs keeps that under the key, and offers no call for it. */
const isEmptied = (doc: Y.Doc): boolean => partsOf(doc).note._map.get('clip')?.deleted === true;

/** Within a transaction. Writes only where the record differs from what the document shows. */
function bring(doc: Y.Doc, record: SyncedClipping, { text }: LocalSession): void {
	const { note, comment, tags } = partsOf(doc);
	const shown = readContent(doc);
	const isBack = isDeleted(doc);
	const clip = canonicalJson(clipOf(record));
	if (!shown || canonicalJson(clipOf(shown)) !== clip) note.set('clip', clip);
	changeComment(comment, record.comment);
	changeTags(tags, record.tags);
	if (!shown || shown.colour !== record.colour) note.set('colour', record.colour);
	if (!shown || shown.hasText !== record.hasText) note.set('hasText', record.hasText);
	if (text !== undefined && text !== readText(doc)) {
		if (text === null) note.delete('text');
		else note.set('text', text);
	}
	// Written again where the clipping was deleted: something that the deleter has not seen is what brings it back.
	if (isBack || !shown || shown.changed !== record.changed) note.set('changed', Date.parse(record.changed));
}

/** A tag that was taken away goes wherever it stands; one that was added goes to the end. Their order is no change. */
function changeTags(tags: Y.Array<unknown>, wanted: readonly string[]): void {
	const wellFormed = [...new Set(wanted.map((tag) => tag.toWellFormed()))];
	const held = tags.toArray();
	for (let i = held.length - 1; i >= 0; i--) if (!wellFormed.some((tag) => tag === held[i])) tags.delete(i);
	const added = wellFormed.filter((tag) => !held.includes(tag));
	if (added.length > 0) tags.push(added);
}
