import type { Span } from '../text/span';
import type { Receipt } from './match';
import type { PackPage } from './pack-page';

/** Page words longer than this are cut in a receipt; the offsets still tell the whole span. */
const MOST_CHARACTERS_OF_EXACT = 300;

/** The receipt of a decision; its `page` is where the words stand that fired the rule. */
export function receipt(
	{ article, pack }: PackPage,
	decision: Omit<Receipt, 'pack' | 'page'> & { page: Span | null },
): Receipt {
	const { page, rule, entry, scores, terms } = decision;
	return {
		pack: { id: pack.metadata.id, version: pack.metadata.version, checksum: pack.checksum },
		rule,
		page: page && {
			...page,
			exact: article.text.slice(page.start, Math.min(page.end, page.start + MOST_CHARACTERS_OF_EXACT)),
		},
		entry,
		scores,
		terms,
	};
}
