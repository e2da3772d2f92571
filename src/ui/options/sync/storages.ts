import type { RemoteConfig } from '../../../sync/remotes/config';
import { type MessageKey, t } from '../../i18n';

export type StorageKind = RemoteConfig['kind'];

/** What a reader may choose from, each with one line. */
export const STORAGES: Readonly<Record<StorageKind, { title: MessageKey; text: MessageKey }>> = {
	webdav: { title: 'syncWebdav', text: 'syncWebdavText' },
	folder: { title: 'syncFolder', text: 'syncFolderText' },
	remotestorage: { title: 'syncRemoteStorage', text: 'syncRemoteStorageText' },
	account: { title: 'syncAccount', text: 'syncAccountText' },
	carried: { title: 'syncCarried', text: 'syncCarriedText' },
};

/** The storages that this browser can use, in the order in which they are offered. */
export const offered = (hasPicker = 'showDirectoryPicker' in window): StorageKind[] =>
	(Object.keys(STORAGES) as StorageKind[]).filter((kind) => kind !== 'folder' || hasPicker);

/** A storage and its place, without credentials. */
export function describeStorage(config: RemoteConfig): string {
	const title = t(STORAGES[config.kind].title);
	if (config.kind === 'webdav') return `${title}, ${config.url}`;
	if (config.kind === 'folder') return `${title}, ${config.name}`;
	return config.kind === 'remotestorage' ? `${title}, ${config.address}` : title;
}
