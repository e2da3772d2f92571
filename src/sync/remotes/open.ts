import { browser } from 'wxt/browser';
import { openAccount } from './account';
import { permissionFor } from './addresses';
import type { RemoteConfig } from './config';
import { openFolder } from './folder';
import { type Remote, RemoteError } from './remote';
import { openRemoteStorage } from './remote-storage';
import type { Transport } from './request';
import { openWebdav } from './webdav';

export interface OpenOptions {
	/** Gives up what is under way, and everything after. */
	signal?: AbortSignal;
	/** The chosen folder, for `folder`: handles are kept in IndexedDB, as they cannot be written as text. */
	directory?: FileSystemDirectoryHandle;
	/** In place of the browser's, for tests. */
	fetch?: typeof fetch;
}

/** The storage of a configuration; nothing is asked of it yet. Throws `RemoteError` where the chosen folder is not given. */
export function openRemote(config: RemoteConfig, { signal, directory, fetch }: OpenOptions = {}): Remote {
	switch (config.kind) {
		case 'webdav':
			return openWebdav(config, transportTo(config.url, { signal, fetch }));
		case 'remotestorage':
			return openRemoteStorage(config, transportTo(config.root, { signal, fetch }));
		case 'folder':
			if (!directory) throw new RemoteError('sign-in', `the folder ${config.name} has to be chosen again`);
			return openFolder(directory, signal);
		case 'account':
			return openAccount(browser.storage.sync);
	}
}

/** The way to a storage at `address`, which the browser's permission for it has to allow. */
export function transportTo(address: string, { signal, fetch }: Pick<OpenOptions, 'signal' | 'fetch'> = {}): Transport {
	return {
		signal,
		fetch: fetch ?? ((...request) => globalThis.fetch(...request)),
		isPermitted: fetch ? undefined : () => browser.permissions.contains({ origins: [permissionFor(address)] }),
	};
}
