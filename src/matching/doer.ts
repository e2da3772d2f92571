import { matchingWords } from '../languages';
import type { DoerWords, Listed } from '../languages/language';
import { findList } from './drift/find-words';
import { type Page, shareToken, type TokenRange, textBetween } from './page';

/** Where a sentence names somebody who acts in the pack's subject. */
export interface Actor extends TokenRange {
	/** Whether it is somebody else than who does what the claim says. */
	isOther: boolean;
}

/** Words between a deed and the name of its doer behind it: "is prepared by the United States". */
const REACH_BEHIND = 5;

/**
 * Whether a sentence gives a deed to somebody else than the claim does. The doer is named behind the deed with "by", else
 * it is the nearest name before it in its clause that no preposition makes the object of something ("Putin told Biden",
 * "near Ukraine"); where verbs may come first, the nearest behind it. A sentence that names nobody gives it to nobody else.
 * O(actors).
 */
export function isDoneByOther(page: Page, deed: TokenRange, actors: readonly Actor[]): boolean {
	if (!actors.some(({ isOther }) => isOther)) return false;
	const words = matchingWords(page.language)?.doers;
	if (!words) return false;
	const doer = doerOf(page, words, deed, actors);
	return doer !== undefined && isOther(doer, actors);
}

function doerOf(page: Page, words: DoerWords, deed: TokenRange, actors: readonly Actor[]): Actor | undefined {
	// "the Russian provocation", "Russia's demands".
	const own = actors.find((name) => name.from < deed.to && name.to >= deed.from);
	if (own) return own;
	const near = actors.filter((name) => name.from >= deed.to && name.from - deed.to <= REACH_BEHIND);
	const by = near.find((name) => standsBehind(page, words.by, words, name));
	if (by) return by;
	const before = actors
		.filter((name) => name.to <= deed.from && !isBroken(page, name, deed))
		.sort((a, b) => b.to - a.to)
		.find((name) => !standsBehind(page, words.objects, words, name));
	return before ?? (words.verbFirst ? near.find((name) => !standsBehind(page, words.objects, words, name)) : undefined);
}

/** Whether a word of the list stands right before a name, or before its article. */
function standsBehind(page: Page, list: Listed, { articles }: DoerWords, { from }: Actor): boolean {
	const before = (at: number) => (at < 1 ? [] : findList(page, list, { from: at - 1, to: at }));
	if (before(from).length > 0) return true;
	return from > 1 && findList(page, articles, { from: from - 1, to: from }).length > 0 && before(from - 1).length > 0;
}

/** A name that is of both kinds, or that another name of the claim's own overlaps, is the claim's. */
const isOther = (name: Actor, actors: readonly Actor[]): boolean =>
	name.isOther && !actors.some((actor) => !actor.isOther && shareToken(actor, name));

/** Whether a sentence's colon, dash or semicolon stands between two places. */
const isBroken = (page: Page, a: TokenRange, b: TokenRange): boolean => /[;:：；—]/u.test(textBetween(page, a, b));
