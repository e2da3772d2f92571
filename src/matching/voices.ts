import type { Article } from '../text/article';
import { firstBehind, mergeSpans, overlapLength } from '../text/span';
import { type Page, spanOf } from './page';
import type { Reuse } from './reuse';

/** Share of a block's length that known reader comments must fill for the block to be one. */
const LEAST_SHARE_OF_BLOCK = 0.5;

/**
 * The article with the voice of its blocks corrected by what the pack knows: a block filled by readers' comments that
 * a document holds as such is not the outlet's, even where the page's markup does not tell them apart.
 */
export function refineVoices(page: Page, reuses: readonly Reuse[]): Article {
	const comments = mergeSpans(
		reuses.filter((reuse) => reuse.reader).flatMap(({ runs }) => runs.map((run) => spanOf(page, run))),
	);
	if (comments.length === 0) return page.article;
	const blocks = page.article.blocks.map((block) => {
		let filled = 0;
		for (let i = firstBehind(comments, block.start); (comments[i]?.start ?? block.end) < block.end; i++) {
			filled += overlapLength(comments[i] ?? block, block);
		}
		return filled >= LEAST_SHARE_OF_BLOCK * (block.end - block.start) ? { ...block, voice: 'reader' as const } : block;
	});
	return { ...page.article, blocks };
}
