import type { Statement } from '../../corpus/schema/statement';
import { stem } from '../../text/stem';
import { foldTerm, tokenise, wordAt } from '../../text/tokenise';
import type { Page, TokenRange } from '../page';

/** Words of a role that name nobody by themselves. */
const EMPTY: ReadonlySet<string> = new Set(['of', 'the', 'a', 'for', 'and', 'unnamed']);
/** A role of one word, such as "Blogger", could be anybody's. */
const LEAST_WORDS = 2;
/** Further words that may stand among those of the role: "the Russian first deputy foreign minister". */
const MOST_FURTHER_WORDS = 2;

const roles = new Map<string, readonly string[]>();

/**
 * Whether a stretch names a statement's speaker by their role, such as "Russia's deputy foreign minister": all words of
 * the role's first part, in any order and inflection, close together. Roles are written in the pack's language.
 */
export function namesRole(page: Page, range: TokenRange, statement: Statement): boolean {
	const wanted = statement.role === null ? [] : roleWords(statement.role);
	if (wanted.length < LEAST_WORDS) return false;
	const window = wanted.length + MOST_FURTHER_WORDS;
	for (let from = range.from; from < range.to; from++) {
		if (!wanted.includes(page.stem(from))) continue;
		const near = new Set<string>();
		for (let i = from; i < Math.min(range.to, from + window); i++) near.add(page.stem(i));
		if (wanted.every((word) => near.has(word))) return true;
	}
	return false;
}

function roleWords(role: string): readonly string[] {
	const known = roles.get(role);
	if (known) return known;
	const tokens = tokenise(role.replace(/[,;].*/s, ''));
	const words = Array.from({ length: tokens.length }, (_, i) => foldTerm(wordAt(tokens, i)));
	const wanted = [...new Set(words.filter((word) => !EMPTY.has(word)).map(stem))];
	roles.set(role, wanted);
	return wanted;
}
