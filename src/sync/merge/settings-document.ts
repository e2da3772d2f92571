import { isBounded } from '../../clippings/bounded';
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
	const wanted = new Map(
		Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, canonicalJson(value)]])),
	);
	return change(doc, () => {
		for (const key of held.keys()) if (!wanted.has(key)) held.delete(key);
		for (const [key, json] of wanted) if (held.get(key) !== json) held.set(key, json);
	});
}

/** The settings in a document; what is no JSON, or too much of it, is left out. The caller checks values before it takes them. */
export function readSettings(bytes: Uint8Array): SyncedSettings {
	const held = [...openDocument(bytes).getMap<unknown>('settings')];
	// A key may have any name, `__proto__` too.
	return Object.fromEntries(
		held.flatMap(([key, json]): [string, unknown][] => {
			try {
				const value: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
				return value !== undefined && isBounded(value) ? [[key, value]] : [];
			} catch {
				// Written by something else: as if it were not there.
				return [];
			}
		}),
	);
}
