import { parseConfig } from '../config';
import { permissionFor } from '../remotes/addresses';
import { configItem } from './stored-config';

/** The match pattern of the host that sync's storage lies on; null where it needs none. */
export async function storageOrigin(): Promise<string | null> {
	const remote = parseConfig(await configItem.get())?.remote;
	if (remote?.kind === 'webdav') return permissionFor(remote.url);
	return remote?.kind === 'remotestorage' ? permissionFor(remote.root) : null;
}
