import { foldTag } from '../../text/tags';

const MOST_SUGGESTIONS = 8;

/**
 * Tags that what was typed may become: those that begin with it, then those of which a word does; each in the order in
 * which they are known, which is by use. All for nothing typed. Tags that are chosen already are left out.
 */
export function suggestTags(known: readonly string[], typed: string, chosen: readonly string[]): string[] {
	const wanted = foldTag(typed.trim().replace(/^#/, ''));
	const taken = new Set(chosen.map(foldTag));
	const free = known.map((tag) => ({ tag, folded: foldTag(tag) })).filter(({ folded }) => !taken.has(folded));
	const begins = free.filter(({ folded }) => folded.startsWith(wanted));
	const within = free.filter(
		({ folded }) => !folded.startsWith(wanted) && folded.split(/[\s/_-]+/).some((word) => word.startsWith(wanted)),
	);
	return [...begins, ...within].slice(0, MOST_SUGGESTIONS).map(({ tag }) => tag);
}
