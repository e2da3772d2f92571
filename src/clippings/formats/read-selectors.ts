import * as z from 'zod/mini';
import type { ClippingSelectors } from '../model';

/** Selectors of the Web Annotation Data Model (§4.2) as other programs write them: parts may lack, others may stand beside. */
const quote = z.object({ exact: z.string(), prefix: z._default(z.string(), ''), suffix: z._default(z.string(), '') });
const position = z.object({ start: z.int(), end: z.int() });

/**
 * Where a passage stands by a list of selectors; null where none has its words. How a range is written is each
 * program's own; one that does not fit, as a position that does not, is passed over.
 */
export function readSelectors(
	list: readonly { type?: string | undefined }[],
	range: z.ZodMiniType<NonNullable<ClippingSelectors['range']>>,
): ClippingSelectors | null {
	const find = <T>(type: string, schema: z.ZodMiniType<T>): T | null => {
		const result = schema.safeParse(list.find((selector) => selector.type === type));
		return result.success ? result.data : null;
	};
	const words = find('TextQuoteSelector', quote);
	return (
		words && {
			quote: words,
			position: find('TextPositionSelector', position),
			range: find('RangeSelector', range),
		}
	);
}
