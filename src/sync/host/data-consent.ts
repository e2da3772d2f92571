import type { Browser } from 'wxt/browser';

/**
 * What sync sends, in Firefox's words for it, though sealed: credentials for the storage, addresses of pages and their
 * words. Other browsers know no such consent.
 */
export const SENT_BY_SYNC = ['authenticationInfo', 'browsingActivity', 'websiteContent'];

/** What the browser has to allow for sync with a storage of these hosts: they, and in Firefox that data are sent. */
export const neededFor = (origins: string[]): Browser.permissions.Permissions => ({
	origins,
	...(import.meta.env.FIREFOX && { data_collection: SENT_BY_SYNC }),
});
