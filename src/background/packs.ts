import { browser } from 'wxt/browser';
import { openPack, type Pack } from '../corpus/pack/open';
import type { PackFacts } from '../messages/packs';
import { getSettings } from '../settings/store';

/** Path of the bundled pack within the extension. */
const BUNDLED = '/packs/security-guarantees-2022.pack';

let opened: Promise<Pack[]> | null = null;

/** Every pack, opened once per life of the worker. Rejects with `PackError` where the bundled one is damaged. */
export function allPacks(): Promise<Pack[]> {
	opened ??= loadBundled().catch((error: unknown) => {
		// A read that failed may succeed the next time.
		opened = null;
		throw error;
	});
	return opened;
}

/** The packs in use: those that the reader did not turn off. Rejects as `allPacks`. */
export async function packs(): Promise<Pack[]> {
	const [all, { packsOff }] = await Promise.all([allPacks(), getSettings()]);
	return all.filter(({ metadata }) => !packsOff.includes(metadata.id));
}

/** What the settings page says of a pack. */
export function packFacts(pack: Pack): PackFacts {
	const { id, version, title, description, licence, language, gate, period } = pack.metadata;
	const count = (kind: keyof PackFacts['counts']) => pack.ids(kind).length;
	return {
		id,
		version,
		title,
		description,
		licence,
		language,
		...period,
		pageLanguages: Object.keys(gate),
		checksum: pack.checksum,
		counts: {
			document: count('document'),
			statement: count('statement'),
			claim: count('claim'),
			outlet: count('outlet'),
			event: count('event'),
			citation: count('citation'),
		},
		domains: [...new Set(pack.outlets.flatMap(({ domains }) => domains))].sort(),
	};
}

async function loadBundled(): Promise<Pack[]> {
	const response = await fetch(browser.runtime.getURL(BUNDLED as Parameters<typeof browser.runtime.getURL>[0]));
	return [await openPack(new Uint8Array(await response.arrayBuffer()))];
}
