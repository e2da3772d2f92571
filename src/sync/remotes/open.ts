import { type AccountArea, openAccount } from './account';
import { openCarried } from './carried';
import type { RemoteConfig } from './config';
import { openFolder } from './folder';
import { type Remote, RemoteError } from './remote';
import { openRemoteStorage } from './remote-storage';
import type { Transport } from './request';
import { openWebdav } from './webdav';

/** What the storages are reached through. */
export interface Ways {
	/** The way to a server at this address. */
	transport(address: string): Transport;
	/** The chosen folder, for `folder`. */
	directory: FileSystemDirectoryHandle | undefined;
	/** The browser's own account. */
	account: AccountArea;
}

/** The storage of a configuration; nothing is asked of it yet. Throws `RemoteError` where the chosen folder is not given. */
export function openRemote(config: RemoteConfig, { transport, directory, account }: Ways): Remote {
	switch (config.kind) {
		case 'webdav':
			return openWebdav(config, transport(config.url));
		case 'remotestorage':
			return openRemoteStorage(config, transport(config.root));
		case 'folder':
			if (!directory) throw new RemoteError('sign-in', `the folder ${config.name} has to be chosen again`);
			return openFolder(directory);
		case 'account':
			return openAccount(account);
		case 'carried':
			return openCarried();
	}
}
