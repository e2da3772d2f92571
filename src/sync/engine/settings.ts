import { localSettingsChange, readSettings, SETTINGS_ID, type SyncedSettings } from '../merge/settings-document';
import { getMeta } from '../store/meta';
import { clientOf, type Environment } from './environment';
import { putChange } from './gather';

/**
 * Has the settings of this device follow to the others. Before it has read the vault it joined, it says nothing: the
 * vault's settings are the reader's, and those of a new device are defaults. Does nothing where this device is in no vault.
 */
export function storeSettings(env: Environment, settings: SyncedSettings): Promise<void> {
	return env.store.change(['docs', 'outbox', 'sync'], async (tx) => {
		const log = await getMeta(tx, 'log');
		const held = (await tx.get('docs', SETTINGS_ID))?.doc ?? null;
		if (!log || (!log.joined && !held)) return;
		const changed = localSettingsChange(held, settings, { clientId: clientOf(env, SETTINGS_ID) });
		if (changed) await Promise.all(putChange(tx, SETTINGS_ID, changed));
	});
}

/** The settings as the devices have agreed on them; null where none has said anything. The caller checks each value. */
export function syncedSettings({ store }: Pick<Environment, 'store'>): Promise<SyncedSettings | null> {
	return store.read(['docs'], async (tx) => {
		const held = await tx.get('docs', SETTINGS_ID);
		return held ? readSettings(held.doc) : null;
	});
}
