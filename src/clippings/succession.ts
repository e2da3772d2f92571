import { citeClipping } from './formats/citation';
import { type Clipping, type ClippingChange, LIMITS } from './model';

/**
 * What a clipping takes over from a former one of the same passage: comment, tags and colour, and under the comment the former
 * words with their source, as far as there is room. `language`: of the source's dates.
 */
export function succession(former: Clipping, language: string): ClippingChange {
	const { comment, tags, colour } = former;
	const cited = [comment, citeClipping(former, 'markdown', language)].filter((part) => part !== '').join('\n\n');
	return { comment: cited.length <= LIMITS.comment ? cited : comment, tags, colour };
}
