import { primaryTag } from '../../text/language';
import type { Box } from '../walk';

/** What the nearest `lang` says, from a box up to but without another; null where there is none. O(depth). */
export function declaredLanguage(box: Box, until: Box | null = null): string | null {
	for (let at: Box | null = box; at && at !== until; at = at.parent) {
		const tag = primaryTag(at.element.getAttribute('lang'));
		if (tag) return tag;
	}
	return null;
}
