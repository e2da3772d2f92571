import type { Pack } from '../corpus/pack/open';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { Receipt } from './match';

/** Page words longer than this are cut in a receipt; the offsets still tell the whole span. */
const MAX_EXACT = 300;

export function receipt(
	pack: Pack,
	decision: Omit<Receipt, 'pack' | 'page'> & { page: Span | null; article: Article },
): Receipt {
	const { page, article, rule, entry, scores, terms } = decision;
	return {
		pack: { id: pack.metadata.id, version: pack.metadata.version, checksum: pack.checksum },
		rule,
		page: page && { ...page, exact: article.text.slice(page.start, Math.min(page.end, page.start + MAX_EXACT)) },
		entry,
		scores,
		terms,
	};
}
