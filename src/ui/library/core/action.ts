import type { Clipping, ClippingChange, Colour, PageText } from '../../../clippings/model';

/** What can be done to many clippings at once. */
export type Action =
	| { kind: 'delete' }
	| { kind: 'tag'; tag: string }
	| { kind: 'untag'; tag: string }
	| { kind: 'colour'; colour: Colour };

/** An action that was done, with all that is needed to take it back. */
export interface Done {
	action: Action;
	/** The clippings that it touched, as they were. */
	before: readonly Clipping[];
	/** Texts of pages that were deleted with the last of their clippings. */
	texts: readonly PageText[];
}

type Edit = Exclude<Action, { kind: 'delete' }>;

/** Whether an action would leave a clipping other than it is. */
export function touches(action: Action, { tags, colour }: Clipping): boolean {
	switch (action.kind) {
		case 'delete':
			return true;
		case 'tag':
			return !tags.includes(action.tag);
		case 'untag':
			return tags.includes(action.tag);
		case 'colour':
			return colour !== action.colour;
	}
}

/** What an action changes of a clipping as it stands now. */
export function changeBy(action: Edit, clipping: Clipping): ClippingChange {
	if (!touches(action, clipping)) return {};
	switch (action.kind) {
		case 'tag':
			return { tags: [...clipping.tags, action.tag] };
		case 'untag':
			return { tags: clipping.tags.filter((tag) => tag !== action.tag) };
		case 'colour':
			return { colour: action.colour };
	}
}

/**
 * What takes an action back from a clipping as it stands now: that action alone, so that what was changed since, here or
 * in another window, stays.
 */
export function takeBack(action: Edit, before: Clipping, now: Clipping): ClippingChange {
	switch (action.kind) {
		case 'tag':
			return { tags: now.tags.filter((tag) => tag !== action.tag) };
		case 'untag': {
			if (now.tags.includes(action.tag)) return {};
			const tags = [...now.tags];
			tags.splice(before.tags.indexOf(action.tag), 0, action.tag);
			return { tags };
		}
		case 'colour':
			return now.colour === action.colour ? { colour: before.colour } : {};
	}
}
