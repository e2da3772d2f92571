import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { changeSettings, getSettings } from '../../settings/store';
import { parseConfig } from '../config';
import { keptDirectory } from './directory';
import type { SyncHost } from './host';
import { stateItem, tellProgress } from './told';

const config = storage.defineItem<unknown>('local:sync', { version: 1, fallback: null });

/** What the browser does for sync. */
export const browserHost: SyncHost = {
	config: {
		get: async () => parseConfig(await config.getValue()),
		set: (value) => (value ? config.setValue(value) : config.removeValue()),
	},
	settings: { get: getSettings, change: changeSettings },
	permits: (pattern) => browser.permissions.contains({ origins: [pattern] }),
	account: {
		get: (keys) => browser.storage.sync.get(keys),
		set: (items) => browser.storage.sync.set(items),
		remove: (keys) => browser.storage.sync.remove(keys),
	},
	directory: keptDirectory,
	stayAlive: () => void browser.runtime.getPlatformInfo(),
	tellState: (state) => stateItem.setValue(state),
	tellProgress,
};
