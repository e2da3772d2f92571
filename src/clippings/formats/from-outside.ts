import { pageAddress } from '../../text/page-address';
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
			site: URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null,
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
