import { ORDERS, type Order } from './order';
import { GROUPINGS, type Grouping } from './rows';

/** Where a reader is in the library; the part of the address after `#` says it, so that reloading and going back keep it. */
export interface LibraryAddress {
	query: string;
	grouping: Grouping;
	order: Order;
	/** Id of the clipping that is open. */
	open: string | null;
}

const START: LibraryAddress = { query: '', grouping: 'none', order: 'newest', open: null };

/** Reads the part of an address after `#`, with or without it. What is missing or unknown is as at the start. */
export function parseAddress(hash: string): LibraryAddress {
	const params = new URLSearchParams(hash.replace(/^#/, ''));
	return {
		query: params.get('q') ?? START.query,
		grouping: GROUPINGS.find((one) => one === params.get('group')) ?? START.grouping,
		order: ORDERS.find((one) => one === params.get('sort')) ?? START.order,
		open: params.get('open') || null,
	};
}

/** The part of an address that says where a reader is, without `#`; empty for the start. */
export function writeAddress({ query, grouping, order, open }: LibraryAddress): string {
	const params = new URLSearchParams();
	if (query.trim() !== '') params.set('q', query);
	if (grouping !== START.grouping) params.set('group', grouping);
	if (order !== START.order) params.set('sort', order);
	if (open !== null) params.set('open', open);
	return params.toString();
}
