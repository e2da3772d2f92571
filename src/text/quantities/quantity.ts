import type { Hedge } from '../../languages/language';
import type { Span } from '../span';

/** What a number measures as far as its own words tell: things, a part of a whole (0 to 1), or how often in a month. */
type QuantityUnit = 'count' | 'share' | 'per-month';

/** A number in a text, as the range of values that its words allow. `high` may be infinite. */
export interface Quantity extends Span {
	low: number;
	high: number;
	unit: QuantityUnit;
}

/** Beyond this share, or half a unit of small numbers, a written number is not rounded to another. */
const MOST_ROUNDED_SHARE = 0.05;
const MOST_HEDGED_SHARE = 0.1;
/** Numbers of things up to this are counted, not rounded. */
const COUNTED_UP_TO = 20;

/** The values that a number and its hedge allow. */
export function rangeOf(value: number, hedge: Hedge): { low: number; high: number } {
	const slack =
		value * (hedge === 'about' ? MOST_HEDGED_SHARE : value > COUNTED_UP_TO || value < 1 ? MOST_ROUNDED_SHARE : 0);
	if (hedge === 'over') return { low: value, high: Number.POSITIVE_INFINITY };
	if (hedge === 'up-to') return { low: 0, high: value };
	if (hedge === 'nearly') return { low: value * (1 - MOST_HEDGED_SHARE), high: value + slack };
	return { low: value - slack, high: value + slack };
}
