import { termAt, tokenise } from '../../text/tokenise';
import { type PackSource, type Problem, problemAt } from '../source/source';
import { unquoted } from './quotations';
import { textsOf } from './texts';

/** A text that the pack must not repeat. */
export interface OtherText {
	name: string;
	text: string;
}

/** A run of this many words shared with another text is taken for copied. */
const SHARED_WORDS = 8;

/**
 * Runs of words that the pack shares with other texts without marking them as quotations. Statements' wordings, titles
 * and words in quotation marks are marked. Words are compared themselves, not by hash: no finding is chance.
 */
export function overlap(source: PackSource, others: readonly OtherText[]): Problem[] {
	const known = new Map<string, string>();
	for (const { name, text } of others) for (const run of runsOf(text)) known.set(run, name);
	return [...textsOf(source)].flatMap(({ entry, path, value, voice }) => {
		if (voice === 'spoken' || voice === 'title') return [];
		const shared = unquoted(value).flatMap((part) => [...runsOf(part)].filter((run) => known.has(run)));
		const [first] = shared;
		if (first === undefined) return [];
		const length = shared.length + SHARED_WORDS - 1;
		const message = `shares ${length} words with ${known.get(first)} ("${first} …") – say it in other words, or quote it`;
		return [problemAt(source, entry, path, message)];
	});
}

/** Each run of `SHARED_WORDS` words, folded. */
function* runsOf(text: string): Generator<string> {
	const tokens = tokenise(text);
	const terms = Array.from({ length: tokens.length }, (_, i) => termAt(tokens, i));
	for (let i = 0; i + SHARED_WORDS <= terms.length; i++) yield terms.slice(i, i + SHARED_WORDS).join(' ');
}
