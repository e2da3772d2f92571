import { type Edited, isSameEdit, mergeEdit } from '../../clippings/store/edit';

export interface DraftState {
	/** What the editor shows. */
	now: Edited;
	/** `clean`: nothing was changed yet; `open`: there is something that is not stored. */
	saving: 'clean' | 'open' | 'saved' | 'failed';
	/** Why it could not be stored. */
	problem: unknown;
}

/** An edit of one clipping that stores itself; see `createDraft`. */
export interface Draft {
	state(): DraftState;
	/** The reader changed something; it is stored after a pause. */
	edit(change: Partial<Edited>): void;
	/** Stores what is not stored yet, at once. */
	save(): Promise<void>;
	/** Something was stored elsewhere: takes it in. */
	refresh(): Promise<void>;
	/** Keeps what is shown as it is until it is called with false, for a word that is being composed. */
	hold(held: boolean): void;
	/** What is not stored yet: what the editor started from, and what it shows. */
	unsaved(): { base: Edited; next: Edited } | null;
}

interface Store {
	/** Stores an edit and answers what is stored then. */
	save(base: Edited, next: Edited): Promise<Edited>;
	/** What is stored; null where the clipping is gone. */
	load(): Promise<Edited | null>;
}

/** How long after the last key an edit is stored, in milliseconds. */
export const STORED_AFTER_MS = 600;

/**
 * Begins an edit of what is stored as `begin`. Saving and taking in what others stored follow one another, never at the
 * same time; what is typed meanwhile is merged with what was stored. A failed save keeps what is shown and is tried again
 * with the next change, or by `save`.
 */
export function createDraft(begin: Edited, store: Store, changed: (state: DraftState) => void): Draft {
	let base = begin;
	let state: DraftState = { now: begin, saving: 'clean', problem: null };
	let queue = Promise.resolve();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let held = false;
	let missed = false;

	const show = (next: Partial<DraftState>) => {
		state = { ...state, ...next };
		changed(state);
	};
	const isOpen = () => !isSameEdit(base, state.now);
	const inTurn = (work: () => Promise<void>): Promise<void> => {
		// What fails must not stop what comes after it.
		queue = queue.then(work).catch((problem: unknown) => show({ saving: 'failed', problem }));
		return queue;
	};
	/** Takes in what is stored, of which `known` is what the editor has seen. */
	const takeIn = (known: Edited, stored: Edited) => {
		const now = mergeEdit(known, stored, state.now);
		base = stored;
		if (!isSameEdit(now, state.now)) show({ now });
	};

	const saveOpen = async () => {
		clearTimeout(timer);
		if (held || !isOpen()) return;
		const next = state.now;
		try {
			takeIn(next, await store.save(base, next));
			show({ saving: isOpen() ? 'open' : 'saved', problem: null });
		} catch (problem) {
			show({ saving: 'failed', problem });
			return;
		}
		if (isOpen()) schedule();
	};
	const takeInStored = async () => {
		missed = held;
		if (held) return;
		const stored = await store.load().catch(() => null);
		if (!stored || held) return;
		takeIn(base, stored);
		if (isOpen()) schedule();
	};
	const schedule = () => {
		clearTimeout(timer);
		timer = setTimeout(() => void inTurn(saveOpen), STORED_AFTER_MS);
	};

	return {
		state: () => state,
		edit(change) {
			show({ now: { ...state.now, ...change }, saving: 'open' });
			schedule();
		},
		save: () => inTurn(saveOpen),
		refresh: () => inTurn(takeInStored),
		hold(next) {
			held = next;
			if (held) return;
			if (missed) void inTurn(takeInStored);
			schedule();
		},
		unsaved: () => (isOpen() ? { base, next: state.now } : null),
	};
}
