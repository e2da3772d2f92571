import { browser } from 'wxt/browser';
import { changeSettings, getSettings } from '../../settings/store';
import { parseConfig } from '../config';
import { neededFor } from './data-consent';
import { keptDirectory } from './directory';
import type { SyncHost } from './host';
import { stateItem, tellProgress } from './session-state';
import { configItem } from './stored-config';

/** What the browser does for sync. */
export const browserHost: SyncHost = {
	config: {
		get: async () => parseConfig(await configItem.get()),
		set: (value) => configItem.set(value ?? null),
	},
	settings: { get: getSettings, change: changeSettings },
	permits: (pattern) => browser.permissions.contains(neededFor(pattern === null ? [] : [pattern])),
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
