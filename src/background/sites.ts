import { browser } from 'wxt/browser';

/** Name of the one registration: the bootstrap script on every site that the reader granted. */
const REGISTRATION = 'reader';

/** Built from entrypoints/bootstrap.content.ts: it asks for the reader where a page may have an article. */
const BOOTSTRAP_SCRIPT = 'content-scripts/bootstrap.js';

/** Origins that the reader granted, as match patterns. */
async function grantedOrigins(): Promise<string[]> {
	const { origins = [] } = await browser.permissions.getAll();
	return origins.filter((origin) => /^(https?|\*):/.test(origin));
}

/**
 * Has the browser put the bootstrap script into pages of granted sites from now on. Called at the worker's start and
 * whenever a permission changes; calls are made one after another, as registering twice is an error.
 */
export function registerReader(): Promise<void> {
	queue = queue.then(register, register);
	return queue;
}

let queue: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
	const matches = await grantedOrigins();
	const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
	if (matches.length === 0) {
		if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
		return;
	}
	const script = { id: REGISTRATION, matches, js: [BOOTSTRAP_SCRIPT], runAt: 'document_end' as const };
	if (registered) await browser.scripting.updateContentScripts([script]);
	else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}
