import { parseSettings, type Settings } from '../../settings/settings';
import { clientOf, type Environment } from '../engine/environment';
import { putChange } from '../engine/log/outbox';
import { canonicalJson } from '../format/canonical-json';
import type { SyncHost } from '../host/host';
import { localSettingsChange, readSettings, SETTINGS_ID, type SyncedSettings } from '../merge/settings-document';
import { needMeta } from '../store/meta';
import type { Tx } from '../store/store';

/** What stays with a browser: where it may read is what that browser was granted. */
const OWN = ['reach'] satisfies (keyof Settings)[];

/**
 * Brings settings and their document together: what the reader changed here since both were last the same goes into the
 * document, everything else comes from it. So the first device brings its settings, and one that joins takes up those of
 * the vault, or brings its own where there are none. Answers whether there is something to send.
 */
export async function syncSettings(host: SyncHost, env: Environment): Promise<boolean> {
	const config = await host.config.get();
	if (!config) return false;
	const here = shared(await host.settings.get());
	let isNews = false;
	const agreed = await env.store.change(['docs', 'outbox', 'sync'], async (tx) => {
		const held = (await tx.get('docs', SETTINGS_ID))?.doc ?? null;
		const there = held ? readSettings(held) : null;
		// A document of before may be here, of an earlier vault or an earlier time: what counts is what the vault holds.
		if (config.settings === null && !(await isJoined(tx))) return null;
		const next = { ...there, ...changedSince(here, there ? config.settings : {}) };
		const changed = localSettingsChange(held, next, { clientId: clientOf(env, SETTINGS_ID) });
		isNews = changed !== null;
		if (changed) await Promise.all(putChange(tx, SETTINGS_ID, changed));
		return next;
	});
	if (!agreed) return false;
	const next = shared(parseSettings({ ...here, ...agreed }));
	const changes = changedSince(next, here);
	if (Object.keys(changes).length > 0) await host.settings.change(changes);
	if (canonicalJson(next) !== canonicalJson(config.settings)) await host.config.set({ ...config, settings: next });
	return isNews;
}

function shared(settings: Settings): Partial<Settings> {
	return Object.fromEntries(Object.entries(settings).filter(([name]) => !(OWN as string[]).includes(name)));
}

/** What differs from what was agreed on; nothing where nothing was yet. */
function changedSince<T extends SyncedSettings>(here: T, agreed: SyncedSettings | null): Partial<T> {
	const changed = Object.entries(here).filter(
		([name, value]) => agreed !== null && canonicalJson(value) !== canonicalJson(agreed[name]),
	);
	return Object.fromEntries(changed) as Partial<T>;
}

/** Whether what the vault holds is here. */
const isJoined = async (tx: Tx): Promise<boolean> => (await needMeta(tx, 'log')).joined;
