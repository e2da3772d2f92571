/** Set in the content script's own world, so that a second injection, or the bootstrap, finds the reader. */
const RUNNING = Symbol.for('sidelight.reader');
const scope = globalThis as { [RUNNING]?: true };

export const isReaderRunning = (): boolean => scope[RUNNING] === true;

/** False where a reader runs already. */
export function claimPage(): boolean {
	if (isReaderRunning()) return false;
	scope[RUNNING] = true;
	return true;
}
