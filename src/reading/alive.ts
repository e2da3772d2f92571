import { browser } from 'wxt/browser';

/** False once the extension was updated, turned off or removed: its old scripts then have nobody to talk to. */
export const isAlive = (): boolean => {
	try {
		return browser.runtime?.id !== undefined;
	} catch {
		return false;
	}
};

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
