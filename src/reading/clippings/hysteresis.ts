import type { ClippingState } from '../../messages/clips';

type State = ClippingState['state'];

/** How long a page must go on saying something worse of a clipping before it is believed, in milliseconds. */
export const SETTLED_MS = 1500;

/** From best to worst. */
const RANK: Record<State, number> = { anchored: 0, moved: 1, edited: 2, gone: 3 };

/** What was said of a clipping, and what the page has said since when instead; null before anything was. */
export interface Judgement {
	said: State | null;
	doubt: { state: State; since: number } | null;
}

/**
 * What to say of a clipping after it was looked for again. Good news is believed at once. A page that is being drawn
 * anew takes its text away and brings it back: that a passage is gone, or worse off than before, is said only after
 * looks that are `SETTLED_MS` apart have found it so. `now` in milliseconds.
 */
export function judge({ said, doubt }: Judgement, found: State, now: number): Judgement {
	const isGood = said === null ? found !== 'gone' : RANK[found] <= RANK[said];
	if (isGood) return { said: found, doubt: null };
	if (doubt?.state !== found) return { said, doubt: { state: found, since: now } };
	return now - doubt.since >= SETTLED_MS ? { said: found, doubt: null } : { said, doubt };
}
