import { formatNumber } from '../format';
import { type MessageKey, plural, t } from '../i18n';
import { ORDERS, type Order } from './core/order';
import { GROUPINGS, type Grouping } from './core/rows';
import { groupingLabel, orderLabel } from './list-labels';

interface Props {
	count: number;
	/** Null until all are read. */
	total: number | null;
	/** Whether more may be found in the texts of pages. */
	looking: boolean;
	grouping: Grouping;
	order: Order;
	change: (change: { grouping?: Grouping; order?: Order }) => void;
	/** Null where the filters stand beside the list. */
	filters: { isOpen: boolean; toggle: () => void } | null;
}

/** How many there are, and how they stand. */
export function Toolbar({ count, total, looking, grouping, order, change, filters }: Props) {
	return (
		<div class="toolbar">
			<p class="found" role="status" data-testid="found">
				{total === null
					? t('libraryLoading')
					: count === total
						? plural('libraryCount', total)
						: t('libraryFound', formatNumber(count), plural('libraryCount', total))}
				{looking && <span class="quiet"> {t('libraryLooking')}</span>}
			</p>
			<div class="toolbar-choices">
				{filters && (
					<button
						type="button"
						class="text-button toggle"
						data-testid="filters"
						aria-expanded={filters.isOpen}
						onClick={filters.toggle}
					>
						{t('facets')}
					</button>
				)}
				<Choice label="groupLabel" values={GROUPINGS} labels={groupingLabel} value={grouping} testId="group">
					{(value) => change({ grouping: value })}
				</Choice>
				<Choice label="orderLabel" values={ORDERS} labels={orderLabel} value={order} testId="order">
					{(value) => change({ order: value })}
				</Choice>
			</div>
		</div>
	);
}

interface ChoiceProps<T extends string> {
	label: MessageKey;
	values: readonly T[];
	labels: Record<T, MessageKey>;
	value: T;
	testId: string;
	/** Chooses another value. */
	children: (value: T) => void;
}

function Choice<T extends string>({ label, values, labels, value, testId, children: choose }: ChoiceProps<T>) {
	return (
		<label class="toolbar-choice">
			<span class="quiet">{t(label)}</span>
			<select
				data-testid={testId}
				value={value}
				onChange={({ currentTarget }) => choose(values.find((one) => one === currentTarget.value) ?? value)}
			>
				{values.map((one) => (
					<option key={one} value={one}>
						{t(labels[one])}
					</option>
				))}
			</select>
		</label>
	);
}
