import { browser } from 'wxt/browser';
import { isAllHosts, originsToRead, readerPatterns, siteReading } from '../settings/origins';
import { getSettings } from '../settings/store';
import { serially } from '../storage/serially';
import { storageOrigin } from '../sync/host/storage-origin';
import { packs } from './packs';

/** Name of the one registration: the bootstrap script where the reader lets Sidelight run by itself. */
const REGISTRATION = 'reader';

/** Built from entrypoints/bootstrap.content.ts: it asks for the reader where a page may have an article. */
export const BOOTSTRAP_SCRIPT = 'content-scripts/bootstrap.js';

/** Origins that the reader granted for reading, as match patterns. */
async function grantedOrigins(): Promise<readonly string[]> {
	const { origins = [] } = await browser.permissions.getAll();
	const ofPages = origins.filter((origin) => /^(https?|\*):|^<all_urls>$/.test(origin));
	return originsToRead(ofPages, await storageOrigin());
}

/**
 * Has the browser put the bootstrap script into pages from now on, where it grants that and the settings ask for it.
 * Called at the worker's start and whenever permissions or settings change; calls are made one after another, as
 * registering twice is an error.
 */
export const registerReader = (): Promise<void> => serially('registration', register);

async function register(): Promise<void> {
	const { settings, granted, domains } = await whatIsAllowed();
	const { matches, excludeMatches } = readerPatterns(settings, granted, domains);
	const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
	if (matches.length === 0) {
		if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
		return;
	}
	const script = { id: REGISTRATION, matches, excludeMatches, js: [BOOTSTRAP_SCRIPT], runAt: 'document_end' as const };
	if (registered) await browser.scripting.updateContentScripts([script]);
	else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Whether the page of an address is to be read without being asked to. */
export async function isReadByItself(url: string): Promise<boolean> {
	const { settings, granted, domains } = await whatIsAllowed();
	return siteReading(url, settings, granted, domains) === 'itself';
}

async function whatIsAllowed() {
	const [granted, settings] = await Promise.all([grantedOrigins(), getSettings()]);
	// Of use where a grant for every host stands in for them alone: else no pack is opened for it.
	const isNeeded = settings.reach === 'known' && granted.some(isAllHosts);
	return { settings, granted, domains: isNeeded ? await knownDomains() : [] };
}

/** Host names of the news sites in the packs in use; none where they cannot be read. */
async function knownDomains(): Promise<string[]> {
	const used = await packs().catch(() => []);
	return used.flatMap(({ outlets }) => outlets.flatMap(({ domains }) => domains));
}
