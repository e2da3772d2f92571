import type { SyncApi } from '../../../sync/api';

/** The code of sync, which no page loads before a reader needs it. */
export const loadApi = async (): Promise<SyncApi> => (await import('../../../sync/service/sync-api')).syncApi;
