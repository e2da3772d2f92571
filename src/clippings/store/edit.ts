import { mergeTags, tidyTags } from '../../text/tags';
import { mergeText } from '../merge-text';
import { type Clipping, LIMITS } from '../model';
import { changeClippings, putClippings } from './clippings';
import { EditError, StoreError } from './errors';

/** What an editor shows of a clipping, and what it can change. */
export type Edited = Pick<Clipping, 'comment' | 'tags' | 'colour'>;

/** What an editor shows of a clipping. */
export const editedOf = ({ comment, tags, colour }: Clipping): Edited => ({ comment, tags, colour });

/** Whether two editors show the same. */
export const isSameEdit = (a: Edited, b: Edited): boolean =>
	a.comment === b.comment && a.colour === b.colour && a.tags.join('\n') === b.tags.join('\n');

/**
 * What is stored together with what an editor made of `base`: comments word by word, of the tags what was put in and
 * taken away, and the last colour that was chosen. Throws `EditError`.
 */
export function mergeEdit(base: Edited, stored: Edited, next: Edited): Edited {
	const merged = {
		comment: mergeText(base.comment, stored.comment, next.comment),
		tags: mergeTags(base.tags, stored.tags, tidyTags(next.tags)),
		colour: next.colour === base.colour ? stored.colour : next.colour,
	};
	if (merged.comment.length > LIMITS.comment) throw new EditError('comment');
	if (merged.tags.some((tag) => tag.length > LIMITS.tag)) throw new EditError('tag');
	if (merged.tags.length > LIMITS.tags) throw new EditError('tags');
	return merged;
}

/**
 * Stores what an editor made of a clipping that was `base` when it began; what another window stored meanwhile is kept
 * with it. One transaction. Answers what is stored then, or null where the clipping is gone. Throws `EditError`,
 * `StoreError`.
 */
export async function editClipping(id: string, base: Edited, next: Edited): Promise<Edited | null> {
	let merged: Edited | null = null;
	try {
		await changeClippings([id], (stored) => {
			merged = mergeEdit(base, editedOf(stored), next);
			return merged;
		});
	} catch (error) {
		if (error instanceof StoreError && error.cause instanceof EditError) throw error.cause;
		throw error;
	}
	return merged;
}

/** The same for an editor that has the whole clipping: one that another window deleted meanwhile comes back with the edit. */
export async function editOrRevive(clipping: Clipping, base: Edited, next: Edited): Promise<Edited> {
	const stored = await editClipping(clipping.id, base, next);
	if (stored) return stored;
	const revived = mergeEdit(base, base, next);
	await putClippings([{ ...clipping, ...revived, changed: new Date().toISOString() }]);
	return revived;
}
