import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { type Clipping, COLOURS, clipping } from '../../clippings/model';
import { tried } from '../../text/tried';
import { readComment } from './comment';

/** What of a clipping follows the reader to other devices: all but what one of them found when it read the page again. */
export type SyncedClipping = Omit<Clipping, 'standing'>;

/** What was clipped, which a reader does not change. */
const clip = z.pick(clipping, { id: true, selectors: true, page: true, around: true, created: true, notes: true });
type Clip = z.infer<typeof clip>;

const colour = z.enum(COLOURS);

/** The parts of a clipping's document by their names there; docs/sync.md describes them. */
export const partsOf = (doc: Y.Doc) => ({
	/** Clippings are called notes there: `clip` (canonical JSON), `colour`, `changed` (milliseconds), `hasText`, `text`. */
	note: doc.getMap<unknown>('note'),
	comment: doc.getText('comment'),
	tags: doc.getArray<unknown>('tags'),
});

export function clipOf({ id, selectors, page, around, created, notes }: SyncedClipping): Clip {
	return { id, selectors, page, around, created, notes };
}

/** What a document holds; null where what was clipped is not there, or is of a later version. */
export function readContent(doc: Y.Doc): SyncedClipping | null {
	const { note, comment, tags } = partsOf(doc);
	const read = tried(() => clip.safeParse(parseJson(note.get('clip'))));
	if (!read?.success) return null;
	const changed = note.get('changed');
	return {
		...read.data,
		comment: readComment(comment),
		tags: readTags(tags),
		colour: colour.safeParse(note.get('colour')).data ?? 'yellow',
		changed: toInstant(changed) ?? read.data.created,
		hasText: note.get('hasText') === true,
	};
}

/** Name of the stored article; null where none is stored. */
export function readText(doc: Y.Doc): string | null {
	const text = partsOf(doc).note.get('text');
	return typeof text === 'string' ? text : null;
}

function readTags(tags: Y.Array<unknown>): string[] {
	return [...new Set(tags.toArray().filter((tag) => typeof tag === 'string'))];
}

function parseJson(text: unknown): unknown {
	if (typeof text !== 'string') return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Of milliseconds; null where they are none that a date can have. */
function toInstant(milliseconds: unknown): string | null {
	const date = new Date(typeof milliseconds === 'number' ? milliseconds : Number.NaN);
	const year = date.getUTCFullYear();
	return year >= 0 && year <= 9999 ? date.toISOString() : null;
}
