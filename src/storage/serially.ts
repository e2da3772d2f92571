/**
 * Does `work` when all work of this name that was asked for before is over, whichever of Sidelight's contexts asked: the
 * pages and the worker read and write the same storage, and a variable is only one context's own. Work of a context that is
 * closed is over. Rejects as `work` does, and goes on with the next. Work that waits for work of its own name waits for ever.
 */
export const serially = <T>(name: string, work: () => Promise<T>): Promise<T> =>
	navigator.locks.request(`sidelight-${name}`, work);
