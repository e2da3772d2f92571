import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Clipping } from '../../src/clippings/model';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings';
import type { SyncConfig } from '../../src/sync/config';
import type { SyncHost } from '../../src/sync/host/host';
import type { AccountArea } from '../../src/sync/remotes/account';
import type { Progress, SyncState } from '../../src/sync/state';
import { directoryHandle } from './directory-handle';

/** What stands in for a browser around the service: its storages, as far as a test wants them. */
export interface FakeBrowser {
	/** The folder of the disk that is its storage of kind `folder`; changed, the reader chose another one. */
	folder?: string;
	account?: AccountArea;
	settings?: Partial<Settings>;
}

/**
 * A browser of its own with the service in it: its own databases and its own memory, since modules are loaded anew. The
 * test file has to leave `indexedDB` to it.
 */
export async function syncBrowser(given: FakeBrowser) {
	vi.resetModules();
	const databases = new IDBFactory();
	globalThis.indexedDB = databases;
	const service = {
		...(await import('../../src/sync/service/enter')),
		...(await import('../../src/sync/service/keys')),
		...(await import('../../src/sync/service/vault-location')),
		...(await import('../../src/sync/service/bundles')),
		...(await import('../../src/sync/service/run')),
		...(await import('../../src/clippings/store/history')),
		...(await import('../../src/sync/service/device-settings')),
	};
	const { workerSync } = await import('../../src/sync/service/worker');
	const { putClippings, changeClippings, removeClippings, allClippings, textOf } = await import(
		'../../src/clippings/store/clippings'
	);
	const browser = {
		...given,
		config: null as SyncConfig | null,
		settings: { ...DEFAULT_SETTINGS, ...given.settings } as Settings,
		told: [] as SyncState[],
		progress: [] as (Progress | null)[],
		permitted: true,
	};
	const host: SyncHost = {
		config: {
			get: async () => browser.config,
			set: async (config) => {
				browser.config = config;
			},
		},
		settings: {
			get: async () => browser.settings,
			change: async (change) => {
				browser.settings = { ...browser.settings, ...change };
			},
		},
		permits: async () => browser.permitted,
		account: given.account ?? { get: async () => ({}), set: async () => undefined, remove: async () => undefined },
		directory: async () => (browser.folder ? directoryHandle(browser.folder) : undefined),
		stayAlive: () => undefined,
		tellState: async (state) => void browser.told.push(state),
		tellProgress: (progress) => void browser.progress.push(progress),
	};
	const worker = workerSync(host);
	// Opens the database, and so keeps it when another browser is made.
	await worker.state();
	return {
		/** Databases that are opened from now on are this browser's again. */
		turnTo: () => {
			globalThis.indexedDB = databases;
		},
		browser,
		host,
		service,
		worker,
		poll: async () => {
			await worker.run('poll', true);
			return worker.state();
		},
		put: (clipping: Clipping) => putClippings([clipping]),
		/** With the text of its page. */
		putWhole: (clipping: Clipping, text: string) =>
			putClippings([{ ...clipping, hasText: true }], [{ url: clipping.page.url, read: clipping.created, text }]),
		text: async (url: string) => (await textOf(url))?.text,
		change: changeClippings,
		remove: (id: string) => removeClippings([id]),
		clippings: allClippings,
		comments: async () => (await allClippings()).map(({ comment }) => comment).sort(),
	};
}

export type SyncBrowser = Awaited<ReturnType<typeof syncBrowser>>;
