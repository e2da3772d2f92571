import { storedItem } from '../storage/stored-item';
import { parseSettings, type Settings, settingsSchema } from './settings';

/** The one place where settings lie. */
const item = storedItem('kept:settings', parseSettings);

export const getSettings = (): Promise<Settings> => item.get();

/** Changes what is named and keeps the rest. Rejects, and stores nothing, where the change is none that settings can hold. */
export const changeSettings = (change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> =>
	item.change((now) => settingsSchema.parse({ ...now, ...(typeof change === 'function' ? change(now) : change) }));

/** Calls back with the settings, and what they were, whenever any surface changed them, until `signal` aborts. */
export const watchSettings = (changed: (settings: Settings, before: Settings) => void, signal?: AbortSignal): void =>
	item.watch(changed, signal);
