import { storageAddress } from '../../../sync/remotes/addresses';
import type { Transport } from '../../../sync/remotes/request';

/** Where a host tells of its storages. */
export const discoveryOrigin = (host: string): string => storageAddress(`http://${host}/`) ?? `https://${host}/`;

/** The way to a host for which the permission was just given. */
export const transport: Transport = {
	signal: undefined,
	fetch: (...request) => fetch(...request),
	isPermitted: async () => true,
};
