import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, parseSettings, type Settings, settingsSchema } from './settings';

/** The one place where settings lie. Raise `version` with a migration whenever a field changes its meaning. */
const item = storage.defineItem<unknown>('local:settings', { version: 1, fallback: DEFAULT_SETTINGS });

export async function getSettings(): Promise<Settings> {
	return parseSettings(await item.getValue());
}

/**
 * Changes what is named and keeps the rest; changes made in one surface are stored one after another. Rejects, and
 * stores nothing, where the change is none that settings can hold.
 */
export function changeSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
	const apply = async () => {
		const now = await getSettings();
		const next = { ...now, ...(typeof change === 'function' ? change(now) : change) };
		await item.setValue(settingsSchema.parse(next));
	};
	queue = queue.then(apply, apply);
	return queue;
}

let queue: Promise<void> = Promise.resolve();

/** Calls back with the settings, and what they were, whenever any surface changed them, until `signal` aborts. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void, signal?: AbortSignal): void {
	const stop = item.watch((stored, before) => changed(parseSettings(stored), parseSettings(before)));
	signal?.addEventListener('abort', stop);
}
