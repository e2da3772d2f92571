import { browser } from 'wxt/browser';
import { originsFor, type Reach, spareOrigins } from '../../settings/origins';
import { changeSettings } from '../../settings/store';

/**
 * Makes a choice of where Sidelight runs. Call it first thing in a click: browsers ask only there, with nothing awaited
 * before. True once it is stored and the permissions that it has no use for are given back; false where the browser did
 * not grant what it needs, and then nothing has changed.
 */
export async function changeReach(reach: Reach, domains: readonly string[]): Promise<boolean> {
	if (!(await requestOrigins(originsFor(reach, domains)))) return false;
	await changeSettings({ reach });
	await giveBack(reach, domains);
	return true;
}

/** Gives back what of the granted sites a choice has no use for. */
export async function giveBack(reach: Reach, domains: readonly string[]): Promise<void> {
	const { origins = [] } = await browser.permissions.getAll();
	const spare = spareOrigins(reach, origins, domains);
	if (spare.length > 0) await browser.permissions.remove({ origins: spare });
}

/** Asks for sites, in a click; false where they are refused. */
export async function requestOrigins(origins: string[]): Promise<boolean> {
	if (origins.length === 0) return true;
	try {
		return await browser.permissions.request({ origins });
	} catch {
		return false;
	}
}
