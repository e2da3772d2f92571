import { pageAddress } from '../../text/page-address';
import { siteHost } from '../../text/site';
import type { Clipping, ClippingSelectors } from '../model';

/** The fields of a clipping that another program's record does not tell. */
export function fromOutside(record: {
	url: string;
	selectors: ClippingSelectors;
	now: string;
	title?: string | null;
}): Omit<Clipping, 'id' | 'created' | 'changed' | 'comment' | 'tags'> {
	const { url, selectors, now, title = null } = record;
	const address = pageAddress(url);
	return {
		selectors,
		page: {
			url: address,
			address: address === url ? null : url,
			title,
			site: siteHost(url),
			author: null,
			published: null,
			accessed: now,
			language: null,
		},
		around: '',
		colour: 'yellow',
		notes: [],
		hasText: false,
		standing: null,
	};
}

/** A time as others write it, as an instant; null where it is none. */
export function instantOf(time: string | undefined): string | null {
	const value = Date.parse(time ?? '');
	return Number.isNaN(value) ? null : new Date(value).toISOString();
}
