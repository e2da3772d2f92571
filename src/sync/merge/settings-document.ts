import { canonicalJson } from '../format/canonical-json';
import { type Changed, change, openDocument, type Session } from './yjs';

/** The id under which the settings travel among the documents of clippings. */
export const SETTINGS_ID = 'settings';

/** Settings by name; any JSON. */
export type SyncedSettings = Readonly<Record<string, unknown>>;

/**
 * Brings the document of settings to what this device has; null where nothing differs. Of two devices that change the
 * same setting without knowing of each other, one wins on both, by Yjs' order and by no clock.
 */
export function localSettingsChange(
	bytes: Uint8Array | null,
	settings: SyncedSettings,
	{ clientId }: Pick<Session, 'clientId'> = {},
): Changed | null {
	const doc = openDocument(bytes, clientId);
	const held = doc.getMap<unknown>('settings');
	return change(doc, () => {
		for (const key of held.keys()) if (settings[key] === undefined) held.delete(key);
		for (const [key, value] of Object.entries(settings)) {
			const json = canonicalJson(value);
			if (value !== undefined && held.get(key) !== json) held.set(key, json);
		}
	});
}

/** The settings in a document; what is no JSON is left out. The caller checks values before it takes them. */
export function readSettings(bytes: Uint8Array): SyncedSettings {
	const settings: Record<string, unknown> = {};
	for (const [key, json] of openDocument(bytes).getMap<unknown>('settings')) {
		try {
			if (typeof json === 'string') settings[key] = JSON.parse(json);
		} catch {
			// Written by something else: as if it were not there.
		}
	}
	return settings;
}
