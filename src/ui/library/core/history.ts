/** What was done and can be taken back, and what was taken back and can be done again; the latest last. */
export interface History<T> {
	done: readonly T[];
	undone: readonly T[];
}

/** How much can be taken back: a life of a page, within reason, as deleted clippings are held in memory. */
export const MOST_STEPS = 100;

export const emptyHistory = <T>(): History<T> => ({ done: [], undone: [] });

/** After something new, what was taken back before cannot be done again. */
export const afterDoing = <T>({ done }: History<T>, step: T): History<T> => ({
	done: [...done, step].slice(-MOST_STEPS),
	undone: [],
});

export const afterUndoing = <T>({ done, undone }: History<T>): History<T> => ({
	done: done.slice(0, -1),
	undone: [...undone, ...done.slice(-1)],
});

/** `step` is what was done this time, which may be other than before; null where there was nothing left to do. */
export const afterRedoing = <T>({ done, undone }: History<T>, step: T | null): History<T> => ({
	done: step === null ? done : [...done, step],
	undone: undone.slice(0, -1),
});
