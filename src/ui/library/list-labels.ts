import type { MessageKey } from '../i18n';
import type { Order } from './core/order';
import type { Grouping } from './core/rows';

export const groupingLabel: Record<Grouping, MessageKey> = {
	none: 'groupNone',
	page: 'groupPage',
	outlet: 'groupOutlet',
	tag: 'groupTag',
	day: 'groupDay',
};

export const orderLabel: Record<Order, MessageKey> = {
	newest: 'orderNewest',
	oldest: 'orderOldest',
	changed: 'orderChanged',
	published: 'orderPublished',
	title: 'orderTitle',
	outlet: 'orderOutlet',
};
